import { createHash } from 'node:crypto';
import { may, type Actor } from '#lib/domain/access/may.ts';
import { seededRandom, shuffle } from '#lib/domain/items/random.ts';
import { deadlineOf, endOf, isTimeUp } from '#lib/domain/modules/deadline.ts';
import { drawItems, everyItem } from '#lib/domain/modules/draw.ts';
import type { Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { newSeed } from '../ids.ts';
import { insertAttemptOnce, listAttemptsAt } from '../repositories/assignment-attempts.ts';
import { findModuleVersion } from '../repositories/assignments.ts';
import { listItems } from '../repositories/items.ts';
import { readOwnTerms, type OwnTerms } from './assignment-terms.ts';
import { readClassroomSubject } from './classrooms.ts';
import { handIn } from './hand-in.ts';
import { sameOrderSeed } from './places.ts';

/**
 * Begins an attempt at an assignment, or goes on with the one that is open. Sent twice, also at the
 * same instant, it is one attempt.
 *
 * @returns the id of the attempt
 * @throws NotFound for an assignment of a class that one is not in, Conflict when it cannot be begun now
 */
export async function startAssignment(
	store: Store,
	actor: Actor,
	assignmentId: string,
	now: Date
): Promise<string> {
	const { learnerId } = actor;
	const terms = await readOwnTerms(store.read, assignmentId, learnerId);
	const { assignment, classroom, own } = terms;
	const subject = {
		classroom: await readClassroomSubject(store.read, classroom.classroomId),
		opensAt: own.opensAt,
		closesAt: endOf(own, assignment.late)
	};
	if (!may(actor, 'assignment.read', subject)) throw noSuchAssignment();
	let attempts = await listAttemptsAt(store.read, [assignmentId], learnerId);
	const open = attempts.find(({ attempt }) => !attempt.finishedAt)?.attempt;
	if (open && !isTimeUp(open.deadlineAt, now)) return open.attemptId;
	if (open) {
		await handIn(store, open.attemptId, 'clock', now);
		attempts = await listAttemptsAt(store.read, [assignmentId], learnerId);
	}
	if (!may(actor, 'assignment.start', subject, now)) throw new Conflict(whyNot(terms, now));
	if (assignment.archivedAt || classroom.archivedAt) {
		throw new Conflict('This assignment was put away and cannot be begun any more.');
	}
	if (own.attemptsAllowed !== null && attempts.length >= own.attemptsAllowed) {
		throw new Conflict('All attempts that are allowed have been used.');
	}
	const attemptId = attemptIdOf(assignmentId, learnerId, attempts.length + 1);
	await createAttempt(store, terms, learnerId, attemptId, now);
	return attemptId;
}

async function createAttempt(
	store: Store,
	{ assignment, own }: OwnTerms,
	learnerId: string,
	attemptId: string,
	now: Date
): Promise<void> {
	const { assignmentId, moduleVersionId, title, shuffleItems, shuffleOptions, late } = assignment;
	const version = await findModuleVersion(store.read, moduleVersionId);
	const sections = version?.sections ?? [];
	const rows = await listItems(store.read, everyItem(sections));
	const askable = rows.filter(({ status }) => status === 'approved');
	const seed = newSeed();
	const drawn = drawItems(sections, askable, seed);
	const items = shuffleItems ? shuffle(drawn, seededRandom('items', seed)) : drawn;
	if (items.length === 0) throw new Conflict('There is nothing to ask in this assignment now.');
	const row = {
		attemptId,
		learnerId,
		kind: 'assignment' as const,
		title,
		moduleVersionId,
		assignmentId,
		seed: shuffleOptions ? seed : sameOrderSeed,
		itemCount: items.length,
		startedAt: now,
		deadlineAt: deadlineOf(own, late, now),
		fewerOptions: own.fewerOptions ? 1 : 0
	};
	const asked = items.map(({ itemId, currentVersionId }) => ({
		itemId,
		itemVersionId: currentVersionId
	}));
	await store.write((tx) => insertAttemptOnce(tx, row, asked));
}

/** One id for a student's nth attempt: two starts at once make the same. Only its owner can use it. */
function attemptIdOf(assignmentId: string, learnerId: string, number: number): string {
	const hash = createHash('sha256').update(`${assignmentId} ${learnerId} ${number}`).digest();
	return [...hash.subarray(0, 26)].map((byte) => (byte & 31).toString(32)).join('');
}

function whyNot({ own, assignment }: OwnTerms, now: Date): string {
	if (now < own.opensAt) return 'This assignment has not opened yet.';
	const end = endOf(own, assignment.late);
	if (end !== null && now >= end) return 'This assignment has closed.';
	return 'Only students of the class can begin this assignment.';
}

const noSuchAssignment = () => new NotFound('There is no such assignment.');
