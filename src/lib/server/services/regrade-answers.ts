import { hasSameKey, regradeAnswer } from '#lib/domain/grading/regrade.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';
import { rebuildCard } from '#lib/domain/scheduling/rebuild.ts';
import type { Database, Store } from '../db/database.ts';
import { findVersion } from '../repositories/items.ts';
import { insertNotices, type NoticeRow } from '../repositories/notices.ts';
import * as regrades from '../repositories/regrades.ts';
import { listReviews } from '../repositories/review-log.ts';
import { insertUndos, putCard } from '../repositories/review-undos.ts';

/** Answers of one transaction: few enough that a class that answers meanwhile does not wait for it. */
const chunkSize = 100;

export interface AnswerChange extends regrades.AnswerOfItem {
	scoreAfter: number;
	/** Whether the learner was told another answer than the one that holds now. */
	wasToldOtherwise: boolean;
}

/** Versions of one item, read once. */
export type Versions = Map<string, ItemContent>;

/** What a regrade makes of answers. Nothing is stored. */
export async function gradeAgain(
	db: Database,
	rows: regrades.AnswerOfItem[],
	corrected: ItemContent,
	mode: regrades.RegradeRow['mode'],
	versions: Versions
): Promise<AnswerChange[]> {
	const changes: AnswerChange[] = [];
	for (const row of rows) {
		let asked = versions.get(row.itemVersionId);
		if (!asked) {
			const version = await findVersion(db, row.itemVersionId);
			if (!version) continue;
			versions.set(row.itemVersionId, (asked = version.content));
		}
		changes.push({
			...row,
			scoreAfter: regradeAnswer(asked, corrected, row.answer, row.score, mode),
			wasToldOtherwise: !hasSameKey(asked, corrected)
		});
	}
	return changes;
}

/**
 * Counts the answers of a regrade anew, chunk after chunk, each in a transaction of its own, until no
 * answer is left that it does not know of. What it has counted it leaves alone: it may be run again
 * after a stop, beside another one, and while answers arrive.
 *
 * @param attemptId this attempt alone
 */
export async function runRegrade(
	store: Store,
	regrade: regrades.RegradeRow,
	now: Date,
	attemptId?: string
): Promise<void> {
	const corrected = await findVersion(store.read, regrade.toVersionId);
	if (!corrected) return;
	const scope = {
		itemId: regrade.itemId,
		toVersionId: regrade.toVersionId,
		ownBefore: regrade.mode === 'full-marks' ? regrade.createdAt : null,
		...(attemptId ? { attemptId } : {})
	};
	const versions: Versions = new Map([[corrected.itemVersionId, corrected.content]]);
	for (let counted = Infinity; counted > 0;) {
		counted = 0;
		let after: regrades.AnswerPlace | null = null;
		do {
			const from: regrades.AnswerPlace | null = after;
			const chunk = await store.write(async (tx) => {
				const rows = await regrades.listAnswersOfItem(tx, scope, from, chunkSize);
				const added = await countChunk(tx, regrade, corrected, rows, versions, now);
				return { last: rows.length < chunkSize ? null : rows.at(-1), added };
			});
			after = chunk.last ?? null;
			counted += chunk.added;
		} while (after);
	}
}

async function countChunk(
	tx: Database,
	regrade: regrades.RegradeRow,
	corrected: { content: ItemContent; factId: string },
	rows: regrades.AnswerOfItem[],
	versions: Versions,
	now: Date
): Promise<number> {
	const { regradeId, createdAt, mode } = regrade;
	const known = await regrades.listRegraded(
		tx,
		regradeId,
		rows.map((row) => row.attemptId)
	);
	const isKnown = new Set(known.map(keyOf));
	const open = rows.filter((row) => !isKnown.has(keyOf(row)));
	const changes = await gradeAgain(tx, open, corrected.content, mode, versions);
	await regrades.insertRegradedScores(
		tx,
		// The regrade's instant and not this one: of two regrades the later decides, however they ran.
		changes.map(({ attemptId, position, score: scoreBefore, scoreAfter: score }) => {
			return { attemptId, position, regradeId, scoreBefore, score, createdAt };
		})
	);
	await insertNotices(
		tx,
		changes.filter(isWorthTelling).map((change) => noticeOf(change, regrade, now))
	);
	const misled = changes.filter(({ wasToldOtherwise }) => wasToldOtherwise);
	await putBack(tx, misled, corrected.factId, now);
	return changes.length;
}

export function isWorthTelling({ wasToldOtherwise, score, scoreAfter }: AnswerChange): boolean {
	return wasToldOtherwise || score !== scoreAfter;
}

/** Made from what it is about, so that telling twice is telling once. */
function noticeOf(change: AnswerChange, regrade: regrades.RegradeRow, now: Date): NoticeRow {
	const { attemptId, position, learnerId, itemVersionId, score, scoreAfter } = change;
	return {
		noticeId: `${regrade.regradeId}.${attemptId}.${position}`,
		learnerId,
		kind: 'key-changed',
		content: {
			regradeId: regrade.regradeId,
			attemptId,
			position,
			askedVersionId: itemVersionId,
			correctedVersionId: regrade.toVersionId,
			scoreBefore: score,
			score: scoreAfter
		},
		createdAt: now,
		seenAt: null
	};
}

/** Takes back reviews that were rated by a wrong key, and makes their fact due. */
async function putBack(
	tx: Database,
	misled: AnswerChange[],
	factId: string,
	now: Date
): Promise<void> {
	for (const learnerId of new Set(misled.map((change) => change.learnerId))) {
		const before = await listReviews(tx, learnerId, [factId]);
		const wrong = misled.filter((change) => change.learnerId === learnerId).map(keyOf);
		const undone = before.filter((logged) => !logged.undoneAt && wrong.includes(keyOf(logged)));
		if (undone.length === 0) continue;
		await insertUndos(
			tx,
			undone.map(({ attemptId, position }) => ({ attemptId, position, undoneAt: now }))
		);
		const card = rebuildCard(
			before.map((logged) => (undone.includes(logged) ? { ...logged, undoneAt: now } : logged))
		);
		if (card) await putCard(tx, { learnerId, factId }, card);
	}
}

const keyOf = ({ attemptId, position }: regrades.AnswerPlace) => `${attemptId}:${position}`;
