import { expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { openTestStore } from '../setup/store.ts';
import { readSetting, writeSetting } from '#lib/server/repositories/settings.ts';

const store = openTestStore();

/** Ends the connection of this transaction from the server's side; a file has none to lose. */
async function loseConnection(tx: unknown): Promise<void> {
	if (store.engine === 'sqlite') throw new Error('lost');
	const db = tx as { execute(query: unknown): Promise<unknown> };
	await db.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
}

/** Whoever comes next on that connection may hear of its end once; whoever comes after that may not. */
async function tryTwice<T>(run: () => Promise<T>): Promise<T> {
	return run().catch(run);
}

it('undoes a change that loses its connection, and goes on with others', async () => {
	await store.write((tx) => writeSetting(tx, 'seeds', 'kept'));
	for (let round = 0; round < 6; round++) {
		const lost = store.write(async (tx) => {
			await writeSetting(tx, 'seeds', 'lost');
			await loseConnection(tx);
		});
		await expect(lost).rejects.toThrow();
		expect(await tryTwice(() => readSetting(store.read, 'seeds'))).toBe('kept');
		const change = () => store.write((tx) => writeSetting(tx, 'seeds', 'kept'));
		await Promise.all(Array.from({ length: 12 }, () => tryTwice(change)));
	}
});
