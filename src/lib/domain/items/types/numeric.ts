import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Problem } from '../../facts/problems.ts';
import { readNumber } from '../../grading/read-number.ts';
import type { QuantityExpression } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { numberDistractors } from '../distractors/numbers.ts';
import { seededRandom } from '../random.ts';
import { whyNotValue, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

const asked = new Set(['count', 'percent', 'money', 'measure', 'duration']);

/** The sentence with its number taken out: options for a plain number, an entry for a hedged one. */
export function numeric(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'quantity' || !asked.has(focus.quantity.kind)) return [];
	const { quantity } = focus;
	const number = plainNumber(card.index.text, quantity);
	if (!number) return [];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: number.start, end: number.end, text: gap },
		...card.edits
	]);
	const random = seededRandom('numeric', corpus.seed, fact.factId);
	const others = card.findings.quantities.map(({ value }) => scaled(value, quantity, number.value));
	const distractors =
		quantity.hedge === null
			? numberDistractors(number.text, others, limitsOf(quantity), random)
			: [];
	const options =
		distractors.length === 3
			? writeOptions(number.text, distractors, whyNotValue(number.text), whyRight(finding))
			: null;
	return [
		{
			content: writeContent(finding, {
				type: 'numeric',
				stem,
				key: number.value,
				options,
				tolerance: options ? null : toleranceOf(quantity.hedge, number.value)
			}),
			finding,
			rule: `gap ${number.text}`,
			keyNames: [number.text],
			problems: numberProblems(quantity, number.text, stem)
		}
	];
}

interface PlainNumber {
	start: number;
	end: number;
	text: string;
	value: number;
}

/** The number as it is dressed in the sentence: the "9.3" of "$9.3bn", all of "five thousand". */
export function plainNumber(text: string, quantity: QuantityExpression): PlainNumber | null {
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

/** A value of the sentence in the key's scale: beside "$9.3bn", $540m is 0.54. */
function scaled(value: number, quantity: QuantityExpression, shown: number): number {
	return shown === 0 || quantity.value === 0 ? value : value / (quantity.value / shown);
}

function limitsOf({ kind }: QuantityExpression): { from: number; to: number } {
	return kind === 'percent' ? { from: 0, to: 100 } : { from: 0, to: Number.POSITIVE_INFINITY };
}

/** "about 3,000" is within a twentieth; "more than 6,000" asks for the figure that was given. */
export function toleranceOf(hedge: string | null, value: number): number {
	const isAbout = /about|around|some|roughly|approximately|nearly|almost|estimated|close to/i;
	return hedge !== null && isAbout.test(hedge) ? value * 0.05 : 0;
}

function numberProblems(quantity: QuantityExpression, text: string, stem: string): Problem[] {
	const problems: Problem[] = [];
	const problem = (gate: string, detail: string) => problems.push({ gate, detail });
	if (quantity.upper !== null) problem('range', text);
	if (quantity.value < 3 && Number.isInteger(quantity.value)) problem('trivial-number', text);
	if (/^(?:19|20)\d\d$/.test(text)) problem('perhaps-a-year', text);
	if ((stem.match(/\d+/g) ?? []).length > 3) problem('crowded-numbers', stem);
	if (stem.includes(`${gap}-`) || /[\w.,]______|______\w{3}/.test(stem))
		problem('piece-of-a-word', text);
	return problems;
}
