import { foldSignInName, signInNameProblem } from '../access/sign-in-names.ts';
import { readColumns, type CsvRow, type RosterColumn } from './roster-columns.ts';

/** One student as a list names them. */
export interface RosterEntry {
	/** Where it stands in the list, from 1. */
	line: number;
	name: string;
	studentNumber: string | null;
	/** Folded; an e-mail address or a name to sign in with. */
	signInName: string | null;
}

export interface RosterProblem {
	/** Null for what is wrong with the whole list. */
	line: number | null;
	text: string;
}

export interface Roster {
	entries: RosterEntry[];
	problems: RosterProblem[];
	/** Heads of columns that were not understood, so that nobody wonders where they went. */
	unused: string[];
}

export const mostStudents = 300;
const longestCell = 80;

/** Students of a list, each line read on its own; a line with a problem is no entry. */
export function readRoster(rows: readonly CsvRow[], delimiter: string): Roster {
	const { columns, unused, body } = readColumns(rows);
	const problems: RosterProblem[] = [];
	const entries: RosterEntry[] = [];
	if (body.length === 0) problems.push({ line: null, text: 'The list has no names in it.' });
	if (body.length > mostStudents) {
		const text = `The list has ${body.length} lines; at most ${mostStudents} can be read at once.`;
		return { entries, problems: [{ line: null, text }], unused };
	}
	for (const row of body) {
		const entry = readEntry(row, columns, delimiter);
		const text = problemOf(entry) ?? repeats(entry, entries);
		if (text === null) entries.push(entry);
		else problems.push({ line: row.line, text });
	}
	return { entries, problems, unused };
}

/** Names are the same in another case, with other spaces, or with a comma between their parts. */
export function foldName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[\s,]+/g, ' ')
		.trim();
}

function readEntry(row: CsvRow, columns: RosterColumn[], delimiter: string): RosterEntry {
	const all = (wanted: RosterColumn) =>
		row.cells.filter((_, index) => columns[index] === wanted).filter((cell) => cell !== '');
	const first = all('first');
	const last = all('last');
	// Names without heads that a comma parted: "Sato, Kei" stays as it was written.
	const whole = all('name').join(delimiter === ',' ? ', ' : ' ');
	return {
		line: row.line,
		name: whole || [...first, ...last].join(' '),
		studentNumber: all('number')[0] ?? null,
		signInName: foldSignInName(all('signIn')[0] ?? '') || null
	};
}

function problemOf({ name, studentNumber, signInName }: RosterEntry): string | null {
	if (name === '') return 'There is no name on this line.';
	if ([...name].length > longestCell) return `The name is longer than ${longestCell} characters.`;
	if ((studentNumber ?? '').length > longestCell) {
		return `The number is longer than ${longestCell} characters.`;
	}
	const wrong = signInName === null ? null : signInNameProblem(signInName);
	return wrong === null ? null : `“${signInName}”: ${wrong}`;
}

function repeats(entry: RosterEntry, before: readonly RosterEntry[]): string | null {
	const { name, studentNumber, signInName } = entry;
	for (const other of before) {
		if (studentNumber !== null && other.studentNumber === studentNumber) {
			return `Number ${studentNumber} stands on line ${other.line} already.`;
		}
		if (signInName !== null && other.signInName === signInName) {
			return `“${signInName}” stands on line ${other.line} already.`;
		}
		const toldApart =
			(studentNumber !== null && other.studentNumber !== null) ||
			(signInName !== null && other.signInName !== null);
		if (!toldApart && foldName(other.name) === foldName(name)) {
			return `${name} stands on line ${other.line} already. If these are two people, give both a number or a sign-in name.`;
		}
	}
	return null;
}
