import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

const mostBytes = 16 * 1024;
const form = /^application\/x-www-form-urlencoded\b/;

/**
 * Reads the body of a form without files.
 *
 * @returns null, and nothing is read, when it is another kind of form or a long one
 */
export async function readSmallBody(request: IncomingMessage): Promise<string | null> {
	const { 'content-type': type = '', 'content-length': length } = request.headers;
	if (!form.test(type) || length === undefined || Number(length) > mostBytes) return null;
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
		request.once('error', reject);
	});
}

/** A request like this one whose body is still to be read, for whoever answers in our place. */
export function standInFor(request: IncomingMessage, body: string): IncomingMessage {
	const { headers, method, url, httpVersionMajor, socket } = request;
	const again = Object.assign(Readable.from([Buffer.from(body)]), {
		...{ headers, method, url, httpVersionMajor, socket }
	});
	return again as unknown as IncomingMessage;
}
