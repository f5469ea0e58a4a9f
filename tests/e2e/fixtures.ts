import { expect, test as base, type Page } from '@playwright/test';

export { expect };
export type { Page };

interface Fixtures {
	/** Patterns of console messages that a test expects: a 404 it asks for. */
	expectedNoise: RegExp[];
	quietPages: void;
}

/**
 * The server of this run, and a watch on every page: a console error or warning, a script error, a
 * breach of the content security policy or a request to anybody else fails the test.
 */
export const test = base.extend<Fixtures>({
	expectedNoise: [[], { option: true }],
	baseURL: async ({}, use) => {
		const url = process.env['BASE_URL'];
		if (!url) throw new Error('BASE_URL is not set: tests/setup/e2e-server.ts sets it');
		await use(url);
	},
	quietPages: [
		async ({ context, baseURL, expectedNoise }, use) => {
			const noise: string[] = [];
			context.on('page', (page) => {
				page.on('console', (message) => {
					if (message.type() === 'error' || message.type() === 'warning')
						noise.push(message.text());
				});
				page.on('pageerror', (error) => noise.push(String(error)));
			});
			context.on('request', (request) => {
				const { protocol, origin } = new URL(request.url());
				const isOurs = origin === baseURL || protocol === 'data:' || protocol === 'blob:';
				if (!isOurs) noise.push(`a request to somebody else: ${request.url()}`);
			});
			await use();
			expect(noise.filter((line) => !expectedNoise.some((known) => known.test(line)))).toEqual([]);
		},
		{ auto: true }
	]
});
