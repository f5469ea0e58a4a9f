import { Column, getTableName, is, SQL } from 'drizzle-orm';

type Decode = (value: unknown) => unknown;

/** One selected value: where it goes, as `[name]` or `[group, name]`, and what it is. */
interface Field {
	path: string[];
	field: unknown;
}

interface Plan {
	group: string | null;
	name: string;
	/** Null where the driver's value is the value. */
	decode: Decode | null;
}

/**
 * Makes of rows what drizzle makes of them, worked out once per query: drizzle asks of every value of
 * every row what kind of thing it is, which takes longer than reading the row.
 *
 * @param joinsNotNullable by table, whether a join always finds a row: a group of an optional table is
 * null when its first column is
 * @returns null for a query that is not of the plain kind
 */
export function compileRowMapper(
	fields: readonly Field[],
	joinsNotNullable: Record<string, boolean> | undefined
): ((rows: unknown[][]) => Record<string, unknown>[]) | null {
	const plans: Plan[] = [];
	for (const { path, field } of fields) {
		const [first = '', second] = path;
		const decode = decoderOf(field);
		if (path.length > 2 || decode === undefined) return null;
		plans.push({ group: second === undefined ? null : first, name: second ?? first, decode });
	}
	const optional = optionalGroups(fields, joinsNotNullable);
	return (rows) => rows.map((row) => mapRow(plans, optional, row));
}

function mapRow(plans: Plan[], optional: Map<string, number>, row: unknown[]) {
	const result: Record<string, unknown> = {};
	for (let index = 0; index < plans.length; index++) {
		const { group, name, decode } = plans[index] as Plan;
		const raw = row[index];
		const value = raw === null || decode === null ? raw : decode(raw);
		if (group === null) result[name] = value;
		else ((result[group] ??= {}) as Record<string, unknown>)[name] = value;
	}
	for (const [group, first] of optional) if (row[first] === null) result[group] = null;
	return result;
}

/** The first column of every group that is null when that column is. */
function optionalGroups(
	fields: readonly Field[],
	joinsNotNullable: Record<string, boolean> | undefined
): Map<string, number> {
	const first = new Map<string, number>();
	const tables = new Map<string, Set<string>>();
	for (const [index, { path, field }] of fields.entries()) {
		const [group = ''] = path;
		if (!joinsNotNullable || path.length !== 2 || !is(field, Column)) continue;
		if (!first.has(group)) first.set(group, index);
		tables.set(group, (tables.get(group) ?? new Set()).add(getTableName(field.table)));
	}
	for (const [group, names] of tables) {
		const [name = ''] = names;
		if (names.size > 1 || joinsNotNullable?.[name]) first.delete(group);
	}
	return first;
}

/** Undefined for what is neither a column nor an expression. */
function decoderOf(field: unknown): Decode | null | undefined {
	if (is(field, Column)) {
		const isPlain = field.mapFromDriverValue === Column.prototype.mapFromDriverValue;
		return isPlain ? null : (value) => field.mapFromDriverValue(value);
	}
	const expression = is(field, SQL.Aliased) ? field.sql : field;
	if (!is(expression, SQL)) return undefined;
	const { decoder } = expression as unknown as { decoder: { mapFromDriverValue: Decode } };
	return (value) => decoder.mapFromDriverValue(value);
}
