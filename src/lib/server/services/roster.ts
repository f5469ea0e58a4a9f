import type { Actor } from '#lib/domain/access/may.ts';
import type { RosterEntry } from '#lib/domain/classrooms/roster.ts';
import type { SignInCard } from '#lib/domain/classrooms/sign-in-cards.ts';
import { hashPassword } from '../auth/passwords.ts';
import type { Database, Store } from '../db/database.ts';
import { writeAudit } from '../repositories/audit.ts';
import { updateEnrollment, upsertEnrollment } from '../repositories/enrollments.ts';
import { newCardPassword } from './card-passwords.ts';
import { compareWithClass, previewRoster, type RosterPreview } from './roster-preview.ts';
import { insertStudentAccount } from './student-accounts.ts';

export interface RosterApplied {
	kind: 'applied';
	/** Of the accounts that were made. */
	cards: SignInCard[];
	added: number;
	changed: number;
	removed: number;
}

/** The list has a problem, or the class changed since the list was looked at. */
export type RosterRefused = { kind: 'refused'; preview: RosterPreview };

/** A password that is stored hashed and printed once. */
interface NewSecret {
	password: string;
	passwordHash: string;
}

/**
 * Applies a list of names to a class, all of it or nothing. Applying it again changes nothing.
 *
 * @param fingerprint of the preview that the teacher looked at
 * @param removeMissing whether students who are not in the list leave the class
 * @throws NotFound for those who do not teach the class
 */
export async function applyRoster(
	store: Store,
	actor: Actor,
	classroomId: string,
	{
		text,
		fingerprint,
		removeMissing
	}: Record<'text' | 'fingerprint', string> & {
		removeMissing: boolean;
	},
	now: Date
): Promise<RosterApplied | RosterRefused> {
	const seen = await previewRoster(store, actor, classroomId, text);
	if (isRefused(seen, fingerprint)) return { kind: 'refused', preview: seen };
	const secrets = await makeSecrets(seen);
	return store.write(async (tx) => {
		const preview = await compareWithClass(tx, actor, classroomId, text);
		if (isRefused(preview, fingerprint)) return { kind: 'refused' as const, preview };
		const applied = await apply(tx, { preview, secrets, actor, classroomId, removeMissing }, now);
		const detail = { ...applied, cards: applied.cards.length };
		await writeAudit(
			tx,
			actor.learnerId,
			'classroom.apply-roster',
			`classroom:${classroomId}`,
			detail,
			now
		);
		return applied;
	});
}

const isRefused = ({ problems, fingerprint }: RosterPreview, seen: string) =>
	problems.length > 0 || fingerprint !== seen;

/** Hashing takes long and must not hold up the transaction. */
async function makeSecrets({ lines }: RosterPreview): Promise<Map<number, NewSecret>> {
	const made = lines
		.filter(({ kind }) => kind === 'new')
		.map(async ({ entry }): Promise<[number, NewSecret]> => {
			const password = newCardPassword();
			return [entry.line, { password, passwordHash: await hashPassword(password) }];
		});
	return new Map(await Promise.all(made));
}

async function apply(
	tx: Database,
	work: {
		preview: RosterPreview;
		secrets: Map<number, NewSecret>;
		actor: Actor;
		classroomId: string;
		removeMissing: boolean;
	},
	now: Date
): Promise<RosterApplied> {
	const { preview, secrets, actor, classroomId } = work;
	const cards: SignInCard[] = [];
	let added = 0;
	let changed = 0;
	for (const line of preview.lines) {
		const { entry } = line;
		if (line.kind === 'same') continue;
		if (line.kind === 'new') {
			const { password, passwordHash } = secrets.get(entry.line) ?? {
				password: '',
				passwordHash: ''
			};
			const made = await insertStudentAccount(tx, entry, passwordHash, actor.learnerId, now);
			cards.push({ name: entry.name, signInName: made.signInName, password });
			await enroll(tx, classroomId, made.learnerId, entry, now);
			added += 1;
		} else if (line.kind === 'known') {
			await enroll(tx, classroomId, line.learnerId, entry, now);
			added += 1;
		} else {
			await updateEnrollment(tx, classroomId, line.student.learnerId, {
				rosterName: entry.name,
				studentNumber: entry.studentNumber ?? line.student.studentNumber,
				removedAt: null
			});
			changed += 1;
		}
	}
	const leaving = work.removeMissing ? preview.missing : [];
	for (const { learnerId } of leaving) {
		await updateEnrollment(tx, classroomId, learnerId, { removedAt: now });
	}
	return { kind: 'applied', cards, added, changed, removed: leaving.length };
}

function enroll(
	tx: Database,
	classroomId: string,
	learnerId: string,
	{ name: rosterName, studentNumber }: RosterEntry,
	now: Date
): Promise<void> {
	const place = { classroomId, learnerId, rosterName, studentNumber };
	return upsertEnrollment(tx, { ...place, enrolledAt: now, removedAt: null });
}
