import type { Database, ManyAtOnce } from './database.ts';
import { runAsWrite } from './nested-write.ts';

/** What is to be known when a change is made. */
type Next = (db: Database) => Promise<unknown>;

interface Waiting<Input> {
	input: Input;
	next: Next;
	resolve(outcome: Made): void;
}

/** What came of a change: made, and what was read then; or left to be made alone. */
type Made = { read: PromiseSettledResult<unknown> } | 'alone';

/** More than this in one query would make the first wait for the last. */
const mostTogether = 64;

/**
 * Puts changes of one kind together: those that arrive in one turn of the loop, or while others are
 * being made, are made by one query.
 */
export class WriteQueue<Input> {
	readonly #kind: ManyAtOnce<Input>;
	readonly #db: Database;
	readonly #read: Database;
	readonly #waiting: Waiting<Input>[] = [];
	#isBusy = false;

	/**
	 * @param db where a query is a transaction, and the next one sees what it changed
	 * @param read asks the same question of many at once
	 */
	constructor(kind: ManyAtOnce<Input>, db: Database, read: Database) {
		this.#kind = kind;
		this.#db = db;
		this.#read = read;
	}

	/** @returns 'alone' for a change that has to be made by itself: nothing of it is kept yet */
	add(input: Input, next: Next): Promise<Made> {
		return new Promise((resolve) => {
			this.#waiting.push({ input, next, resolve });
			if (this.#isBusy) return;
			this.#isBusy = true;
			// setImmediate, so that requests handled in the same turn join the group.
			setImmediate(() => void this.#drain());
		});
	}

	async #drain(): Promise<void> {
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, mostTogether);
			const inputs = group.map(({ input }) => input);
			// Async, here and below: what throws before it waits must not stop those behind it.
			const making = runAsWrite(async () => this.#kind.all(this.#db, inputs));
			// Of one alone it travels with the change; of several it is one question afterwards.
			const ahead = group.length === 1 ? readAll(group, this.#db) : null;
			const isMade = await making.then(
				() => true,
				// Whose fault it was shows when each is made alone, and so does what is wrong with it.
				() => false
			);
			const reads = !isMade ? null : (ahead ?? readAll(group, this.#read));
			void this.#tell(group, reads);
		}
		this.#isBusy = false;
	}

	async #tell(
		group: Waiting<Input>[],
		reads: Promise<PromiseSettledResult<unknown>[]> | null
	): Promise<void> {
		const told = await reads;
		for (const [index, { resolve }] of group.entries()) {
			const read = told?.[index];
			resolve(read ? { read } : 'alone');
		}
	}
}

function readAll(
	group: readonly Pick<Waiting<unknown>, 'next'>[],
	db: Database
): Promise<PromiseSettledResult<unknown>[]> {
	return Promise.allSettled(group.map(async ({ next }) => next(db)));
}
