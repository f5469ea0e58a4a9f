import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// The yardstick of the machine: what node:http alone needs for a page of 2 kB.
const page = Buffer.from(`<!doctype html><title>Page</title><p>${'word '.repeat(400)}</p>`);

const server = createServer((_request, response) => {
	response.writeHead(200, {
		'content-type': 'text/html; charset=utf-8',
		'content-length': page.length
	});
	response.end(page);
});
server.listen(0, '127.0.0.1', () => {
	console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
