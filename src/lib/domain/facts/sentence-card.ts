import type { Span } from '../articles/types.ts';
import type { Entity } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { attributionOf, attributionProblems } from './attributions.ts';
import { applyEdits, contains, overlaps, type Edit } from './edits.ts';
import { hangingWord } from './hanging.ts';
import { looseAdverbs } from './loose-adverbs.ts';
import {
	expandNames,
	isHalfNamed,
	isMistakenPerson,
	isOnlyOpening,
	nameMentions
} from './names.ts';
import type { Problem } from './problems.ts';
import { unresolvedReferences } from './references.ts';
import { firstFinite, formProblems } from './sentence-form.ts';
import { singular } from './story-frame.ts';
import { perfectBesideDate } from './tenses.ts';
import { anchorTimes } from './time-anchors.ts';
import { withoutParts, wordsOf } from './trimmed-findings.ts';
import { trimsOf } from './trims.ts';
import type { Attribution } from './types.ts';

/** A sentence of an article made ready to stand without it. */
export interface SentenceCard {
	index: ArticleIndex;
	findings: SentenceFindings;
	/** What has to be written differently: full names, anchored dates, no "But" at the start. */
	edits: Edit[];
	/** Why nothing may be asked about it. Empty: it is usable. */
	problems: Problem[];
	/** The sentence with its edits. */
	statement: string;
	attribution: Attribution | null;
	/** Sentences that say in full whom the statement names. */
	context: Span[];
	/** The sentence before it, where the two have to be told together. */
	leadIn: SentenceCard | null;
	/** The sentence after it, where that denies what it claims. */
	denial: SentenceCard | null;
	/** A date in the statement was worked out from the day of publication. */
	inferredDate: boolean;
}

/**
 * The sentence as it can stand alone: whole where it can, else without parts that may be left out.
 * Where even that does not help it is given whole, with what is wrong with it.
 */
export function standAlone(whole: SentenceCard): SentenceCard {
	const { index, findings } = whole;
	if (whole.problems.length === 0) return whole;
	let best = whole;
	for (const trim of trimsOf(index.text, findings)) {
		if (best.problems.length === 0) break;
		if (best.findings.trims.some((other) => overlaps(other, trim))) continue;
		const card = makeCard(index, withoutParts(best.findings, [trim]));
		if (weightOf(card) < weightOf(best)) best = card;
	}
	const left = best.findings.sentence.tokens.filter(({ tag }) => tag !== 'PUNCT');
	return best.problems.length === 0 && left.length >= fewestLeft ? best : whole;
}

/** Less than this tells too little of what the whole sentence told. */
const fewestLeft = 9;

/** How far from standing alone: problems first, and words where a sentence is too long. */
function weightOf({ problems, findings }: SentenceCard): number {
	const isLong = problems.some(({ gate }) => gate === 'too-long');
	return problems.length + (isLong ? findings.sentence.tokens.length / 1000 : 0);
}

export function makeCard(index: ArticleIndex, findings: SentenceFindings): SentenceCard {
	const { text } = index;
	const { sentence } = findings;
	const times = anchorTimes(index.analysed.article, findings);
	const names = expandNames(index, findings);
	const left = findings.trims.map((trim) => ({ ...trim, text: '' }));
	const edits = [
		...left,
		...times.edits,
		...perfectBesideDate(findings),
		...openingEdits(text, findings),
		...plainlySaid(text, findings),
		...names.edits
	];
	const problems = heldAgainst(index, findings, [
		...formProblems(text, findings),
		...times.problems,
		...unresolvedReferences(index, findings, times.edits),
		...attributionProblems(index, findings),
		...anchorProblems(index, findings, names.edits)
	]);
	return {
		index,
		findings,
		edits,
		problems,
		statement: applyEdits(text, sentence, edits),
		attribution: attributionOf(index, findings),
		context: names.introducedIn,
		leadIn: null,
		denial: null,
		inferredDate: times.inferred
	};
}

/**
 * Nothing was told before the first sentence of an article but its headline, which the question
 * quotes: what it refers to is in the sentence itself. Only words that point elsewhere still count.
 */
function heldAgainst(
	{ told }: ArticleIndex,
	{ sentence }: SentenceFindings,
	problems: readonly Problem[]
): Problem[] {
	if (sentence.index > 0 || told.size === 0) return [...problems];
	return problems.filter(({ gate, detail }) => {
		if (gate === 'unresolved-reference') return pointsElsewhere.test(detail);
		return !/^(?:attribution-vague|half-named)$/.test(gate);
	});
}

const pointsElsewhere =
	/^(?:this|these|such|those|here|there|then|i|we|you|my|our|your|he|she|his|her|the prime minister|the president|the chancellor)\b/i;

/** Words that tie a sentence to the one before and can go without loss. */
const opening =
	/^(?:(?:(?:But|And|So),?|However,|Meanwhile,|Moreover,|Furthermore,|In addition,|Nevertheless,|Nonetheless,|Separately,|Indeed,|In fact,)\s+)+/;
const inner = /,? \b(?:also|meanwhile|however)\b,?(?=[ .])(?! (?:known|called|named|dubbed)\b)/g;

