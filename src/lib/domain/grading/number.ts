import type { ItemContent } from '../items/types.ts';
import { answerField, fieldValues, longestAnswer } from './fields.ts';
import { readNumber } from './read-number.ts';
import type { ResponseKind } from './types.ts';

/** A typed number: right when it is no further from the key than the item's tolerance. */
export const numberResponse: ResponseKind = {
	declare: (item) => ({ kind: 'number', unit: item.unit }),
	parse(_item, fields) {
		const text = (fieldValues(fields, answerField)[0] ?? '').trim().replace(/\s+/g, ' ');
		if (text === '') return { error: 'Type a number.' };
		const value = text.length > longestAnswer ? null : readNumber(text);
		if (value === null) return { error: 'Type a number, such as 5,000 or five thousand.' };
		return { answer: { kind: 'number', text, value } };
	},
	grade(item, answer) {
		const key = Number(item.key);
		const given = answer.kind === 'number' ? answer.value : Number.NaN;
		// A hair of slack: 0.1 + 0.2 is within 0.3.
		const slack = (item.tolerance ?? 0) + Math.abs(key) * 1e-9;
		const correct = Math.abs(given - key) <= slack;
		const keyText = writeNumberKey(item);
		return {
			score: correct ? 1 : 0,
			correct,
			feedback: [
				{
					text: keyText,
					chosen: correct,
					given: answer.kind === 'number' ? answer.text : null,
					expected: keyText,
					correct: true,
					rationale: item.explanation,
					citation: null
				}
			],
			note: correct && given !== key ? `Accepted: close enough to ${keyText}.` : null
		};
	}
};

/** A number that is the key, with the decimals that its passage gives it: "16.70" of dollars, not 16.7. */
export function writeNumberKey({
	key,
	unit,
	explanation
}: Pick<ItemContent, 'key' | 'unit' | 'explanation'>): string {
	const value = Number(key);
	const written = explanation
		.match(/(?<![\d.,])\d[\d,]*\.\d+(?!\d|[.,]\d)/g)
		?.find((digits) => digits.endsWith('0') && readNumber(digits) === value);
	const plain = formatNumber(value, unit);
	return written === undefined ? plain : plain.replace(/\d[\d,]*(?:\.\d+)?/, written);
}

/** Made once: making one takes longer than formatting a hundred numbers. */
const digitsInWords = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** "5,000 sappers", "70%", "$9.3 billion" as the unit says. */
export function formatNumber(value: number, unit: string | null): string {
	const digits = digitsInWords.format(value);
	if (unit === null || unit === '') return digits;
	if (unit === '%') return `${digits}%`;
	return /^[$€£¥]$/.test(unit) ? `${unit}${digits}` : `${digits} ${unit}`;
}
