import { foldName, type RosterEntry, type RosterProblem } from './roster.ts';

/** A student of the class, as far as lists are compared with it. */
export interface RosterStudent {
	learnerId: string;
	rosterName: string;
	studentNumber: string | null;
	signInName: string | null;
	isRemoved: boolean;
}

/** What a line of the list does. */
export type RosterChange =
	| { kind: 'new'; entry: RosterEntry }
	| { kind: 'changed' | 'same' | 'back'; entry: RosterEntry; student: RosterStudent };

export interface RosterDifference {
	changes: RosterChange[];
	/** In the class and not in the list. */
	missing: RosterStudent[];
	problems: RosterProblem[];
}

/**
 * What a list would change in a class. Students are known by what they sign in with, then by their
 * number, then by a name that only one of them has.
 */
export function compareRoster(
	entries: readonly RosterEntry[],
	students: readonly RosterStudent[]
): RosterDifference {
	const claimed = new Map<string, RosterEntry>();
	const changes: RosterChange[] = [];
	const problems: RosterProblem[] = [];
	const matches = new Map(entries.map((entry) => [entry, findSure(entry, students)]));
	for (const student of matches.values()) {
		if (student) claimed.set(student.learnerId, noEntry);
	}
	for (const entry of entries) {
		const sure = matches.get(entry) ?? null;
		const student = sure ?? findByName(entry, students, claimed);
		const other = student && claimed.get(student.learnerId);
		if (student && other && other !== noEntry) {
			const text = `${student.rosterName} is meant by line ${other.line} already.`;
			problems.push({ line: entry.line, text });
		} else if (student && entry.signInName && entry.signInName !== student.signInName) {
			const text = `Number ${entry.studentNumber} is ${student.rosterName}, who signs in as “${student.signInName}”.`;
			problems.push({ line: entry.line, text });
			claimed.set(student.learnerId, entry);
		} else if (student) {
			claimed.set(student.learnerId, entry);
			changes.push({ kind: kindOf(entry, student), entry, student });
		} else {
			changes.push({ kind: 'new', entry });
		}
	}
	const missing = students.filter(
		({ learnerId, isRemoved }) => !isRemoved && !claimed.has(learnerId)
	);
	return { changes, missing, problems };
}

/** Marks a student whom a line will claim by something surer than a name. */
const noEntry: RosterEntry = { line: 0, name: '', studentNumber: null, signInName: null };

function findSure(entry: RosterEntry, students: readonly RosterStudent[]): RosterStudent | null {
	const { signInName, studentNumber } = entry;
	return (
		students.find((student) => signInName !== null && student.signInName === signInName) ??
		students.find((student) => studentNumber !== null && student.studentNumber === studentNumber) ??
		null
	);
}

function findByName(
	entry: RosterEntry,
	students: readonly RosterStudent[],
	claimed: ReadonlyMap<string, RosterEntry>
): RosterStudent | null {
	if (entry.signInName !== null) return null;
	const fitting = students.filter(
		({ learnerId, rosterName, studentNumber }) =>
			!claimed.has(learnerId) &&
			foldName(rosterName) === foldName(entry.name) &&
			(entry.studentNumber === null || studentNumber === null)
	);
	const present = fitting.filter(({ isRemoved }) => !isRemoved);
	const [only, ...others] = present.length > 0 ? present : fitting;
	return only && others.length === 0 ? only : null;
}

function kindOf(entry: RosterEntry, student: RosterStudent): 'changed' | 'same' | 'back' {
	if (student.isRemoved) return 'back';
	const sameNumber = entry.studentNumber === null || entry.studentNumber === student.studentNumber;
	return entry.name === student.rosterName && sameNumber ? 'same' : 'changed';
}
