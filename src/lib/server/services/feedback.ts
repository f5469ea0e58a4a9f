import { buildFeedback } from '#lib/domain/items/build-feedback.ts';
import type { ItemFeedback } from '#lib/domain/items/feedback.ts';
import { translateAnswer } from '#lib/domain/grading/regrade.ts';
import type { ItemAnswer } from '#lib/domain/items/types.ts';
import type { Store } from '../db/database.ts';
import { findVersion } from '../repositories/items.ts';
import { readAskedItem } from './asked-items.ts';

/**
 * What is told of an answer, by the version whose key holds for it: after a correction that is not the
 * one that was asked.
 */
export async function readFeedback(
	store: Store,
	versions: { asked: string; counted: string },
	answer: ItemAnswer,
	score: number
): Promise<ItemFeedback> {
	const counted = await readAskedItem(store, versions.counted);
	if (versions.asked === versions.counted) return buildFeedback(counted, answer, score);
	const asked = await findVersion(store.read, versions.asked);
	const answered = asked ? translateAnswer(asked.content, counted.content, answer) : answer;
	const feedback = buildFeedback(counted, answered, score);
	const corrected = 'This question was corrected after you answered. This is the correction.';
	return { ...feedback, note: feedback.note ? `${corrected} ${feedback.note}` : corrected };
}
