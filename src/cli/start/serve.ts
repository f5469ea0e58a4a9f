import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '#lib/schemas/environment.ts';
import { findShortWay } from '#lib/server/short-way.ts';
import { StartFailure } from './failure.ts';
import { createHostCheck, hostNameOf } from './hosts.ts';
import { createArrivalReader } from './proxy.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Written by us on every request, so that what a sender puts there never counts. */
const protocolHeader = 'x-footnote-protocol';
const addressHeader = 'x-footnote-address';

export interface Serving {
	port: number;
	/** Answers with `build/` from now on; until then everybody is told to come back. */
	open(root: string): Promise<void>;
	/** Takes no more requests, lets the running ones finish, and resolves. */
	stop(withinMs: number): Promise<void>;
}

/**
 * Takes the port, before anything is built or written: a second start on the same data fails here.
 *
 * The adapter's own entry takes the origin from a setting or assumes https, and would refuse the forms
 * of everybody who opened the server under another of its names; here the origin is what the socket
 * (or a trusted proxy) says and the host one of an allow-list.
 *
 * @throws StartFailure when it cannot listen
 */
export async function listen(environment: Environment): Promise<Serving> {
	let answer: Handler = (_request, response) => {
		response.setHeader('retry-after', '5');
		refuse(response, 503, 'Footnote is starting. Try again in a moment.');
	};
	const server = createServer((request, response) => answer(request, response));
	const port = await takePort(server, environment);
	return {
		port,
		async open(root) {
			process.env['PROTOCOL_HEADER'] = protocolHeader;
			process.env['ADDRESS_HEADER'] = addressHeader;
			for (const name of ['HOST_HEADER', 'PORT_HEADER', 'XFF_DEPTH']) delete process.env[name];
			const entry = pathToFileURL(join(root, 'build/handler.js')).href;
			const { handler } = (await import(entry)) as { handler: Handler };
			answer = createAnswer(environment, handler);
		},
		stop: (withinMs) => close(server, withinMs)
	};
}

function createAnswer(environment: Environment, handler: Handler): Handler {
	const { ORIGIN, ALLOWED_HOSTS, TRUST_PROXY } = environment;
	const readArrival = createArrivalReader(TRUST_PROXY);
	const isOurs = createHostCheck(
		ORIGIN ? [...ALLOWED_HOSTS, new URL(ORIGIN).hostname] : ALLOWED_HOSTS
	);
	return (request, response) => {
		const { protocol, host, address } = readArrival(request);
		const name = hostNameOf(host);
		if (!name) return refuse(response, 400, 'This request does not say which host it is for.');
		if (!isOurs(name)) {
			const advice = `If it should be, its administrator starts it with ALLOWED_HOSTS=${name}.`;
			return refuse(response, 421, `This server is not known as ${name}. ${advice}`);
		}
		request.headers.host = host;
		request.headers[protocolHeader] = protocol;
		request.headers[addressHeader] = address;
		const way = findShortWay();
		if (!way?.takes(request)) return handler(request, response);
		way.answer(request, response, `${protocol}://${host}`).then(
			(left) => left && handler(left, response),
			() => response.destroy()
		);
	};
}

function refuse(response: ServerResponse, status: number, line: string): void {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	});
	response.end(`${line}\n`);
}

function takePort(server: Server, { PORT, HOST }: Environment): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(new StartFailure(whyNotListening(error.code ?? error.message, PORT, HOST)));
		});
		// Without a host: every address of this machine, IPv6 and IPv4.
		server.listen({ port: PORT, ...(HOST ? { host: HOST.replace(/^\[|\]$/g, '') } : {}) }, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : PORT);
		});
	});
}

function whyNotListening(code: string, port: number, host: string | undefined): string {
	if (code === 'EADDRINUSE') {
		return `Port ${port} is taken by another program. Stop it, or set PORT to another number.`;
	}
	if (code === 'EACCES') return `Port ${port} needs more rights. Set PORT to a number above 1023.`;
	return `HOST=${host ?? ''} is no address of this machine (${code}).`;
}

function close(server: Server, withinMs: number): Promise<void> {
	return new Promise((resolve) => {
		const force = setTimeout(() => server.closeAllConnections(), withinMs);
		server.on('request', (_request, response) => response.setHeader('connection', 'close'));
		server.close(() => {
			clearTimeout(force);
			resolve();
		});
		server.closeIdleConnections();
	});
}
