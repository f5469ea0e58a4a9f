import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Store } from './database.ts';
import { refuseNestedWrite, runAsWrite } from './nested-write.ts';
import * as schema from './schema/index.ts';

const serializationFailure = '40001';
const deadlock = '40P01';
const mostTries = 12;

/**
 * PostgreSQL: every write is a SERIALIZABLE transaction, run again when the server says that another
 * one came between.
 *
 * @param url `postgres://user:password@host:port/database`
 */
export function openPostgresStore(url: string): Store {
	const client = postgres(url, { max: 16, onnotice: () => {} });
	const database = drizzle(client, { schema, casing: 'snake_case' });
	return {
		engine: 'postgres',
		read: database as unknown as Database,
		async write<T>(change: (tx: Database) => Promise<T>): Promise<T> {
			refuseNestedWrite();
			for (let tries = 1; ; tries++) {
				try {
					return await database.transaction(
						(tx) => runAsWrite(() => change(tx as unknown as Database)),
						{ isolationLevel: 'serializable' }
					);
				} catch (error) {
					if (!mayRunAgain(error) || tries >= mostTries) throw error;
					// Longer and longer, and not all at the same moment.
					await pause(Math.random() * 2 ** Math.min(tries, 7));
				}
			}
		},
		close: () => client.end({ timeout: 5 })
	};
}

function mayRunAgain(error: unknown): boolean {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		const code = 'code' in cause ? cause.code : null;
		if (code === serializationFailure || code === deadlock) return true;
	}
	return false;
}
