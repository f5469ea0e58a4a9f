import { may } from '#lib/domain/access/may.ts';
import type { AttemptKind } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findAttempt, type AttemptRow } from '../repositories/attempts.ts';
import { findPlace } from '../repositories/question-places.ts';
import type { PlaceAhead, QuestionAhead } from './ask-ahead.ts';
import type { KnownBefore } from './review-cards.ts';

/** What every page of an attempt says about it. */
export interface AttemptHead {
	attemptId: string;
	kind: AttemptKind;
	title: string;
	module: { slug: string; title: string } | null;
	storySlug: string | null;
	startedAt: Date;
	finishedAt: Date | null;
}

/** An attempt begun and not finished, as a list shows it. */
export interface AttemptCard {
	attemptId: string;
	title: string;
	kind: AttemptKind;
	answered: number;
	total: number;
	startedAt: Date;
}

/** What is asked at one place of an attempt, and under which terms. */
export interface OwnPlace
	extends
		Pick<
			AttemptRow,
			'learnerId' | 'kind' | 'assignmentId' | 'finishedAt' | 'deadlineAt' | 'fewerOptions'
		>,
		KnownBefore {
	itemId: string;
	itemVersionId: string;
	/** Whether anything at all may be reserved. */
	isAnyReserved: boolean;
}

/**
 * @param asked for whoever asked for it before it was known who reads
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function readOwnAttempt(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	asked: QuestionAhead['attempt'] = findAttempt(store.read, attemptId)
): Promise<{ attempt: AttemptRow; head: AttemptHead }> {
	const found = await asked;
	if (!found || !isOwn(learnerId, found.attempt.learnerId)) throw notFound();
	const { attempt, module, storySlug } = found;
	const { kind, title, startedAt, finishedAt } = attempt;
	return { attempt, head: { attemptId, kind, title, module, storySlug, startedAt, finishedAt } };
}

/**
 * What is asked at one place of an attempt: all that an answer needs, in one query.
 *
 * @param asked for whoever asked for it before it was known who answers
 * @throws NotFound for another learner's attempt as for one that does not exist
 */
export async function readOwnPlace(
	store: Store,
	learnerId: string | null,
	attemptId: string,
	position: number,
	now: Date,
	asked: PlaceAhead = findPlace(store.read, attemptId, position, now)
): Promise<OwnPlace> {
	const found = await asked;
	if (!found || !isOwn(learnerId, found.learnerId)) throw notFound();
	const { itemId, itemVersionId } = found;
	if (itemId === null || itemVersionId === null) {
		throw new NotFound('This attempt has no such question.');
	}
	return { ...found, itemId, itemVersionId };
}

function isOwn(learnerId: string | null, ownerId: string): boolean {
	const actor = learnerId === null ? null : { learnerId, role: 'learner' as const };
	return may(actor, 'attempt.read', { ownerId });
}

const notFound = () => new NotFound('There is no such attempt, or it belongs to somebody else.');

export function cardOf({
	attempt,
	answered
}: {
	attempt: AttemptRow;
	answered: number;
}): AttemptCard {
	const { attemptId, title, kind, itemCount, startedAt } = attempt;
	return { attemptId, title, kind, answered, total: itemCount, startedAt };
}
