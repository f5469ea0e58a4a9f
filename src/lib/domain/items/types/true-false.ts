import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { storyFrame, withoutFrame } from '../../facts/story-frame.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { numberDistractors } from '../distractors/numbers.ts';
import { seededRandom } from '../random.ts';
import { writeContent } from '../write-content.ts';
import type { ItemOption } from '../types.ts';
import type { ParsedToken } from '../../language/types.ts';
import { date } from './date.ts';
import { numeric } from './numeric.ts';
import { withOtherName } from './false-name.ts';
import { isFitForOtherDate, isFitToChange, sameDigits } from '../statements/changeable.ts';
import { plainNumber } from '../distractors/dressed-number.ts';

const shareTrue = 0.35;

/** A statement of the article, or its twin with one number, date or word changed. */
export function trueFalse(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus } = finding;
	switch (focus.kind) {
		case 'statement':
			return [
				...(isToldPlainly(finding) ? [asItStands(finding)] : []),
				...withOppositeWord(finding),
				...withoutNot(finding),
				...withOtherName(finding, corpus).map(({ stem, rule, keyNames }) => ({
					...candidate(finding, stem, false, rule),
					keyNames
				}))
			];
		case 'quantity':
			return withOtherNumber(finding, corpus);
		case 'event':
			return withOtherDate(finding, corpus);
		default:
			return [];
	}
}

/** Without a figure to change, denials are asked as they are, and what a digest tells in our words. */
function isToldPlainly({ fact, card }: Finding): boolean {
	return fact.kind === 'denial' || card.index.told.size === 0;
}

function asItStands(finding: Finding): Candidate {
	return candidate(finding, finding.card.statement, true, 'as it stands');
}

function withOtherNumber(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'quantity' || focus.quantity.upper !== null) return [];
	const { quantity } = focus;
	const number = plainNumber(card.index.text, quantity);
	if (!number || quantity.value < 3 || quantity.kind === 'ordinal' || quantity.kind === 'range')
		return [];
	if (/^(?:19|20)\d\d$/.test(number.text)) return [];
	if ((numeric(finding, corpus)[0]?.problems ?? []).length > 0) return [];
	// A conversion in brackets, or a second figure to compare with, would no longer fit.
	const after = card.index.text.slice(number.end, number.end + 14);
	const sameKind = card.findings.quantities.filter(({ kind }) => kind === quantity.kind);
	if (/^\S* ?\([^)]*\d|^ ?\p{Lu}/u.test(after) || sameKind.length > 1) return [];
	if (nameMentions(card.findings).length >= quantity.value && quantity.value <= 12) return [];
	const random = seededRandom('true-false', corpus.seed, fact.factId);
	// "More than 6,000" is not refuted by a smaller number, nor "up to 20" by a larger one.
	const isFloor = /more than|over|at least|above|exceed|minimum/i.test(quantity.hedge ?? '');
	const isCeiling =
		/less than|fewer|under|up to|as many as|at most|below|almost|nearly|as much as/i.test(
			quantity.hedge ?? ''
		);
	const top = quantity.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY;
	const limits = { from: isFloor ? number.value : 0, to: isCeiling ? number.value : top };
	const taken = card.findings.quantities.map(({ value }) => value);
	const [other] = [limits, { from: 0, to: top }].flatMap((limit) =>
		numberDistractors(number.text, taken, limit, random).filter((text) => {
			const value = Number(text.replaceAll(',', ''));
			if (sameDigits(text, number.text)) return false;
			return Number.isNaN(value) || (value > limits.from && value < limits.to);
		})
	);
	if (!isFitToChange(finding, number)) return [];
	const isAfterAn = /\ban? [$£€]?$/i.test(card.index.text.slice(0, number.start));
	if (other === undefined || isAfterAn) return [];
	if (staysTrue(finding, corpus, number.text)) return [asItStands(finding)];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: number.start, end: number.end, text: other },
		...card.edits
	]);
	return [
		{ ...candidate(finding, stem, false, `${number.text} -> ${other}`), keyNames: [number.text] }
	];
}

/** Of the statements with a figure some are told as they are: false must not be the safe guess. */
function staysTrue({ fact, card }: Finding, { seed }: Corpus, value: string): boolean {
	const draw = seededRandom('true or false', seed, fact.factId)();
	return draw < shareTrue && !storyFrame(card.index.analysed.article).includes(value);
}

/** The same event in another year or month; the date must be the sentence's only one. */
function withOtherDate(finding: Finding, corpus: Corpus): Candidate[] {
	const question = date(finding, corpus)[0];
	if (!question || question.problems.length > 0 || finding.card.findings.dates.length > 1)
		return [];
	const other = question.content.options?.find(({ correct }) => !correct)?.text;
	if (other === undefined) return [];
	if (staysTrue(finding, corpus, String(question.content.key))) return [asItStands(finding)];
	if (!isFitForOtherDate(finding, String(question.content.key), other)) return [];
	const { analysed } = finding.card.index;
	const lead = finding.card.leadIn?.statement ?? '';
	const whole = withoutFrame(question.content.stem, analysed.article);
	const stem = (whole.startsWith(lead) ? whole.slice(lead.length).trim() : whole).replace(
		gap,
		other
	);
	const asked = candidate(finding, stem, false, `${String(question.content.key)} -> ${other}`);
	return [{ ...asked, keyNames: question.keyNames }];
}