function openingEdits(text: string, findings: SentenceFindings): Edit[] {
	const { sentence, quotes } = findings;
	const words = wordsOf(text, findings);
	const edits: Edit[] = [];
	const start = opening.exec(words);
	if (start) edits.push({ start: sentence.start, end: sentence.start + start[0].length, text: '' });
	for (const match of words.matchAll(inner)) {
		const span = {
			start: sentence.start + match.index,
			end: sentence.start + match.index + match[0].length
		};
		const clause = /\b(?:but|not only\b.*)$/.test(words.slice(0, match.index));
		if (clause || quotes.some((quote) => contains(quote, span))) continue;
		edits.push({ ...span, text: '' });
	}
	return [...edits, ...looseAdverbs(findings).map((span) => ({ ...span, text: '' }))];
}

/** "Kovac added that …": to what, only the article says. */
function plainlySaid(text: string, { attributions }: SentenceFindings): Edit[] {
	return attributions.flatMap(({ cue }) => {
		const words = text.slice(cue.start, cue.end);
		if (words !== 'added' && words !== 'adds') return [];
		return [{ start: cue.start, end: cue.end, text: words === 'added' ? 'said' : 'says' }];
	});
}

/** "King and Timothy Weeks": the surname of somebody, whom nothing here names in full. */
function bareSurname(index: ArticleIndex, findings: SentenceFindings): string | null {
	const { tokens } = findings.sentence;
	const bare = tokens.find(
		(token) =>
			index.names.surnames.has(token.text) &&
			/^\p{Lu}/u.test(token.text) &&
			!findings.mentions.some((mention) => contains(mention, token)) &&
			!/^\p{Lu}/u.test(tokens[token.index - 1]?.text ?? '') &&
			/^(?:and|,|['’]s?)$/.test(tokens[token.index + 1]?.text ?? '')
	);
	return bare?.text ?? null;
}

/** "Davenport" taken for a place while the article tells of Lindsay Davenport. */
function isSomebodysSurname(index: ArticleIndex, { name, type }: Entity): boolean {
	if (type === 'country' || type === 'nationality' || /\s/.test(name)) return false;
	return index.names.surnames.has(name);
}

/** Bare people of whom nobody knows who they are: "officials", "analysts". */
const anybody = new Set(
	'official analyst expert critic observer source lawmaker minister worker campaigner researcher scientist trader dealer economist fan supporter opponent investor commentator spokesman spokeswoman spokesperson doctor police people authority team resident'.split(
		' '
	)
);

/** The question names the story, and the sentence names something too, or a thing of the headline. */
function isPlacedByStory(index: ArticleIndex, findings: SentenceFindings): boolean {
	if (index.told.size === 0) return false;
	const { tokens } = findings.sentence;
	const subject = tokens.find(({ relation }) => /^nsubj/.test(relation));
	if (subject && (subject.tag === 'PRON' || anybody.has(subject.lemma))) return false;
	const isSpoken = ({ start, end }: Span) =>
		findings.quotes.some((quote) => contains(quote, { start, end }));
	const isTold = tokens.some(
		(token) =>
			/^(?:NOUN|PROPN)$/.test(token.tag) && index.told.has(singular(token.text)) && !isSpoken(token)
	);
	return isTold || nameMentions(findings).some((mention) => !isSpoken(mention));
}

/** Somebody or something must be named by the time the verb comes; nobody may be half named. */
function anchorProblems(
	index: ArticleIndex,
	findings: SentenceFindings,
	expanded: readonly Edit[]
): Problem[] {
	const names = nameMentions(findings);
	const verb = firstFinite(findings.sentence);
	const problems: Problem[] = [];
	const hanging = hangingWord(index.text, findings);
	if (hanging !== null) problems.push({ gate: 'leans-on-context', detail: hanging });
	if (!names.some((name) => verb && name.start < verb.start) && !isPlacedByStory(index, findings)) {
		problems.push({ gate: 'no-named-subject', detail: '' });
	}
	const bare = bareSurname(index, findings);
	if (bare !== null) problems.push({ gate: 'half-named', detail: bare });
	for (const { entityId, start, end } of names) {
		const entity = index.entities.get(entityId);
		if (!entity) continue;
		if (entity.type !== 'person' && isSomebodysSurname(index, entity)) {
			problems.push({ gate: 'half-named', detail: entity.name });
		}
		const isFirst = names.find((other) => other.entityId === entityId)?.start === start;
		const isShort = entity.type === 'person' && !/\s/.test(index.text.slice(start, end).trim());
		const isExpanded = expanded.some((edit) => edit.start <= start && edit.end >= end);
		if (isFirst && isShort && !isExpanded) {
			problems.push({ gate: 'half-named', detail: index.text.slice(start, end) });
		}
		if (isOnlyOpening(index.text.slice(start, end), entity)) {
			problems.push({ gate: 'ambiguous-name', detail: entity.name });
		}
		if (entity.ambiguous) problems.push({ gate: 'ambiguous-name', detail: entity.name });
		else if (isHalfNamed(entity)) problems.push({ gate: 'half-named', detail: entity.name });
		else if (isMistakenPerson(index, entity, names)) {
			problems.push({ gate: 'perhaps-no-person', detail: entity.name });
		}
	}
	return problems;
}
