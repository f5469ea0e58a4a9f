import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressPage } from './compress.ts';

const page = `<!doctype html>${'<p>The bridge is open again.</p>'.repeat(100)}`;

function ask(encodings?: string): Request {
	return new Request('http://localhost/', {
		headers: encodings ? { 'accept-encoding': encodings } : {}
	});
}

function html(body: string, headers: Record<string, string> = {}): Response {
	return new Response(body, {
		status: 404,
		headers: { 'content-type': 'text/html', 'x-kept': 'yes', ...headers }
	});
}

describe('a page', () => {
	it('is packed for who takes gzip, with status and headers as they were', async () => {
		const response = await compressPage(ask('br, gzip;q=0.8'), html(page));
		expect(response.status).toBe(404);
		expect(response.headers.get('x-kept')).toBe('yes');
		expect(response.headers.get('content-encoding')).toBe('gzip');
		expect(response.headers.get('vary')).toBe('accept-encoding');
		const body = Buffer.from(await response.arrayBuffer());
		expect(body.length).toBeLessThan(page.length / 5);
		expect(gunzipSync(body).toString()).toBe(page);
	});

	it.each([undefined, 'br', 'gzip;q=0', 'gzip;q=0.0, br'])(
		'comes plain for %j',
		async (encodings) => {
			const response = await compressPage(ask(encodings), html(page));
			expect(response.headers.get('content-encoding')).toBeNull();
			expect(await response.text()).toBe(page);
		}
	);

	it('is left alone when it is small, packed already or no page', async () => {
		const small = await compressPage(ask('gzip'), html('<p>Hello</p>'));
		expect(await small.text()).toBe('<p>Hello</p>');
		const packed = await compressPage(ask('gzip'), html(page, { 'content-encoding': 'br' }));
		expect(packed.headers.get('content-encoding')).toBe('br');
		const file = html(page, { 'content-type': 'font/woff2' });
		expect(await compressPage(ask('gzip'), file)).toBe(file);
	});
});
