import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import * as schema from './schema/index.ts';

/** The connection that writes, with the statements that frame every batch compiled once. */
interface Writer {
	client: SqliteDatabase.Database;
	tx: Database;
	frame: Record<'begin' | 'commit' | 'savepoint' | 'release', SqliteDatabase.Statement>;
}

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
/** As much of the file as the reader may map. */
const mappedBytes = 8 * 1024 * 1024;
/**
 * So much of the log is written before it is copied into the file: nearly what one block of the log's index
 * holds, 16 MB. With 1,000 pages, the driver's own, an answer takes a tenth more (BENCHMARKS.md).
 */
const pagesOfLog = 4000;
/** Of each connection, in KiB; the driver's own 16,000 for the writer cost memory and won no time (BENCHMARKS.md). */
const cachedKib = 4000;

/**
 * SQLite behind one writer connection and one queue. Writes that arrive in the same turn share a
 * commit, each in its own savepoint; nobody hears of success before that commit is on disk.
 *
 * @param path a file; it is created when missing
 */
export function openSqliteStore(path: string): Store {
	const client = new SqliteDatabase(path, { timeout: 1 });
	client.pragma('journal_mode = WAL');
	client.pragma('synchronous = FULL');
	client.pragma('foreign_keys = ON');
	client.pragma(`wal_autocheckpoint = ${pagesOfLog}`);
	client.pragma(`cache_size = -${cachedKib}`);
	const reader = new SqliteDatabase(path, { readonly: true, timeout: 1000 });
	reader.pragma(`cache_size = -${cachedKib}`);
	// A commit empties the reader's cache: what it reads again is mapped, not copied.
	reader.pragma(`mmap_size = ${mappedBytes}`);
	const asDatabase = (client: SqliteDatabase.Database) =>
		drizzle(client, { schema, casing: 'snake_case' }) as unknown as Database;

	const queue: Job[] = [];
	const writer: Writer = {
		client,
		tx: asDatabase(client),
		frame: {
			begin: client.prepare('BEGIN IMMEDIATE'),
			commit: client.prepare('COMMIT'),
			savepoint: client.prepare('SAVEPOINT job'),
			release: client.prepare('RELEASE job')
		}
	};
	const read = asDatabase(reader);
	let draining: Promise<void> | null = null;
	let closed = false;

	const drain = async () => {
		while (queue.length > 0) await commitBatch(writer, queue.splice(0, batchLimit));
		draining = null;
	};

	const write = <T>(change: (tx: Database) => Promise<T>): Promise<T> => {
		refuseNestedWrite();
		if (closed) return Promise.reject(new Error('the store is closed'));
		return new Promise<T>((resolve, reject) => {
			queue.push({ run: change, resolve, reject });
			// setImmediate, so that requests handled in the same turn join the batch.
			draining ??= new Promise<void>((done) => setImmediate(done)).then(drain);
		});
	};

	return {
		engine: 'sqlite',
		read,
		write,
		writeThenRead: async (change, next) => [await write(change), await next(read)],
		async writeTogether(kind, input, next) {
			await write((tx) => kind.one(tx, input));
			return next(read);
		},
		async close() {
			closed = true;
			await draining;
			reader.close();
			if (client.open) client.close();
		}
	};
}

async function commitBatch(writer: Writer, batch: Job[]): Promise<void> {
	const { client, frame } = writer;
	const outcomes: Outcome[] = [];
	try {
		await retryWhileBusy(() => frame.begin.run());
		for (const job of batch) outcomes.push(await runInSavepoint(writer, job));
		await retryWhileBusy(() => frame.commit.run());
	} catch (error) {
		if (client.inTransaction) client.exec('ROLLBACK');
		for (const job of batch) job.reject(error);
		return;
	}
	for (const outcome of outcomes) {
		if ('error' in outcome) outcome.job.reject(outcome.error);
		else outcome.job.resolve(outcome.value as never);
	}
}

/** @throws when the error also ended the transaction, which takes the whole batch with it */
async function runInSavepoint({ client, tx, frame }: Writer, job: Job): Promise<Outcome> {
	frame.savepoint.run();
	try {
		const value = await runAsWrite(() => job.run(tx));
		frame.release.run();
		return { job, value };
	} catch (error) {
		if (!client.inTransaction) throw error;
		client.exec('ROLLBACK TO job');
		frame.release.run();
		return { job, error };
	}
}

async function retryWhileBusy(statement: () => unknown): Promise<void> {
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
