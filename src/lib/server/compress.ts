import { gzipSync } from 'node:zlib';

const leastBytes = 1000;
/** 0.2 ms for a page of 11 kB, which it makes a third; higher levels gain 1 %. */
const level = 4;

/**
 * Packs a page for a browser that takes gzip. Pages are whole strings here, never streams. Files are
 * not its concern: they lie packed in the build.
 */
export async function compressPage(request: Request, response: Response): Promise<Response> {
	const { headers } = response;
	const takesGzip = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(
		request.headers.get('accept-encoding') ?? ''
	);
	const isPage = /^(text\/html|application\/json)\b/.test(headers.get('content-type') ?? '');
	if (!isPage || !response.body || headers.has('content-encoding')) return response;
	headers.append('vary', 'accept-encoding');
	if (!takesGzip) return response;
	const body = new Uint8Array(await response.arrayBuffer());
	const { status, statusText } = response;
	if (body.length < leastBytes) return new Response(body, { status, statusText, headers });
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	return new Response(gzipSync(body, { level }), { status, statusText, headers });
}
