import { sql, type SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { compilePostgresRun } from './postgres-statement.ts';
import { compileRowMapper } from './row-mapper.ts';

interface Statement<Rows> {
	execute(values: Record<string, unknown>): PromiseLike<Rows>;
}

/** A query of drizzle's. On PostgreSQL its name makes the server keep the plan; SQLite needs none. */
interface Query<Rows> {
	prepare(name?: string): Statement<Rows>;
}

/**
 * A query that is written and compiled once per connection and then only run: building one costs
 * several times as much as running it. For the queries of every answer and every page of a question.
 *
 * @param build the query, with `sql.placeholder(name)` where a value belongs
 * @returns runs it on a connection with these values
 */
export function prepared<Values extends Record<string, unknown>, Rows>(
	name: string,
	build: (db: Database) => Query<Rows>
): (db: Database, values: Values) => PromiseLike<Rows> {
	const statements = new WeakMap<Database, Statement<Rows>>();
	return (db, values) => {
		let statement = statements.get(db);
		if (!statement) statements.set(db, (statement = withMapper(build(db).prepare(name))));
		return statement.execute(values);
	};
}

/** What a statement of drizzle's knows of its rows; it uses the mapper when there is one. */
interface Inner {
	fields?: Parameters<typeof compileRowMapper>[0];
	joinsNotNullableMap?: Record<string, boolean>;
	customResultMapper?: ReturnType<typeof compileRowMapper>;
}

function withMapper<Rows>(statement: Statement<Rows>): Statement<Rows> {
	const inner = statement as Statement<Rows> & Inner;
	if (inner.fields && !inner.customResultMapper) {
		inner.customResultMapper = compileRowMapper(inner.fields, inner.joinsNotNullableMap);
	}
	const run = compilePostgresRun(statement);
	return run ? { execute: (values) => run(values) as Promise<Rows> } : statement;
}

/**
 * A value that a prepared query with joins compares a column with. SQLite, as it is built here, looks
 * at such values to choose a plan and compiles the statement again for every one, which costs five times
 * as much as running it; it does not look into an expression.
 */
export function given(name: string, type: 'text' | 'integer' = 'text'): SQL {
	const value = sql.placeholder(name);
	return type === 'text' ? sql`cast(${value} as text)` : sql`cast(${value} as integer)`;
}
