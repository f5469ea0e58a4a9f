/** A line of a list, its cells trimmed. */
export interface CsvRow {
	/** Where it begins in the text, from 1. */
	line: number;
	cells: string[];
}

export type RosterColumn = 'name' | 'first' | 'last' | 'number' | 'signIn' | 'unused';

export interface RosterColumns {
	columns: RosterColumn[];
	/** Heads that were not understood. */
	unused: string[];
	/** The lines without the head. */
	body: CsvRow[];
}

/** Heads as school programs write them, folded to letters. */
const heads: Record<Exclude<RosterColumn, 'unused'>, string[]> = {
	name: ['name', 'fullname', 'student', 'studentname', 'pupil', 'pupilname', 'displayname'],
	first: ['firstname', 'forename', 'givenname', 'first', 'vorname', 'prenom', 'nombre'],
	last: [
		'lastname',
		'surname',
		'familyname',
		'last',
		'nachname',
		'familienname',
		'nom',
		'apellidos'
	],
	number: ['number', 'no', 'nr', 'id', 'studentid', 'studentnumber', 'idnumber', 'sisid', 'nummer'],
	signIn: ['email', 'mail', 'emailaddress', 'signinname', 'signin', 'login', 'loginid', 'username']
};

/**
 * What each column holds: by its head, where the first line is one, otherwise by what stands in it.
 */
export function readColumns(rows: readonly CsvRow[]): RosterColumns {
	const [head] = rows;
	const named = head?.cells.map(columnOf) ?? [];
	if (head && named.some((column) => ['name', 'first', 'last'].includes(column))) {
		const unused = head.cells.filter((cell, index) => cell !== '' && named[index] === 'unused');
		return { columns: named, unused, body: rows.slice(1) };
	}
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const columns = Array.from({ length: width }, (_, index): RosterColumn => {
		const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
		return index === 0 ? 'name' : guessColumn(cells);
	});
	return { columns, unused: [], body: [...rows] };
}

function columnOf(cell: string): RosterColumn {
	const word = cell
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^a-z]/g, '');
	for (const [column, words] of Object.entries(heads)) {
		if (words.includes(word)) return column as keyof typeof heads;
	}
	return 'unused';
}

function guessColumn(cells: string[]): RosterColumn {
	const all = (pattern: RegExp) => cells.length > 0 && cells.every((cell) => pattern.test(cell));
	if (cells.length === 0) return 'unused';
	if (all(/^\p{L}{0,4}[-/ ]?\d[-\d./ ]*\p{L}?$/u)) return 'number';
	// A name has a capital or no case at all; what one signs in with is written small.
	if (all(/^[\p{Lu}\p{Lo}][\p{L}\p{M}'’. -]*$/u)) return 'name';
	return 'signIn';
}
