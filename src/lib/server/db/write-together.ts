import type { Database, ManyAtOnce, Store } from './database.ts';

interface Waiting<Input, T> {
	input: Input;
	resolve(outcome: Made<T>): void;
}

/** What came of a change: made with others, or left to be made alone. */
type Made<T> = { value: T } | 'alone';

/** More than this in one transaction would make the first wait for the last. */
const mostTogether = 64;

/**
 * Puts changes of one kind together: those that arrive in one turn of the loop, or while a group is
 * being made, are the next group.
 */
export class WriteQueue<Input, T> {
	readonly #write: Store['write'];
	readonly #kind: ManyAtOnce<Input, T>;
	readonly #waiting: Waiting<Input, T>[] = [];
	#isBusy = false;

	constructor(write: Store['write'], kind: ManyAtOnce<Input, T>) {
		this.#write = write;
		this.#kind = kind;
	}

	/** @returns 'alone' for a change that has to be made by itself: nothing of it is kept yet */
	add(input: Input): Promise<Made<T>> {
		return new Promise((resolve) => {
			this.#waiting.push({ input, resolve });
			if (this.#isBusy) return;
			this.#isBusy = true;
			// setImmediate, so that requests handled in the same turn join the group.
			setImmediate(() => void this.#drain());
		});
	}

	async #drain(): Promise<void> {
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, mostTogether);
			const values = group.length > 1 ? await this.#makeTogether(group) : null;
			for (const [index, { resolve }] of group.entries()) {
				resolve(values ? { value: values[index] as T } : 'alone');
			}
		}
		this.#isBusy = false;
	}

	async #makeTogether(group: Waiting<Input, T>[]): Promise<T[] | null> {
		const inputs = group.map(({ input }) => input);
		const change = async (tx: Database) => {
			const values = await this.#kind.all(tx, inputs);
			if (!values) throw new Error('these cannot be made together');
			return values;
		};
		try {
			return await this.#write(change);
		} catch {
			// Which of them it was shows when each is made alone, and so does what is wrong with it.
			return null;
		}
	}
}
