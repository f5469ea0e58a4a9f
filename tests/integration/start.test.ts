import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openStore } from '#lib/server/db/store.ts';
import { insertLearner } from '#lib/server/repositories/learners.ts';
import { networkAddresses } from '../../src/cli/start/hosts.ts';
import { createTestDatabase, type TestDatabase } from '../setup/databases.ts';
import { startServer, tryStart, type RunningServer } from '../setup/server.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Status of a form that a page of `from` sends to `to`; fetch would not let us choose the host. */
async function postForm(server: RunningServer, host: string, from: string): Promise<number> {
	const response = await fetch(`http://${host}:${server.port}/theme`, {
		method: 'POST',
		headers: { ...form, origin: from },
		body: 'theme=dark&back=/about',
		redirect: 'manual'
	});
	await response.arrayBuffer();
	return response.status;
}

const passwordOf = (url: string) => new URL(url).password || 'none was given';

describe('npm start', () => {
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

	test('prints where it is and, without an administrator, a link to become one', () => {
		expect(server.output()).toMatch(/is ready: +http:\/\/localhost:\d+\//);
		expect(server.adminLink).toMatch(/^http:\/\/localhost:\d+\/admin\/claim\/[\w-]{20,}$/);
		expect(server.output()).not.toContain(passwordOf(database.databaseUrl));
	});

	test.each(['localhost', '127.0.0.1', ...networkAddresses()])(
		'takes forms under %s',
		async (host) => {
			expect(await postForm(server, host, `http://${host}:${server.port}`)).toBe(303);
		}
	);

	test.each(['https://elsewhere.example', 'null', 'http://localhost', 'https://localhost'])(
		'refuses forms of pages of %s',
		async (from) => {
			expect(await postForm(server, 'localhost', from)).toBe(403);
		}
	);

	test('does not answer for a name that is not its own', async () => {
		const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
			const options = { port: server.port, headers: { host: 'elsewhere.example' } };
			get(options, (response) => {
				let text = '';
				response.on('data', (chunk) => (text += chunk));
				response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
			}).on('error', reject);
		});
		expect(answer.status).toBe(421);
		expect(answer.text).toContain('ALLOWED_HOSTS=elsewhere.example');
	});

	test('a sender cannot choose its protocol', async () => {
		const response = await fetch(`${server.origin}/theme`, {
			method: 'POST',
			headers: {
				...form,
				origin: `https://localhost:${server.port}`,
				'x-footnote-protocol': 'https',
				'x-forwarded-proto': 'https'
			},
			body: 'theme=dark'
		});
		expect(response.status).toBe(403);
	});
});

describe('stopping and starting again', () => {
	test(
		'keeps the data, builds nothing again and stops in order',
		{ timeout: 120_000 },
		async () => {
			const database = await createTestDatabase(inject('databaseHome'), { empty: true });
			const settings = { DATABASE_URL: database.databaseUrl };
			const first = await startServer(settings);
			const store = openStore(database.databaseUrl);
			await store.write((tx) =>
				insertLearner(tx, {
					learnerId: 'somebody',
					role: 'admin',
					isGuest: false,
					name: 'Somebody',
					createdAt: new Date(),
					deletedAt: null
				})
			);
			await store.close();
			// A connection kept open must not keep the process.
			await fetch(`${first.origin}/healthz`, { headers: { connection: 'keep-alive' } });
			expect(await first.stop('SIGTERM')).toBe(0);

			for (const signal of ['SIGINT', 'SIGTERM'] as const) {
				const again = await startServer(settings);
				expect(again.output()).not.toContain('Building');
				expect(again.adminLink).toBeNull();
				expect(await again.stop(signal)).toBe(0);
			}
			await database.drop();
		}
	);
});

describe('a start that cannot be', () => {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-bad-'));
	const noDatabase = join(folder, 'no-database.db');
	writeFileSync(
		noDatabase,
		'This is no database, though it is long enough to look like one.'.repeat(20)
	);

	test.each([
		[{ PORT: 'abc' }, 'PORT is "abc"'],
		[{ ORIGIN: 'quiz.example' }, 'ORIGIN is "quiz.example"'],
		[{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL is "mysql://x/y"'],
		[{ DATABASE_URL: `file:${noDatabase}` }, 'not a SQLite database'],
		[{ DATABASE_URL: `file:${noDatabase}/below/a.db` }, 'a folder of its path is a file'],
		[{ DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/quiz' }, 'nothing answers'],
		[{ HOST: '203.0.113.7', DATABASE_URL: `file:${folder}/a.db` }, 'HOST=203.0.113.7']
	])('%j stops with one clear line', async (settings, line) => {
		const failed = await tryStart(settings);
		expect(failed).not.toHaveProperty('origin');
		expect(failed).toHaveProperty('code', 1);
		const output = 'output' in failed && typeof failed.output === 'string' ? failed.output : '';
		expect(output).toContain(line);
		expect(output.trim().split('\n')).toHaveLength(1);
		expect(output).not.toContain('secret');
	});

	test('a taken port says which', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, resolve));
		const address = other.address();
		const port = typeof address === 'object' && address ? address.port : 0;
		const failed = await tryStart({ PORT: String(port), DATABASE_URL: `file:${folder}/b.db` });
		other.close();
		expect(failed).toMatchObject({ code: 1 });
		expect(failed.output).toMatch(`Port ${port} is taken`);
	});
});
