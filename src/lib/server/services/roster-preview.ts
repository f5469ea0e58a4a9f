import type { Actor } from '#lib/domain/access/may.ts';
import { readRoster, type RosterEntry, type RosterProblem } from '#lib/domain/classrooms/roster.ts';
import { compareRoster, type RosterStudent } from '#lib/domain/classrooms/roster-difference.ts';
import type { Database, Store } from '../db/database.ts';
import { sha256 } from '../ids.ts';
import { listAccountsNamed } from '../repositories/accounts.ts';
import { listStudents } from '../repositories/enrollments.ts';
import { readCsv } from '../read-csv.ts';
import { findClassroom } from './classrooms.ts';

/** A line of a list and what applying it does. */
export type RosterLine =
	/** An account is made. */
	| { kind: 'new'; entry: RosterEntry }
	/** Has an account that a teacher of this class made. */
	| { kind: 'known'; entry: RosterEntry; learnerId: string }
	| { kind: 'changed' | 'same' | 'back'; entry: RosterEntry; student: RosterStudent };

export interface RosterPreview {
	lines: RosterLine[];
	/** In the class and not in the list. */
	missing: RosterStudent[];
	/** With any of these nothing can be applied. */
	problems: RosterProblem[];
	/** Heads of columns that were not understood. */
	unused: string[];
	/** Of all that would be done: what was looked at is what is applied. */
	fingerprint: string;
}

/**
 * What a list of names would change in a class. Nothing is changed yet.
 *
 * @throws NotFound for those who do not teach the class
 */
export async function previewRoster(
	store: Store,
	actor: Actor,
	classroomId: string,
	text: string
): Promise<RosterPreview> {
	return compareWithClass(store.read, actor, classroomId, text);
}

/** The same within a transaction that goes on to apply it. */
export async function compareWithClass(
	db: Database,
	actor: Actor,
	classroomId: string,
	text: string
): Promise<RosterPreview> {
	const { subject } = await findClassroom(db, actor, classroomId, 'classroom.teach');
	const read = readCsv(text);
	if (!read.ok) {
		const problems = [{ line: read.line, text: read.problem }];
		return { lines: [], missing: [], problems, unused: [], fingerprint: '' };
	}
	const roster = readRoster(read.rows, read.delimiter);
	const students = (await listStudents(db, classroomId)).map(({ removedAt, ...row }) => ({
		learnerId: row.learnerId,
		rosterName: row.rosterName,
		studentNumber: row.studentNumber,
		signInName: row.signInName,
		isRemoved: removedAt !== null
	}));
	const difference = compareRoster(roster.entries, students);
	const problems = [...roster.problems, ...difference.problems];
	const teachers = new Set([subject.ownerId, ...subject.coTeacherIds]);
	const names = difference.changes.flatMap(({ kind, entry }) =>
		kind === 'new' && entry.signInName ? [entry.signInName] : []
	);
	const accounts = await listAccountsNamed(db, names);
	const lines: RosterLine[] = [];
	for (const change of difference.changes) {
		const account = change.kind === 'new' && accounts.get(change.entry.signInName ?? '');
		if (!account) lines.push(change);
		else if (account.madeBy !== null && teachers.has(account.madeBy)) {
			lines.push({ kind: 'known', entry: change.entry, learnerId: account.learnerId });
		} else {
			// Whoever teaches somebody can help them to a new password: nobody is put in a class unasked.
			const text = `“${change.entry.signInName}” has an account already. Leave this line out and give them the class’s code to join.`;
			problems.push({ line: change.entry.line, text });
		}
	}
	problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const { missing } = difference;
	const fingerprint = sha256(JSON.stringify([lines, missing]));
	return { lines, missing, problems, unused: roster.unused, fingerprint };
}
