import type { Span } from '../../articles/types.ts';
import { readNumber } from '../../grading/read-number.ts';
import type { QuantityExpression } from '../../language/types.ts';

/** A number as a text writes it. `value` is what the words say: 9.3 of "$9.3bn". */
export interface DressedNumber extends Span {
	text: string;
	value: number;
}

/** The bare number of a quantity: the "9.3" of "$9.3bn", all of "five thousand". */
export function plainNumber(text: string, quantity: QuantityExpression): DressedNumber | null {
	const { start, end } = quantity.numberSpan;
	const words = text.slice(start, end);
	const digits = /\d[\d,]*(?:\.\d+)?/.exec(words);
	if (digits) {
		const from = start + digits.index;
		const value = readNumber(digits[0]);
		if (value === null || /\d/.test(words.slice(digits.index + digits[0].length))) return null;
		return { start: from, end: from + digits[0].length, text: digits[0], value };
	}
	const value = readNumber(words);
	return value === null ? null : { start, end, text: words.toLowerCase(), value };
}

/** The number with the currency before it and the scale or sign after it: "£", "11", "bn". */
export function wholeNumber(
	text: string,
	within: Span,
	number: DressedNumber
): Span & { before: string; after: string } {
	const before = /(?:US|A|C)?[$£€¥]$/.exec(text.slice(within.start, number.start))?.[0] ?? '';
	const after =
		/^(?:%|bn\b|mn\b|m\b|tn\b|k\b|p\b| (?:million|billion|trillion|per cent|percent)\b)/.exec(
			text.slice(number.end, within.end)
		)?.[0] ?? '';
	return { start: number.start - before.length, end: number.end + after.length, before, after };
}
