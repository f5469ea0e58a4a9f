import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Problem } from '../../facts/problems.ts';
import type { QuantityExpression } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { numberDistractors } from '../distractors/numbers.ts';
import { plainNumber, wholeNumber, type DressedNumber } from '../distractors/dressed-number.ts';
import { figureProblems } from '../gates/figure-worth.ts';
import { valueSense } from '../gates/value-sense.ts';
import { seededRandom } from '../random.ts';
import { whyNotValue, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

const asked = new Set(['count', 'percent', 'money', 'measure', 'duration']);

/**
 * The sentence with its number taken out. A plain number that stands alone in its kind gets options;
 * one that is hedged, or set against another number of the sentence, is to be typed.
 */
export function numeric(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card } = finding;
	if (focus.kind !== 'quantity' || !asked.has(focus.quantity.kind)) return [];
	const number = plainNumber(card.index.text, focus.quantity);
	if (!number) return [];
	return [
		withOptions(finding, corpus, focus.quantity, number) ??
			toBeTyped(finding, focus.quantity, number)
	];
}

function withOptions(
	finding: Finding,
	corpus: Corpus,
	quantity: QuantityExpression,
	number: DressedNumber
): Candidate | null {
	const { card, fact } = finding;
	const { text } = card.index;
	const sameKind = card.findings.quantities.filter(({ kind }) => kind === quantity.kind);
	if (quantity.hedge !== null || (sameKind.length > 1 && quantity.kind !== 'count')) return null;
	const whole = wholeNumber(text, card.findings.sentence, number);
	const random = seededRandom('numeric', corpus.seed, fact.factId);
	const taken = card.findings.quantities.map(({ value }) =>
		quantity.value === 0 ? value : value / (quantity.value / number.value)
	);
	const limits = limitsOf(finding, quantity, number);
	const article = /\b(an?) $/i.exec(text.slice(0, whole.start))?.[1]?.toLowerCase();
	const distractors = numberDistractors(number.text, taken, limits, random, 6)
		.filter((other) => article === undefined || (article === 'an') === soundsOpen(other))
		.slice(0, 3)
		.map((other) => `${whole.before}${other}${whole.after}`);
	if (distractors.length < 3) return null;
	const key =
		text.slice(whole.start, whole.end).toLowerCase() === number.text
			? number.text
			: text.slice(whole.start, whole.end);
	const candidate = makeCandidate(finding, quantity, number, whole);
	const options = writeOptions(key, distractors, whyNotValue(key), whyRight(finding));
	return {
		...candidate,
		content: { ...candidate.content, key: quantity.value, options, tolerance: null }
	};
}

/** A part is smaller than its whole: what the sentence gives of the one bounds the other. */
function limitsOf(
	{ card }: Finding,
	quantity: QuantityExpression,
	number: DressedNumber
): { from: number; to: number } {
	const { text } = card.index;
	// Of a scale of ten steps that are each ten times the one before, few are believed.
	if (/\bmagnitude\b/i.test(text.slice(Math.max(0, number.start - 24), number.end + 12)))
		return { from: number.value * 0.7, to: number.value * 1.35 };
	const limits = { from: 0, to: quantity.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY };
	const scale = number.value === 0 ? 1 : quantity.value / number.value;
	for (const other of card.findings.quantities) {
		if (other === quantity || other.kind !== quantity.kind) continue;
		const lead = text.slice(Math.max(card.findings.sentence.start, other.start - 40), other.start);
		const value = other.value / scale;
		const isPart = /\b(?:including|of (?:whom|which|them|these)|among them)\b[^.]*$/.test(lead);
		if (isPart && other.start > number.end && value < number.value) limits.from = value;
		if (
			/\b(?:of|among|from) (?:the |its |their |about |some |all )*$/.test(lead) &&
			value > number.value
		)
			limits.to = Math.min(limits.to, value);
	}
	return limits;
}

function toBeTyped(
	finding: Finding,
	quantity: QuantityExpression,
	number: DressedNumber
): Candidate {
	return makeCandidate(finding, quantity, number, number);
}

function makeCandidate(
	finding: Finding,
	quantity: QuantityExpression,
	number: DressedNumber,
	span: { start: number; end: number }
): Candidate {
	const { card } = finding;
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: span.start, end: span.end, text: gap },
		...card.edits
	]);
	return {
		content: writeContent(finding, {
			type: 'numeric',
			stem,
			key: number.value,
			tolerance: toleranceOf(quantity.hedge, number.value)
		}),
		finding,
		rule: `gap ${number.text}`,
		keyNames: [number.text],
		problems: numberProblems(finding, quantity, number, stem)
	};
}

