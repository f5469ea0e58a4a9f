import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { migrateDatabase } from '#lib/server/db/migrate.ts';

// The yardstick of the framework: the smallest SvelteKit app that saves an answer, built beforehand.
const [handlerPath = ''] = process.argv.slice(2);
process.env['PROTOCOL_HEADER'] = 'x-protocol';
await migrateDatabase(process.env['DATABASE_URL'] ?? '');
const { handler } = (await import(pathToFileURL(handlerPath).href)) as { handler: RequestListener };
const server = createServer((request, response) => {
	request.headers['x-protocol'] = 'http';
	handler(request, response);
});
server.listen(0, '127.0.0.1', () => {
	console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
