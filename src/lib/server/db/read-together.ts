/** What a query is asked with, as text; a time is written as its columns are. */
export type Parameter = string | number | boolean | null;

type Rows = unknown[][];

interface Asked {
	parameters: readonly Parameter[];
	resolve(rows: Rows): void;
	reject(reason: unknown): void;
}

/** A query that can be asked for many at once. */
export interface QueryForMany {
	/** For one, with `$1` and so on. */
	one: string;
	/** For any number: its parameters are lists, and behind the columns stands for which it is, from 1. */
	many: string;
	columns: number;
}

/** More than this in one query would make the first wait for the last. */
const mostTogether = 64;

/**
 * A query as one that is asked for many at once, each with parameters of its own and in its own order.
 *
 * @param query a select of PostgreSQL's
 * @returns null where a parameter has no `cast` around it: its type would not be known any more
 */
export function forMany(query: string, columns: number): QueryForMany | null {
	const count = new Set(query.match(/\$\d+/g)).size;
	const cast = new Set(query.match(/(?<=\bcast\()\$\d+(?= as )/g)).size;
	const uses = query.match(/\$\d+/g)?.length ?? 0;
	if (count === 0 || cast < count || uses > count) return null;
	const numbered = (name: string, length: number, from = 1) =>
		Array.from({ length }, (_, index) => `${name}${index + from}`);
	const lists = numbered('$', count).map((list) => `cast(${list} as text[])`);
	const one = query.replace(/\$(\d+)/g, 'asked.p$1');
	const names = numbered('c', columns);
	const many =
		`select ${names.map((name) => `found.${name}`).join(', ')}, cast(asked.number as integer)` +
		` from unnest(${lists.join(', ')}) with ordinality as asked(${numbered('p', count).join(', ')}, number)` +
		` cross join lateral (select one.*, row_number() over () from (${one}) as one)` +
		` as found(${names.join(', ')}, row) order by asked.number, found.row`;
	return { one: query, many, columns };
}

/**
 * Puts the same query of many requests together: those that are asked for in one turn of the loop go as
 * one. On PostgreSQL what surrounds a short query, on both sides, costs more than the query.
 */
export class ReadQueue {
	readonly #run: (query: string, parameters: Parameter[]) => PromiseLike<Rows>;
	#waiting = new Map<QueryForMany, Asked[]>();

	/** @param run asks the database */
	constructor(run: (query: string, parameters: Parameter[]) => PromiseLike<Rows>) {
		this.#run = run;
	}

	ask(query: QueryForMany, parameters: readonly Parameter[]): Promise<Rows> {
		return new Promise((resolve, reject) => {
			// setImmediate, so that requests read in the same turn are all there.
			if (this.#waiting.size === 0) setImmediate(() => this.#send());
			const asked = { parameters, resolve, reject };
			const waiting = this.#waiting.get(query);
			if (waiting) waiting.push(asked);
			else this.#waiting.set(query, [asked]);
		});
	}

	#send(): void {
		const all = this.#waiting;
		this.#waiting = new Map();
		for (const [query, asked] of all) {
			for (let from = 0; from < asked.length; from += mostTogether) {
				void this.#askTogether(query, asked.slice(from, from + mostTogether));
			}
		}
	}

	async #askTogether(query: QueryForMany, asked: Asked[]): Promise<void> {
		if (asked.length === 1) return this.#askAlone(query, asked);
		const count = asked[0]?.parameters.length ?? 0;
		const lists = Array.from({ length: count }, (_, index) =>
			toArrayText(asked.map(({ parameters }) => parameters[index] ?? null))
		);
		try {
			const found: Rows[] = asked.map(() => []);
			for (const row of await this.#run(query.many, lists)) {
				found[(row.pop() as number) - 1]?.push(row);
			}
			for (const [index, { resolve }] of asked.entries()) resolve(found[index] ?? []);
		} catch {
			// What is wrong with one is no reason to refuse the others.
			this.#askAlone(query, asked);
		}
	}

	#askAlone(query: QueryForMany, asked: Asked[]): void {
		for (const { parameters, resolve, reject } of asked) {
			this.#run(query.one, [...parameters]).then(resolve, reject);
		}
	}
}

/** An array as PostgreSQL reads it. */
function toArrayText(values: Parameter[]): string {
	const quoted = values.map((value) =>
		value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`
	);
	return `{${quoted.join(',')}}`;
}
