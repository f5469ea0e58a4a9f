import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Store } from '#lib/server/db/database.ts';
import { session } from '#lib/server/db/schema/index.ts';
import { openStore } from '#lib/server/db/store.ts';
import { hashToken } from '#lib/server/ids.ts';
import { createTestDatabase, type TestDatabase } from '../setup/databases.ts';
import { startServer, type RunningServer } from '../setup/server.ts';
import { anyAnswer, linksOf, Visitor, type VisitedPage } from '../setup/visitor.ts';

let database: TestDatabase;
let server: RunningServer;
let store: Store;
beforeAll(async () => {
	database = await createTestDatabase(inject('databaseHome'), { empty: true });
	server = await startServer({ DATABASE_URL: database.databaseUrl });
	store = openStore(database.databaseUrl);
}, 120_000);
afterAll(async () => {
	await store.close();
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

const day = 24 * 60 * 60 * 1000;

async function findSessionOf(visitor: Visitor) {
	const tokenHash = hashToken(visitor.cookies.get('footnote_session') ?? '');
	const [row] = await store.read.select().from(session).where(eq(session.tokenHash, tokenHash));
	return row ?? null;
}

/** Makes the session of a visitor end so many days from now; null ends it for good. */
async function putSession(row: typeof session.$inferSelect, days: number | null): Promise<void> {
	await store.write(async (tx) => {
		await tx.delete(session).where(eq(session.tokenHash, row.tokenHash));
		if (days === null) return;
		const expiresAt = new Date(Date.now() + days * day);
		await tx.insert(session).values({ ...row, expiresAt });
	});
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

	test.each([
		['gone', null, 404],
		['over', -1, 404],
		['to be renewed', 30, 200]
	])('says of a session that is %s what Kit says', async (_, days, status) => {
		const { visitor, question } = await begin();
		const row = await findSessionOf(visitor);
		if (!row) throw new Error('a visitor who has begun a module has a session');
		const seen = [];
		for (const accept of ['text/html', '*/*']) {
			await putSession(row, days);
			const headers = { accept, cookie: cookieOf(visitor) };
			const response = await fetch(server.origin + question.path, { headers });
			const html = withoutTime(await response.text());
			const cookies = response.headers.getSetCookie().map((set) => set.split('; Expires=')[0]);
			const left = await findSessionOf(visitor);
			seen.push({
				...{ status: response.status, html, cookies: [...new Set(cookies)] },
				weeksLeft: left && Math.round((left.expiresAt.getTime() - Date.now()) / (7 * day))
			});
		}
		expect(seen[0]).toEqual(seen[1]);
		expect(seen[0]).toMatchObject({ status, weeksLeft: status === 200 ? 26 : null });
		expect(seen[0]?.cookies).toHaveLength(1);
	});

	test.each([
		['of somebody else', async () => (await begin()).question.path],
		['that is none', async () => '/attempts/no-such-attempt/1'],
		['without such a place', async ({ path }: VisitedPage) => path.replace(/\d+$/, '999')]
	])('says of an attempt %s what Kit says', async (_, pathOf) => {
		const { visitor, question } = await begin();
		const path = await pathOf(question);
		const short = await visitor.get(path);
		const kit = await readFromKit(visitor, path);
		expect(short.status).toBe(404);
		expect(short.html).toBe(kit.html);
		expect(lasting(short.headers)).toEqual(lasting(kit.headers));
	});
});
