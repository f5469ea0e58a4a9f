import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../setup/databases.ts';
import { startServer } from '../setup/server.ts';
import { openTestStore } from '../setup/store.ts';
import { readTrace } from '../setup/trace.ts';
import { anyAnswer, linksOf, Visitor } from '../setup/visitor.ts';

const store = openTestStore();

/** A setting of the connection that writes, as the engine itself reports it. */
async function ask(value: string, from = '(select 1) as one'): Promise<unknown> {
	const rows = await store.write((tx) =>
		tx.select({ value: sql<unknown>`${sql.raw(value)}` }).from(sql.raw(from))
	);
	return rows[0]?.value;
}

test('the live connection writes as designed', async () => {
	if (store.engine === 'sqlite') {
		expect(await ask('journal_mode', 'pragma_journal_mode')).toBe('wal');
		// 2 is FULL: the log is on disk before a commit returns.
		expect(await ask('synchronous', 'pragma_synchronous')).toBe(2);
		expect(await ask('foreign_keys', 'pragma_foreign_keys')).toBe(1);
	} else {
		expect(await ask("current_setting('synchronous_commit')")).toBe('on');
		expect(await ask("current_setting('transaction_isolation')")).toBe('serializable');
	}
});

const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
/** A server that is looked at so closely takes its time to begin. */
const slowlyMs = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'footnote-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
	'each answer is on disk before its acknowledgement leaves (seen by strace)',
	async () => {
		if (store.engine === 'postgres' || !canTrace) {
			// PostgreSQL syncs in a process of its own, and not every machine has strace: the test above
			// holds then.
			expect(store.engine === 'postgres' || !canTrace).toBe(true);
			return;
		}
		const database = await createTestDatabase(inject('databaseHome'), { empty: true });
		const trace = join(folder, 'trace');
		const server = await startServer({ DATABASE_URL: database.databaseUrl }, [
			'strace',
			'-f',
			'-s',
			'96',
			'-e',
			'trace=read,write,writev,fdatasync,fsync',
			'-o',
			trace
		]);
		const visitor = new Visitor(server.origin);
		let page = await visitor.submit(await visitor.get('/'), /practise/i);
		for (let position = 1; position <= 5; position++) {
			const answered = await visitor.submit(page, /answer/, anyAnswer(page));
			page = await visitor.get(linksOf(answered, 'main a.button').at(-1) ?? '');
		}
		await server.stop();
		const answers = readTrace(readFileSync(trace, 'utf8')).filter(({ request }) =>
			/^POST \/attempts\/[^/]+\/\d+\?\/answer/.test(request)
		);
		expect(answers).toHaveLength(5);
		expect(answers.filter(({ syncedBefore }) => !syncedBefore)).toEqual([]);
	},
	slowlyMs
);