/** "an 8% rise", "an 11-year wait": the article would give the first sound away. */
function soundsOpen(number: string): boolean {
	return /^(?:8|11(?!\d)|18(?!\d)|11,|18,|eight|eleven)/.test(number);
}

/** "about 3,000" is within a twentieth; "more than 6,000" asks for the figure that was given. */
export function toleranceOf(hedge: string | null, value: number): number {
	const isAbout = /about|around|some|roughly|approximately|nearly|almost|estimated|close to/i;
	return hedge !== null && isAbout.test(hedge) ? value * 0.05 : 0;
}

/** Up to a dozen of something is worth knowing of people, states and firms, hardly of features. */
function isSmallCount({ kind, value, unit }: QuantityExpression): boolean {
	return kind === 'count' && value <= 12 && !weighty.test(unit ?? '');
}

const weighty =
	/^(?:people|person|men|women|child|children|soldiers?|troops?|police(?:men)?|officers?|victims?|deaths?|dead|killed|wounded|hostages?|prisoners?|suspects?|countr(?:y|ies)|states?|nations?|members?|seats?|votes?|MPs|companies|firms|banks|airlines|airports|schools|hospitals|stores|plants|factories|jobs|workers|employees|years?|attacks?|bombs?|wins?|titles?|medals?|Oscars?|Grammys?|awards?|nominations?|million|billion)$/i;

function numberProblems(
	finding: Finding,
	quantity: QuantityExpression,
	number: DressedNumber,
	stem: string
): Problem[] {
	const problems: Problem[] = [];
	const problem = (gate: string, detail: string) => problems.push({ gate, detail });
	const { card } = finding;
	const { text } = card.index;
	const names = nameMentions(card.findings);
	const after = text.slice(number.end, number.end + 12);
	if (/\ban [$£€]?$/i.test(stem.slice(0, stem.indexOf(gap))))
		problem('article-before-gap', number.text);
	const verbs = card.findings.sentence.tokens.filter(({ tag }) => tag === 'VERB');
	if (verbs.some(({ lemma }) => /^(?:interview|poll|survey|question)$/.test(lemma))) {
		problem('not-worth-asking', 'size of a sample');
	}
	if (/\ban? (?:\p{L}+\.? ){0,2}official\b/iu.test(finding.fact.attribution?.source ?? ''))
		problem('attribution-vague', finding.fact.attribution?.source ?? '');
	if (quantity.upper !== null) problem('range', number.text);
	if (
		quantity.kind === 'duration' &&
		/^\W*\w+ (?:ago|into|later|earlier|after|before|since)\b/.test(
			text.slice(number.end, number.end + 24)
		)
	)
		problem('trivial-number', `${number.text} ${after}`);
	const counted = card.findings.quantities.filter(({ kind }) => kind !== 'ordinal');
	if (counted.length > 2) problem('crowded-numbers', String(counted.length));
	const since = /\b(?:time|rate|level|low|high) in (?:\w+ ){0,2}$/;
	if (quantity.kind === 'duration' && since.test(text.slice(0, number.start)))
		problem('trivial-number', number.text);
	if (isSmallCount(quantity)) problem('trivial-number', number.text);
	if (quantity.value < 3 && Number.isInteger(quantity.value))
		problem('trivial-number', number.text);
	if (/^(?:19|20)\d\d$/.test(number.text)) problem('perhaps-a-year', number.text);
	if ((stem.match(/\d+/g) ?? []).length > 4) problem('crowded-numbers', stem);
	if (quantity.value <= 12 && names.length >= quantity.value) problem('countable', number.text);
	if (names.some((name) => number.start < name.end && name.start < number.end)) {
		problem('piece-of-a-name', number.text);
	}
	if (/^ ?\p{Lu}/u.test(after) && !/^ ?[A-Z]{2,3}\b/.test(after))
		problem('piece-of-a-name', number.text + after);
	if (/^\S* ?\([^)]*\d/.test(after)) problem('conversion-shown', number.text + after);
	if (/\([^)]*$/.test(stem.slice(0, stem.indexOf(gap)))) problem('in-brackets', number.text);
	if (/______['’-]|[\w.,-]______|______(?!(?:bn|mn|m|tn|k|p)\b)\p{L}/u.test(stem))
		problem('piece-of-a-word', number.text);
	problems.push(...valueSense(finding, stem));
	problems.push(...figureProblems(finding, quantity, number, stem));
	return problems;
}
