import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * A way past SvelteKit for the few requests that a class sends over and over. What Kit does around a
 * page (requests, headers and streams of the web's own kinds, routing, and the page itself) costs more
 * than making it.
 */
export interface ShortWay {
	takes(request: IncomingMessage): boolean;
	/**
	 * @param origin `https://host:port`, as the browser knows us
	 * @returns null when all is sent; otherwise the request for Kit to answer: it may do all again
	 */
	answer(
		request: IncomingMessage,
		response: ServerResponse,
		origin: string
	): Promise<IncomingMessage | null>;
}

// The build and the program that serves it are two sets of modules: they meet here.
const place = Symbol.for('footnote.short-way');
const meeting = globalThis as { [place]?: ShortWay };

export function offerShortWay(way: ShortWay): void {
	meeting[place] = way;
}

/** Null until the build has offered one. */
export function findShortWay(): ShortWay | null {
	return meeting[place] ?? null;
}
