import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../setup/databases.ts';
import { startServer, type RunningServer } from '../setup/server.ts';
import { anyAnswer, linksOf, Visitor, type VisitedPage } from '../setup/visitor.ts';

let database: TestDatabase;
let server: RunningServer;
beforeAll(async () => {
	database = await createTestDatabase(inject('databaseHome'), { empty: true });
	server = await startServer({ DATABASE_URL: database.databaseUrl });
}, 120_000);
afterAll(async () => {
	await server.stop();
	await database.drop();
});

/** Begins a module and looks at its first two questions: by then the server knows how Kit frames them. */
async function begin(): Promise<{ visitor: Visitor; question: VisitedPage }> {
	const visitor = new Visitor(server.origin);
	const [module = ''] = linksOf(await visitor.get('/curriculum'), 'main a[href*="/modules/"]');
	const first = await visitor.submit(await visitor.get(module), /start/);
	return { visitor, question: await visitor.get(first.path) };
}

const made = ['date', 'etag', 'content-length', 'x-sveltekit-page', 'keep-alive', 'connection'];
const lasting = (headers: Headers) =>
	Object.fromEntries([...headers].filter(([name]) => !made.includes(name)));
const cookieOf = (visitor: Visitor) =>
	[...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** A page but for the moment at which it was made. */
const withoutTime = (html: string) => html.replace(/value="\d{13}"/g, 'value=""');

/** The same page by Kit: it answers whoever does not ask for HTML first. */
async function readFromKit(visitor: Visitor, path: string) {
	const response = await fetch(server.origin + path, {
		headers: { accept: '*/*', cookie: cookieOf(visitor) }
	});
	return { headers: response.headers, html: await response.text() };
}

describe('the short way', () => {
	test.each([
		['a question', false],
		['its feedback', true]
	])('sends %s to the letter as Kit does, with its headers', async (_, answered) => {
		const { visitor, question } = await begin();
		if (answered) await visitor.submit(question, /answer/, anyAnswer(question));
		const short = await visitor.get(question.path);
		const kit = await readFromKit(visitor, question.path);
		expect(short.headers.has('x-sveltekit-page')).toBe(false);
		expect(kit.headers.has('x-sveltekit-page')).toBe(true);
		expect(withoutTime(short.html)).toBe(withoutTime(kit.html));
		expect(lasting(short.headers)).toEqual(lasting(kit.headers));
		expect(short.document.querySelector('#verdict') !== null).toBe(answered);
	});

	test('keeps an answer and leads to its feedback', async () => {
		const { visitor, question } = await begin();
		const response = await fetch(`${server.origin}${question.path}?/answer`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', origin: server.origin, cookie: cookieOf(visitor) },
			body: new URLSearchParams(anyAnswer(question))
		});
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toBe(`${question.path}#verdict`);
		expect(response.headers.get('cache-control')).toBe('private, no-store');
		expect(response.headers.get('x-frame-options')).toBe('DENY');
	});

	test('leaves to Kit what it does not do: a form that lacks something comes back with what was said', async () => {
		const { visitor, question } = await begin();
		const refused = await visitor.post(`${question.path}?/answer`, [['answer', 'of no question']]);
		expect(refused.status).toBe(400);
		expect(refused.document.querySelector('[role=alert]')).not.toBeNull();
		const open = await visitor.get(question.path);
		expect(open.document.querySelector('#verdict')).toBeNull();
	});

	test('is closed to everybody else', async () => {
		const { visitor, question } = await begin();
		for (const other of [new Visitor(server.origin), (await begin()).visitor]) {
			const page = await other.get(question.path);
			expect(page.status).toBe(404);
			expect(page.document.querySelector('h1')?.textContent).not.toBe('');
			const answer = await other.post(`${question.path}?/answer`, anyAnswer(question));
			expect(answer.status).toBe(404);
		}
		expect((await visitor.get(question.path)).document.querySelector('#verdict')).toBeNull();
	});

	test('is closed to forms of other sites', async () => {
		const { visitor, question } = await begin();
		const response = await fetch(`${server.origin}${question.path}?/answer`, {
			method: 'POST',
			headers: {
				accept: 'text/html',
				origin: 'https://elsewhere.example',
				cookie: cookieOf(visitor)
			},
			body: new URLSearchParams(anyAnswer(question))
		});
		expect(response.status).toBe(403);
		expect((await visitor.get(question.path)).document.querySelector('#verdict')).toBeNull();
	});
});
