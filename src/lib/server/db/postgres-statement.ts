import { is, Param, Placeholder } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { forMany, type Parameter, type ReadQueue } from './read-together.ts';

type Values = Record<string, unknown>;
type Rows = unknown[][];

/** What a statement of drizzle's for postgres.js holds. */
interface PostgresStatement {
	client: Pick<Sql, 'unsafe'> & WithQueue;
	queryString: string;
	params: readonly unknown[];
	customResultMapper?: ((rows: Rows) => unknown) | null;
	/** What is selected; without it there are no rows to map. */
	fields?: readonly unknown[];
}

/** A client through which the same query of many requests may be asked at once. */
export interface WithQueue {
	together?: ReadQueue;
}

/**
 * Runs a prepared statement without the layers that drizzle puts around every run: a cache and spans
 * that are not used here, and what kind of thing each of its values is, asked again each time. Twelve
 * statements an answer make that a tenth of what the server does (BENCHMARKS.md).
 *
 * @returns null for a statement that is not of that kind
 */
export function compilePostgresRun(
	statement: object
): ((values: Values) => Promise<unknown>) | null {
	if (!isPostgresStatement(statement)) return null;
	const { client, queryString, customResultMapper, fields } = statement;
	if (fields && !customResultMapper) return null;
	const parameters = statement.params.map(compileParameter);
	const { together } = client;
	const query = together && fields ? forMany(queryString, fields.length) : null;
	if (together && query && customResultMapper) {
		return (values) => {
			const given = parameters.map((read) => asParameter(read(values)));
			return together.ask(query, given).then(customResultMapper);
		};
	}
	return (values) => {
		const given = parameters.map((read) => read(values));
		const sent = client.unsafe(queryString, given as never[], { prepare: true });
		// Asked for at once, as with drizzle: a query of postgres.js waits until somebody waits for it.
		return customResultMapper ? sent.values().then(customResultMapper) : sent.then((rows) => rows);
	};
}

function isPostgresStatement(statement: object): statement is PostgresStatement {
	return 'client' in statement && 'queryString' in statement && 'params' in statement;
}

/** @throws TypeError for what has no text that PostgreSQL could cast */
function asParameter(value: unknown): Parameter {
	if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) {
		return value as Parameter;
	}
	throw new TypeError(
		`A ${typeof value} cannot be asked for with others: write it as its column is`
	);
}

/** @throws Error for a value that was not given, when it is run */
function compileParameter(parameter: unknown): (values: Values) => unknown {
	if (is(parameter, Placeholder)) return valueOf(parameter.name);
	if (is(parameter, Param) && is(parameter.value, Placeholder)) {
		const read = valueOf(parameter.value.name);
		const { encoder } = parameter;
		return (values) => encoder.mapToDriverValue(read(values));
	}
	return () => parameter;
}

function valueOf(name: string): (values: Values) => unknown {
	return (values) => {
		if (!(name in values)) throw new Error(`No value was given for "${name}"`);
		return values[name];
	};
}
