import type { ItemContent } from '../items/types.ts';
import { answerField, fieldValues, longestAnswer } from './fields.ts';
import { editDistance, foldText, forgivenSlips } from './fold-text.ts';
import { readDates } from './read-date.ts';
import { readNumber } from './read-number.ts';
import type { ResponseKind } from './types.ts';

/**
 * A typed word, name or date: all or nothing, but forgiving. Case, diacritics, punctuation and a
 * leading article never count; a slip or two is let pass in longer words without digits; a date may
 * stand in any common form and may be finer than asked, never coarser.
 */
export const textResponse: ResponseKind = {
	declare: () => ({ kind: 'text' }),
	parse(_item, fields) {
		const text = (fieldValues(fields, answerField)[0] ?? '').trim().replace(/\s+/g, ' ');
		if (text === '') return { error: 'Type an answer.' };
		if (text.length > longestAnswer) return { error: 'That answer is too long. Shorten it.' };
		return { answer: { kind: 'text', text } };
	},
	grade(item, answer) {
		const typed = answer.kind === 'text' ? answer.text : '';
		const match = matchText(item, typed);
		const key = String(item.key);
		return {
			score: match === null ? 0 : 1,
			correct: match !== null,
			feedback: [
				{
					text: key,
					chosen: match !== null,
					given: typed,
					expected: key,
					correct: true,
					rationale: item.explanation,
					citation: null
				}
			],
			note: match === null || typed === key ? null : `Accepted as ${key}.`
		};
	}
};

/** The accepted text that a typed one stands for, or null. */
export function matchText(item: ItemContent, typed: string): string | null {
	const accepted = [String(item.key), ...item.accepts];
	return (
		accepted.find((text) => foldText(text) === foldText(typed)) ??
		accepted.find((text) => isSameDate(text, typed)) ??
		accepted.find((text) => isSameNumber(text, typed)) ??
		accepted.find((text) => isSlipOf(text, typed)) ??
		null
	);
}

function isSameDate(accepted: string, typed: string): boolean {
	const [expected] = readDates(accepted);
	return (
		expected !== undefined &&
		readDates(typed).some(
			(date) => date === expected || (expected[0] !== '-' && date.startsWith(`${expected}-`))
		)
	);
}

function isSameNumber(accepted: string, typed: string): boolean {
	const expected = readDates(accepted).length === 0 ? readNumber(accepted) : null;
	return expected !== null && readNumber(typed) === expected;
}

/** Digits are never a slip: 2018 is not 2019. */
function isSlipOf(accepted: string, typed: string): boolean {
	const [expected, given] = [foldText(accepted), foldText(typed)];
	if (/\d/.test(expected + given)) return false;
	const limit = forgivenSlips(expected);
	return limit > 0 && editDistance(expected, given, limit) <= limit;
}
