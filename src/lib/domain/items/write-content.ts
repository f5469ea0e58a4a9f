import { cite } from '../facts/make-fact.ts';
import type { Finding } from '../facts/findings.ts';
import { framed } from '../facts/story-frame.ts';
import type { Citation } from '../facts/types.ts';
import type { ItemContent, ItemOption, ItemType } from './types.ts';

interface Draft {
	type: ItemType;
	stem: string;
	key: ItemContent['key'];
	options?: ItemOption[] | null;
	accepts?: string[];
	tolerance?: number | null;
	unit?: string | null;
	explanation?: string;
}

/** An item from a finding: evidence, attribution and, unless given, the statement as explanation. */
export function writeContent(finding: Finding, draft: Draft): ItemContent {
	const { fact, card } = finding;
	const inferred = showsInferredDate(finding)
		? ' The date was worked out from the day the article was published.'
		: '';
	return {
		options: null,
		accepts: [],
		tolerance: null,
		unit: null,
		explanation: `${fact.statement}${inferred}`,
		attribution: fact.attribution,
		citations: citationsOf(finding),
		...draft,
		stem: framed(withLeadIn(finding, draft), card.index.analysed.article)
	};
}

/** Only where the words that explain hold a date that the article does not write out. */
function showsInferredDate({ fact, card, focus }: Finding): boolean {
	if (!card.inferredDate || focus.kind === 'quotation' || focus.kind === 'role') return false;
	return card.edits.some(
		({ text }) => /\b(?:19|20)\d\d\b/.test(text) && fact.statement.includes(text)
	);
}

/** The sentence a fact leans on stands before the question, which takes it as given. */
function withLeadIn({ card, focus }: Finding, { stem, type }: Draft): string {
	if (focus.kind === 'quotation' || focus.kind === 'role') return stem;
	const { leadIn, denial } = card;
	const isPlain = type === 'true-false';
	// A claim is not told without its denial; what is to be judged comes last.
	const given = [leadIn, isPlain ? denial : null].flatMap((other) => other?.statement ?? []);
	const after = !isPlain && denial ? ` ${denial.statement}` : '';
	if (given.length + after.length === 0 || given.some((words) => stem.includes(words))) return stem;
	return [...given, ...(isPlain ? ['True or false?'] : []), stem].join(' ') + after;
}

/** The fact's passages; where a name was written out, the sentence that introduces it as context. */
function citationsOf({ fact, card }: Finding): Citation[] {
	const shown = new Set(fact.citations.map(({ start }) => start));
	const context = card.context.filter(({ start }) => !shown.has(start) && shown.add(start));
	return [...fact.citations, ...context.map((span) => cite(card.index, span, 'context'))];
}

/** Options of a single-answer item. `why` says of a distractor what the passage says instead. */
export function writeOptions(
	key: string,
	distractors: readonly string[],
	why: (text: string) => string,
	whyKey: string
): ItemOption[] {
	return [
		{ text: key, correct: true, rationale: whyKey },
		...distractors.map((text) => ({ text, correct: false, rationale: why(text) }))
	];
}
