import { optionFeedback } from './choice.ts';
import { answerField, fieldValues } from './fields.ts';
import { optionIdOf, orderOptions } from './option-order.ts';
import type { ResponseKind } from './types.ts';

/**
 * Several of several. Score: (right ones ticked − wrong ones ticked) / right ones, not below 0, so
 * that ticking everything earns nothing it would not earn by knowing ("right minus wrong").
 */
export const choicesResponse: ResponseKind = {
	declare: (item, seed) => ({
		kind: 'choices',
		options: orderOptions(
			(item.options ?? []).map(({ text }) => text),
			seed
		)
	}),
	parse(item, fields) {
		const chosen = new Set(fieldValues(fields, answerField));
		if (chosen.size === 0) return { error: 'Choose at least one of the answers.' };
		const texts = (item.options ?? [])
			.map(({ text }) => text)
			.filter((text) => chosen.delete(optionIdOf(text)));
		if (chosen.size > 0) {
			return { error: 'One of the answers does not belong to this question. Choose again.' };
		}
		return { answer: { kind: 'choices', texts } };
	},
	grade(item, answer) {
		const chosen = new Set(answer.kind === 'choices' ? answer.texts : []);
		const feedback = optionFeedback(item, (text) => chosen.has(text));
		const keys = feedback.filter((option) => option.correct).length;
		const hits = feedback.filter((option) => option.correct && option.chosen).length;
		const wrong = feedback.filter((option) => !option.correct && option.chosen).length;
		const score = keys === 0 ? 0 : Math.max(0, hits - wrong) / keys;
		return { score, correct: score === 1, feedback, note: null };
	}
};