/** Pairs whose exchange turns a statement into its contrary, in the forms in which both are regular. */
const opposites: readonly (readonly [string, string])[] = [
	['rose', 'fell'],
	['rise', 'fall'],
	['risen', 'fallen'],
	['increased', 'decreased'],
	['increase', 'decrease'],
	['accepted', 'rejected'],
	['approved', 'rejected'],
	['supported', 'opposed'],
	['upheld', 'overturned'],
	['more', 'fewer'],
	['higher', 'lower'],
	['highest', 'lowest'],
	['before', 'after'],
	['first', 'last'],
	['oldest', 'youngest']
];
const contraries = new Map(
	opposites.toReversed().flatMap(([a, b]) => [[b, a] as const, [a, b] as const])
);

function withOppositeWord(finding: Finding): Candidate[] {
	const { card } = finding;
	const { tokens } = card.findings.sentence;
	if (tokens.some(({ text }) => isNegation(text))) return [];
	// "increased from 10% to 25%" would refute itself.
	if (card.findings.quantities.length > 1) return [];
	const turned = tokens.filter(
		({ text, tag, index }) =>
			contraries.has(text) &&
			/^(?:rose|fell|risen|fallen|increased|decreased|accepted|rejected|approved|supported|opposed|upheld|overturned|highest|lowest)$/.test(
				text
			) &&
			/^(?:VERB|ADJ)$/.test(tag) &&
			// "her fallen son", "a rejected plan": there it describes, and its contrary is absurd.
			(/^(?:highest|lowest)$/.test(text) || !describes(tokens, index))
	);
	const [only] = turned;
	if (!only || turned.length > 1) return [];
	// The headline in front says how it went; "angrily accepted" would say so too.
	const forms = [only.text, only.lemma, contraries.get(only.text) ?? only.text];
	const isTold = [...card.index.told].some((word) =>
		forms.some((form) => word.startsWith(form.slice(0, 5)))
	);
	if (isTold) return [];
	if (/ly$/.test(tokens[only.index - 1]?.text ?? '') || quoted(card, only)) return [];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: only.start, end: only.end, text: contraries.get(only.text) ?? only.text },
		...card.edits
	]);
	return [candidate(finding, stem, false, `${only.text} turned round`)];
}

function quoted({ findings }: Finding['card'], token: ParsedToken): boolean {
	return findings.quotes.some(({ start, end }) => start <= token.start && token.end <= end);
}

function describes(tokens: readonly ParsedToken[], at: number): boolean {
	const isMoved = tokens[at]?.xpos !== 'VBD' && tokens[at + 1]?.tag === 'NOUN';
	return isMoved && tokens[at - 1]?.tag !== 'AUX';
}

/** "has not disclosed" -> "has disclosed": only after a plain auxiliary, with one negation in all. */
function withoutNot(finding: Finding): Candidate[] {
	const { card } = finding;
	const { tokens } = card.findings.sentence;
	const negations = tokens.filter(({ text }) => isNegation(text));
	const [not] = negations;
	if (!not || negations.length > 1 || not.text.toLowerCase() !== 'not') return [];
	const auxiliary = tokens[not.index - 1]?.text.toLowerCase() ?? '';
	const next = tokens[not.index + 1];
	if (!/^(?:has|have|had|is|are|was|were|will)$/.test(auxiliary) || next?.tag !== 'VERB') return [];
	if (
		tokens.some(({ text }) =>
			/^(?:any|but|because|yet|either|ever|until|unless|too|enough|only|just|even|all|every|necessarily)$/i.test(
				text
			)
		)
	)
		return [];
	// "- the minister was not there -": an aside, and not what the sentence tells.
	const before = card.index.text.slice(card.findings.sentence.start, not.start);
	if (/ [-–—―] [^-–—―]*$|\([^)]*$/u.test(before)) return [];
	const stem = applyEdits(card.index.text, card.findings.sentence, [
		{ start: not.start, end: next.start, text: '' },
		...card.edits
	]);
	return [candidate(finding, stem, false, 'not left out')];
}

function isNegation(text: string): boolean {
	return /^(?:not|n['’]t|no|never|nor|neither|without|nobody|nothing|none|cannot|hardly|few|little|deny|denies|denied|refused|failed)$/i.test(
		text
	);
}

function candidate(finding: Finding, stem: string, key: boolean, rule: string): Candidate {
	const { statement } = finding.fact;
	const says = `The passage says: ${statement}`;
	const options: ItemOption[] = [
		{
			text: 'True',
			correct: key,
			rationale: key ? says : `That is not what the passage says. ${says}`
		},
		{ text: 'False', correct: !key, rationale: key ? `The statement holds. ${says}` : says }
	];
	return {
		content: writeContent(finding, {
			type: 'true-false',
			stem,
			key,
			options,
			explanation: key ? statement : `The statement is false. ${says}`
		}),
		finding,
		rule,
		keyNames: [],
		problems: []
	};
}
