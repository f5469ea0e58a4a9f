import { gradeAnswer, responseOf } from '../items/contract.ts';
import type { ItemAnswer, ItemContent } from '../items/types.ts';

/** How often one option was chosen. */
export interface OptionShare {
	text: string;
	correct: boolean;
	chosen: number;
	/** Of all answers, 0…1; with several answers allowed the shares add up to more than 1. */
	share: number;
	/** Whether a wrong option is chosen often enough to do its work; null for right ones. */
	isFunctional: boolean | null;
}

/** A wrong option that fewer than this choose does no work (Haladyna and Downing 1993). */
export const leastFunctionalShare = 0.05;

/**
 * Shares of the options of a choice item; empty for items that are typed, matched or ordered.
 *
 * @param answers to this version of the item
 */
export function optionShares(item: ItemContent, answers: readonly ItemAnswer[]): OptionShare[] {
	const { kind } = responseOf(item).declare(item, '');
	if (kind !== 'choice' && kind !== 'choices') return [];
	const options = gradeAnswer(item, { kind: 'choices', texts: [] }).feedback;
	return options.map(({ text, correct }) => {
		const chosen = answers.filter((answer) => chosenTexts(answer).includes(text)).length;
		const share = answers.length === 0 ? 0 : chosen / answers.length;
		const isFunctional = correct ? null : share >= leastFunctionalShare;
		return { text, correct, chosen, share, isFunctional };
	});
}

function chosenTexts(answer: ItemAnswer): string[] {
	if (answer.kind === 'choice') return [answer.text];
	return answer.kind === 'choices' ? answer.texts : [];
}
