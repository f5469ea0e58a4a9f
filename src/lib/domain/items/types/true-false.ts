import { verbOver } from '../gates/governing.ts';
import { applyEdits, gap } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { storyFrame, withoutFrame } from '../../facts/story-frame.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { numberDistractors } from '../distractors/numbers.ts';
import { seededRandom } from '../random.ts';
import { writeContent } from '../write-content.ts';
import type { ItemOption } from '../types.ts';
import { date } from './date.ts';
import { numeric } from './numeric.ts';
import { withOtherName } from './false-name.ts';
import { turnedRound } from './turned-round.ts';
import { isFitForOtherDate, isFitToChange, sameDigits } from '../statements/changeable.ts';
import { plainNumber } from '../distractors/dressed-number.ts';
import { readNumber } from '../../grading/read-number.ts';
import { isWellApart } from '../statements/whole-figure.ts';

const shareTrue = 0.35;

/** A statement of the article, or its twin with one number, date or word changed. */
export function trueFalse(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus } = finding;
	// Told with its denial a claim is told already.
	const isDigest = finding.card.index.analysed.article.textKind === 'digest';
	if (finding.card.denial && isDigest) return [];
	switch (focus.kind) {
		case 'statement':
			return [
				...(isToldPlainly(finding) ? [asItStands(finding)] : []),
				...turnedRound(finding).map(({ stem, rule }) => candidate(finding, stem, false, rule)),
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
	// "Over 80 %" may be so where "over 70 %" is told.
	if (isFloor || isCeiling) {
		return staysTrue(finding, corpus, number.text) ? [asItStands(finding)] : [];
	}
	const top = quantity.kind === 'percent' ? 100 : Number.POSITIVE_INFINITY;
	const limits = { from: isFloor ? number.value : 0, to: isCeiling ? number.value : top };
	const taken = card.findings.quantities.map(({ value }) => value);
	const isDigest = card.index.analysed.article.textKind === 'digest';
	const [other] = [limits, { from: 0, to: top }].flatMap((limit) =>
		numberDistractors(number.text, taken, limit, random).filter((text) => {
			const value = Number(text.replaceAll(',', ''));
			if (sameDigits(text, number.text)) return false;
			if (!isDigest && !isWellApart(quantity.hedge, number.value, readNumber(text) ?? 0))
				return false;
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
	if (!finding.fact.usable) return [];
	const question = date(finding, corpus)[0];
	if (!question || question.problems.length > 0 || finding.card.findings.dates.length > 1)
		return [];
	const other = question.content.options?.find(({ correct }) => !correct)?.text;
	if (other === undefined) return [];
	if (staysTrue(finding, corpus, String(question.content.key))) return [asItStands(finding)];
	if (!happensOnce(finding)) return [];
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

/** What happens once, so that one date rules out another: an attack may come again, a founding may not. */
const once = new Set(
	'sign found create establish begin start end expire die open launch'.split(' ')
);

function happensOnce({ focus, card }: Finding): boolean {
	const verb = focus.kind === 'event' ? verbOver(card.findings, focus.date) : null;
	return verb !== null && once.has(verb.lemma);
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
