import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/**
 * Rows of a table as one value, for an insert of any number of them by one prepared query; PostgreSQL
 * only. The value is the JSON of an array of objects with the names the columns have here.
 *
 * @returns what an insert selects
 */
export function selectGivenRows(into: SQLiteTable, placeholder: string): SQL {
	const columns = Object.entries(getTableColumns(into));
	const names = columns.map(([name]) => sql.identifier(name));
	const typed = columns.map(
		([name, column]) => sql`${sql.identifier(name)} ${sql.raw(column.getSQLType())}`
	);
	const listed = (parts: SQL[] | typeof names) => sql.join(parts, sql`, `);
	return sql`select ${listed(names)} from json_to_recordset(cast(${sql.placeholder(placeholder)} as json)) as given_rows(${listed(typed)})`;
}
