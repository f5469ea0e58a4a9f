import type { ItemContent } from '../items/types.ts';
import { answerField, fieldValues } from './fields.ts';
import { optionIdOf, orderOptions, trueFalse } from './option-order.ts';
import type { GradedPart, ResponseKind } from './types.ts';

interface Choice {
	text: string;
	correct: boolean;
	rationale: string;
}

/** One of several: all or nothing. True/false items may leave their two options unsaid. */
export const choiceResponse: ResponseKind = {
	declare: (item, seed) => ({
		kind: 'choice',
		options: orderOptions(
			optionsOf(item).map(({ text }) => text),
			seed
		)
	}),
	parse(item, fields) {
		const [optionId, ...others] = fieldValues(fields, answerField);
		if (optionId === undefined) return { error: 'Choose one of the answers.' };
		if (others.length > 0) return { error: 'Choose only one of the answers.' };
		const option = optionsOf(item).find(({ text }) => optionIdOf(text) === optionId);
		if (!option) return { error: 'That answer does not belong to this question. Choose again.' };
		return { answer: { kind: 'choice', text: option.text } };
	},
	grade(item, answer) {
		const chosen = answer.kind === 'choice' ? answer.text : null;
		const feedback = optionFeedback(item, (text) => text === chosen);
		const correct = feedback.some((option) => option.chosen && option.correct);
		return { score: correct ? 1 : 0, correct, feedback, note: null };
	}
};

/** What is said about every option of a choice item, in the order of the item. */
export function optionFeedback(
	item: ItemContent,
	isChosen: (text: string) => boolean
): GradedPart[] {
	return optionsOf(item).map((option) => ({
		text: option.text,
		chosen: isChosen(option.text),
		given: null,
		expected: null,
		correct: option.correct,
		rationale: option.rationale,
		citation: ('citation' in option ? option.citation : null) ?? null
	}));
}

function optionsOf(item: ItemContent): (Choice | NonNullable<ItemContent['options']>[number])[] {
	if (item.options) return item.options;
	if (typeof item.key !== 'boolean') return [];
	return trueFalse.map((text) => ({
		text,
		correct: (text === 'True') === item.key,
		rationale: ''
	}));
}
