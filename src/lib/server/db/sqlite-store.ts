import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import * as schema from './schema/index.ts';

interface Job {
	run(tx: Database): Promise<unknown>;
	resolve(value: never): void;
	reject(reason: unknown): void;
}

type Outcome = { job: Job; value: unknown } | { job: Job; error: unknown };

/** More than this in one commit would make the first caller wait for the last. */
const batchLimit = 256;
/** The driver is synchronous: a long busy timeout in it would stop the whole process. */
const busyRetryMs = 5;
const busyGiveUpMs = 10_000;

/**
 * SQLite behind one writer connection and one queue. Writes that arrive in the same turn share a
 * commit, each in its own savepoint; nobody hears of success before that commit is on disk.
 *
 * @param path a file; it is created when missing
 */
export function openSqliteStore(path: string): Store {
	const writer = new SqliteDatabase(path, { timeout: 1 });
	writer.pragma('journal_mode = WAL');
	writer.pragma('synchronous = FULL');
	writer.pragma('foreign_keys = ON');
	const reader = new SqliteDatabase(path, { readonly: true, timeout: 1000 });
	reader.pragma('cache_size = -16000');
	const asDatabase = (client: SqliteDatabase.Database) =>
		drizzle(client, { schema, casing: 'snake_case' }) as unknown as Database;

	const queue: Job[] = [];
	const tx = asDatabase(writer);
	let draining: Promise<void> | null = null;
	let closed = false;

	const drain = async () => {
		while (queue.length > 0) await commitBatch(writer, tx, queue.splice(0, batchLimit));
		draining = null;
	};

	return {
		engine: 'sqlite',
		read: asDatabase(reader),
		write<T>(change: (tx: Database) => Promise<T>): Promise<T> {
			refuseNestedWrite();
			if (closed) return Promise.reject(new Error('the store is closed'));
			return new Promise<T>((resolve, reject) => {
				queue.push({ run: change, resolve, reject });
				// setImmediate, so that requests handled in the same turn join the batch.
				draining ??= new Promise<void>((done) => setImmediate(done)).then(drain);
			});
		},
		async close() {
			closed = true;
			await draining;
			reader.close();
			if (writer.open) writer.close();
		}
	};
}

async function commitBatch(
	writer: SqliteDatabase.Database,
	tx: Database,
	batch: Job[]
): Promise<void> {
	const outcomes: Outcome[] = [];
	try {
		await retryWhileBusy(() => writer.exec('BEGIN IMMEDIATE'));
		for (const job of batch) outcomes.push(await runInSavepoint(writer, tx, job));
		await retryWhileBusy(() => writer.exec('COMMIT'));
	} catch (error) {
		if (writer.inTransaction) writer.exec('ROLLBACK');
		for (const job of batch) job.reject(error);
		return;
	}
	for (const outcome of outcomes) {
		if ('error' in outcome) outcome.job.reject(outcome.error);
		else outcome.job.resolve(outcome.value as never);
	}
}

/** @throws when the error also ended the transaction, which takes the whole batch with it */
async function runInSavepoint(
	writer: SqliteDatabase.Database,
	tx: Database,
	job: Job
): Promise<Outcome> {
	writer.exec('SAVEPOINT job');
	try {
		const value = await runAsWrite(() => job.run(tx));
		writer.exec('RELEASE job');
		return { job, value };
	} catch (error) {
		if (!writer.inTransaction) throw error;
		writer.exec('ROLLBACK TO job');
		writer.exec('RELEASE job');
		return { job, error };
	}
}

async function retryWhileBusy(statement: () => void): Promise<void> {
	for (let waitedMs = 0; ; waitedMs += busyRetryMs) {
		try {
			statement();
			return;
		} catch (error) {
			const busy =
				error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
			if (!busy || waitedMs >= busyGiveUpMs) throw error;
			await pause(busyRetryMs);
		}
	}
}
