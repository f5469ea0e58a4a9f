import { hasSameKey } from '#lib/domain/grading/regrade.ts';
import { explainItem } from '#lib/domain/items/contract.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findAttempt, type AttemptRow } from '../repositories/attempts.ts';
import { findVersion } from '../repositories/items.ts';
import * as notices from '../repositories/notices.ts';
import { findReport } from '../repositories/problem-reports.ts';
import { findRegrade } from '../repositories/regrades.ts';
import { readOwnTerms, visibilityOf } from './assignment-terms.ts';
import { toTeacherItem, withArticles } from './teacher-items.ts';

interface NoticeHead {
	noticeId: string;
	createdAt: Date;
	stem: string;
}

/** Something a learner is told until they say that they have seen it. */
export type NoticeView =
	| (NoticeHead & {
			kind: 'key-changed';
			attemptId: string;
			position: number;
			/** What the question was part of. */
			title: string;
			/** What they were told; the same as `keyAfter` when only the score changed. */
			keyBefore: string;
			keyAfter: string;
			scoreBefore: number;
			score: number;
			reason: string;
			footnote: Footnote | null;
	  })
	| (NoticeHead & {
			kind: 'report-answered';
			outcome: 'corrected' | 'accepted' | 'declined';
			reply: string;
	  });

const mostAtOnce = 10;

/**
 * What a learner has not seen yet, the newest first; of one attempt, or of everything. A notice that
 * would give away a key or a score waits until the attempt's may be shown.
 */
export async function readNotices(
	store: Store,
	learnerId: string | null,
	now: Date,
	attemptId?: string
): Promise<NoticeView[]> {
	if (learnerId === null) return [];
	const rows = await notices.listUnseenNotices(store.read, learnerId, mostAtOnce);
	const about = rows.filter(({ content }) => !attemptId || content['attemptId'] === attemptId);
	const views = await Promise.all(
		about.map((row) =>
			row.kind === 'key-changed' ? readKeyChange(store, row, now) : readReply(store, row)
		)
	);
	return views.filter((view) => view !== null);
}

/** @throws NotFound for another learner's notice as for one that does not exist */
export async function markNoticeSeen(
	store: Store,
	learnerId: string | null,
	noticeId: string,
	now: Date
): Promise<void> {
	const isMarked =
		learnerId !== null &&
		(await store.write((tx) => notices.markNoticeSeen(tx, learnerId, noticeId, now)));
	if (!isMarked) throw new NotFound('There is no such notice.');
}

async function readKeyChange(
	store: Store,
	{ noticeId, learnerId, createdAt, content }: notices.NoticeRow,
	now: Date
): Promise<NoticeView | null> {
	const attemptId = String(content['attemptId']);
	const [asked, corrected, attempt, regrade] = await Promise.all([
		findVersion(store.read, String(content['askedVersionId'])),
		findVersion(store.read, String(content['correctedVersionId'])),
		findAttempt(store.read, attemptId),
		findRegrade(store.read, String(content['regradeId']))
	]);
	if (!asked || !corrected || !attempt || !regrade) return null;
	if (!(await mayKnow(store, attempt.attempt, learnerId, now))) return null;
	const item = toTeacherItem(await withArticles(store, corrected));
	const isSame = hasSameKey(asked.content, corrected.content);
	return {
		kind: 'key-changed',
		noticeId,
		createdAt,
		attemptId,
		position: Number(content['position']),
		title: attempt.attempt.title,
		stem: corrected.content.stem,
		keyBefore: isSame ? item.keyText : explainItem(asked.content).keyText,
		keyAfter: item.keyText,
		scoreBefore: Number(content['scoreBefore']),
		score: Number(content['score']),
		reason: regrade.reason,
		footnote: item.footnotes[0] ?? null
	};
}

/** Whether keys and scores of an attempt are shown to its learner by now. */
async function mayKnow(
	store: Store,
	{ assignmentId, finishedAt }: AttemptRow,
	learnerId: string,
	now: Date
): Promise<boolean> {
	if (assignmentId === null) return true;
	return visibilityOf(await readOwnTerms(store.read, assignmentId, learnerId), finishedAt, now)
		.answers;
}

async function readReply(
	store: Store,
	{ noticeId, kind, createdAt, content }: notices.NoticeRow
): Promise<NoticeView | null> {
	if (kind !== 'report-answered') return null;
	const found = await findReport(store.read, String(content['reportId']));
	const version = found && (await findVersion(store.read, found.report.itemVersionId));
	if (!version || !found.report.outcome) return null;
	const { outcome, reply } = found.report;
	return { kind, noticeId, createdAt, stem: version.content.stem, outcome, reply: reply ?? '' };
}
