import type { Problem } from '../../facts/problems.ts';
import { foldText } from '../../grading/fold-text.ts';
import { readNumber } from '../../grading/read-number.ts';
import type { Candidate } from '../candidate.ts';
import { mayBeSameName } from '../distractors/same-thing.ts';

/** Options that differ in meaning, not in kind; none stands out by its length. */
export function optionsSound({ content }: Candidate): Problem[] {
	const { options, type } = content;
	if (!options || type === 'true-false') return [];
	// Their options are the parts of the key, each with its reason.
	if (type === 'matching' || type === 'ordering') return [];
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	const texts = options.map(({ text }) => text);
	const wanted = type === 'multiple-response' ? 2 : 3;
	const wrong = options.filter(({ correct }) => !correct);
	if (wrong.length < wanted) return problem('too-few-distractors', String(wrong.length));
	for (const [i, one] of texts.entries()) {
		for (const other of texts.slice(i + 1)) {
			if (isSameValue(one, other)) return problem('options-overlap', `${one} / ${other}`);
		}
	}
	const right = options.filter(({ correct }) => correct);
	const longest = Math.max(...wrong.map(({ text }) => text.length));
	const shortest = Math.min(...wrong.map(({ text }) => text.length));
	if (right.length === 1 && right[0]) {
		const { length } = right[0].text;
		if (length > longest * 2 + 6 || length * 2 + 6 < shortest)
			return problem('key-stands-out', right[0].text);
	}
	return [];
}

const deputy = /\b(?:deputy|vice|assistant)\b/i;

function isSameValue(one: string, other: string): boolean {
	if (foldText(one) === foldText(other)) return true;
	const [a, b] = [readNumber(one), readNumber(other)];
	if (a !== null && b !== null) return a === b;
	if (one.length > 60 && other.length > 60) return false;
	// The deputy of a chairman is another than the chairman.
	if (deputy.test(one) !== deputy.test(other)) return false;
	return !/\d/.test(one) && mayBeSameName(one, other);
}
