import { gradeAnswer } from '../items/contract.ts';
import type { ItemAnswer, ItemContent } from '../items/types.ts';

/**
 * What a corrected question means for answers already given: the new key for everybody; the new key,
 * but nobody loses what the old one gave them; full marks for all.
 */
export const regradeModes = ['new-key', 'either-key', 'full-marks'] as const;
export type RegradeMode = (typeof regradeModes)[number];

/**
 * The score of an answer after a correction.
 *
 * @param asked the version that was answered
 * @param corrected the version that counts from now on
 * @param scoreBefore 0…1, what the answer has counted until now
 * @returns 0…1
 */
export function regradeAnswer(
	asked: ItemContent,
	corrected: ItemContent,
	answer: ItemAnswer,
	scoreBefore: number,
	mode: RegradeMode
): number {
	if (mode === 'full-marks') return 1;
	const { score } = gradeAnswer(corrected, translateAnswer(asked, corrected, answer));
	return mode === 'either-key' ? Math.max(scoreBefore, score) : score;
}

/**
 * An answer in the words of a later version. A choice whose wording was edited is still the same
 * choice: options keep their places when a question is edited.
 */
export function translateAnswer(
	asked: ItemContent,
	corrected: ItemContent,
	answer: ItemAnswer
): ItemAnswer {
	if (answer.kind === 'choice')
		return { ...answer, text: sameOption(asked, corrected, answer.text) };
	if (answer.kind === 'choices') {
		return { ...answer, texts: answer.texts.map((text) => sameOption(asked, corrected, text)) };
	}
	return answer;
}

function sameOption(asked: ItemContent, corrected: ItemContent, text: string): string {
	const before = asked.options?.map((option) => option.text) ?? [];
	const after = corrected.options?.map((option) => option.text) ?? [];
	if (after.includes(text) || before.length !== after.length) return text;
	const renamed = after[before.indexOf(text)];
	// An option that was there before under the same words is not this one renamed.
	return renamed === undefined || before.includes(renamed) ? text : renamed;
}

/**
 * Whether two versions tell a learner the same answer. Wording and reasons may differ, and what else
 * is accepted.
 */
export function hasSameKey(one: ItemContent, other: ItemContent): boolean {
	return JSON.stringify(keyOf(one, other)) === JSON.stringify(keyOf(other, other));
}

/** A key in the words of `words`, in an order that does not depend on the options'. */
function keyOf(item: ItemContent, words: ItemContent): unknown {
	const { key } = item;
	if (!item.options || typeof key === 'boolean') return key;
	const right = item.options.filter(({ correct }) => correct).map(({ text }) => text);
	return right.map((text) => sameOption(item, words, text)).sort();
}
