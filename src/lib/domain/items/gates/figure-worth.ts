import type { Finding } from '../../facts/findings.ts';
import { overlaps } from '../../facts/edits.ts';
import { singular } from '../../facts/story-frame.ts';
import type { Problem } from '../../facts/problems.ts';
import { wordsOf } from '../../facts/trimmed-findings.ts';
import type { QuantityExpression } from '../../language/types.ts';
import type { DressedNumber } from '../distractors/dressed-number.ts';
import { verbOver } from './governing.ts';
import { notPlain } from './plain-figure.ts';
import { hasSecondFigure } from './second-figure.ts';

/** What a figure measures when it is seldom worth asking. */
export type Scrap =
	| 'age'
	| 'following'
	| 'standing size'
	| 'size class'
	| 'addition'
	| 'tenure'
	| 'share of a share'
	| 'old value'
	| 'stake'
	| 'price'
	| 'attendance'
	| 'sample'
	| 'length of a period';

const following =
	/^(?:followers?|tweets?|retweets?|likes?|views?|viewers?|visitors?|fans?|subscribers?|readers?|listeners?|users?|spectators?|attendees?|supporters?|guests?|respondents?|adults?|participants?|registered|clients?|customers?|audience|crowd|calls?|copies|interviews?|delegates?|shoppers?|diners?|posts?|comments?|voters?)$/i;

const watched =
	/\b(?:watched|attended|seen|visited|heard|read|viewed|followed) by (?:[\w-]+ ){0,3}$/i;

/** A stake that somebody has; one that is bought or sold is news. */
const isHeld =
	/\b(?:own(?:s|ed|ing)?|hold(?:s|ing)?|held|has|have|had|with|whose|its|his|her|their|at least|more than|above|below|exceed\w*)\b[^,]*$/;

/** Verbs by which a body is described, whatever the news about it. */
const ofSize = new Set(
	'represent serve operate employ receive have own run boast attract host comprise consist contain include feature publish print cover span house seat stretch count claim number use produce draw oversee manage'.split(
		' '
	)
);

/**
 * Reads from the words around a number what it measures, as far as that makes it a scrap: how old
 * somebody is, how large a body always was, how many follow or attend.
 */
export function scrapMeasured(
	{ card }: Finding,
	quantity: QuantityExpression,
	number: DressedNumber
): Scrap | null {
	const { findings, index } = card;
	const { sentence } = findings;
	const before = index.text.slice(sentence.start, number.start);
	const after = index.text.slice(number.end, sentence.end);
	if (isAge(before, after, quantity)) return 'age';
	if (following.test(quantity.unit ?? '')) return 'following';
	if (/\b(?:crowd|audience|gathering) of (?:[\w-]+ ){0,3}$/i.test(before)) return 'attendance';
	if (
		/\b(?:Twitter|Facebook|Instagram|YouTube|hashtags?|retweet\w*|tweets?|tweeted)\b/.test(
			before + after
		) &&
		quantity.kind !== 'money'
	)
		return 'following';
	if (/\b(?:bet|wager(?:ed)?|staked?|punter)\b/.test(before)) return 'stake';
	if (
		/\b(?:survey|poll|study|sample|panel) of (?:[\w-]+ ){0,3}$/i.test(before) ||
		/\bmargin of (?:sampling )?error\b/.test(before + after)
	)
		return 'sample';
	if (
		watched.test(before) ||
		/^ (?:[\w-]+ ){0,3}people (?:watched|attended|tuned|saw|packed)\b/.test(after)
	)
		return 'attendance';
	if (
		quantity.kind === 'duration' &&
		/\b(?:first|last|final|past|next|previous|coming|opening) $/i.test(before)
	)
		return 'length of a period';
	const isDigest = index.analysed.article.textKind === 'digest';
	if (isDigest) return null;
	if (/^ (?:additional|further|extra|other|more (?!than))/.test(after) && quantity.kind === 'count')
		return 'addition';
	if (
		sentence.index > 0 &&
		/\b(?:additional|further|extra|another|other) (?:\w+ )?[$£€]?$/i.test(before)
	)
		return 'addition';
	if (quantity.kind === 'duration' && /\b(?:his|her|their|its|whose) $/i.test(before))
		return 'tenure';
	if (/\bwith (?:fewer|less) than $/i.test(before)) return 'size class';
	if (
		/\bfrom (?:about |around |just |nearly |over )?[$£€]?$/i.test(before) &&
		/^[^,.]{0,24} to [$£€]?\d/.test(after)
	)
		return 'old value';
	if (/^(?: ?%| per ?cent)? (?:of )?(?:those|who|respondents|people who)\b/.test(after))
		return 'share of a share';
	if (
		/^(?: ?%| per ?cent)? (?:stake|shareholding|holding|threshold)\b/.test(after) &&
		isHeld.test(before)
	)
		return 'stake';
	if (
		/^[^,.]{0,14} (?:a|an|per) (?:ton|tonne|barrel|share|pound|ounce|gallon|night|head|person|ticket|litre|liter|plate|bottle|copy|piece|month|hour|day)\b/.test(
			after
		) &&
		/money/.test(quantity.kind)
	)
		return 'price';
	const verb = verbOver(findings, number);
	const isStanding = verb !== null && /^VB[ZPG]$/.test(verb.xpos) && ofSize.has(verb.lemma);
	if (isStanding && sentence.index > 0 && quantity.kind !== 'percent') return 'standing size';
	return null;
}

/** "aged 54", "Anna Kovac, 40, …", "at the age of 92", "a 31-year-old", "turned 70". */
function isAge(before: string, after: string, { unit, kind }: QuantityExpression): boolean {
	if (
		/\b(?:aged?|turn(?:ed|s|ing)?|over|under) (?:of |about |just |only )?$/i.test(before) &&
		(kind === 'count' || /year/.test(unit ?? ''))
	)
		return /\bage|turn/i.test(before.slice(-24)) || /year/.test(unit ?? '');
	if (/\b(?:age|ages) of (?:about |just |only )?$/i.test(before)) return true;
	if (/^[ -]years?[ -]old\b/.test(after) || /\bold\b/.test(unit ?? '')) return true;
	if (/\bold\b/.test(after.slice(0, 14)) && kind === 'duration') return true;
	return (
		/\p{L}[,(]? ?$/u.test(before) && /[,(] ?$/.test(before) && /^(?:,|\)| ?[–—―-])/.test(after)
	);
}

/** A figure that hangs on what the question does not tell or that the words around it hand over. */
export function figureProblems(
	finding: Finding,
	quantity: QuantityExpression,
	number: DressedNumber,
	stem: string
): Problem[] {
	const { card } = finding;
	const scrap = scrapMeasured(finding, quantity, number);
	if (scrap !== null) return [{ gate: 'incidental-figure', detail: `${scrap}: ${number.text}` }];
	const headline = card.index.analysed.article.headline.value ?? '';
	if (
		/\b(?:every|per|each|a|an) (?:day|hour|week|month|year)\b/.test(stem) &&
		/\bevery \d+ (?:second|minute|hour|day)/i.test(headline)
	)
		return [{ gate: 'leak', detail: 'a rate in the headline' }];
	const words = wordsOf(card.index.text, card.findings);
	if (
		/\b(?:compared|as against|as opposed)\b[^.]{0,30}$/.test(
			words.slice(0, number.start - card.findings.sentence.start)
		) &&
		card.attribution === null &&
		quantity.kind === 'percent'
	)
		return [{ gate: 'unplaced-figure', detail: number.text }];
	if (card.index.analysed.article.textKind !== 'digest' && hasSecondFigure(finding, quantity))
		return [{ gate: 'two-figures', detail: number.text }];
	const loose = looseFigure(finding, quantity, number, words);
	if (loose !== null) return [{ gate: 'unplaced-figure', detail: loose }];
	const aside = notPlain(finding, quantity, number);
	if (aside !== null) return [{ gate: 'not-plain-figure', detail: aside }];
	if (isBareSubject(finding)) return [{ gate: 'unplaced-figure', detail: 'which one is not said' }];
	return [];
}

/** "The portable player will cost …": a thing by its kind, in a sentence that names nothing like it. */
export function isBareSubject({ card }: Finding): boolean {
	const { index, findings, leadIn } = card;
	if (leadIn || findings.sentence.index === 0 || index.analysed.article.textKind === 'digest')
		return false;
	const { tokens } = findings.sentence;
	if (!/^(?:the|its?|this|that|these|those)$/i.test(tokens[0]?.text ?? '')) return false;
	const subject = tokens.find(({ relation }) => /^nsubj/.test(relation));
	if (!subject || subject.tag !== 'NOUN') return false;
	const verb = tokens.find(
		({ tag, index: at }) => (tag === 'VERB' || tag === 'AUX') && at > subject.index
	);
	const phrase = tokens.slice(0, verb?.index ?? subject.index + 1);
	const isWritten = card.edits.some(
		(edit) => edit.text !== '' && phrase.some((token) => overlaps(edit, token))
	);
	if (isWritten || phrase.some(({ text }) => index.told.has(singular(text)))) return false;
	return !phrase.some(
		({ tag, text, index: at }) => at > 0 && (tag === 'PROPN' || /^\p{Lu}|\d/u.test(text))
	);
}

/** What leaves open when, of whom or of what a figure holds. */
function looseFigure(
	{ card }: Finding,
	{ kind }: QuantityExpression,
	number: DressedNumber,
	words: string
): string | null {
	const { index, findings } = card;
	const { article } = index.analysed;
	if (article.textKind === 'digest') return null;
	const before = index.text.slice(findings.sentence.start, number.start);
	const after = index.text.slice(number.end, findings.sentence.end);
	if (/\b(?:un)?likely to\b[^,]*$/.test(before) && card.attribution === null) return 'likely';
	if (
		kind === 'percent' &&
		/\b(?:could|may|might)\b[^,]*$/.test(before) &&
		card.attribution === null
	)
		return 'supposed';
	if (/\b(?:of|in|out of) every [$£€]?$/.test(before)) return 'the whole of a ratio';
	if (/, at (?:about |around |just |only )?$/.test(before)) return 'a figure set beside a word';
	if (
		/\bthe (?:figure|number|total|proportion|percentage|share|rate)s? (?:is|was|are|were|rose|fell|stood)\b/i.test(
			words
		)
	)
		return 'the figure';
	if (
		!card.leadIn &&
		/^(?: ?%| per ?cent) of the (?:\p{L}+ )?\p{Ll}+s (?:is|are|was|were|have|had|said|say)\b/u.test(
			after
		)
	)
		return 'of the';
	const root = findings.sentence.tokens.find(({ relation }) => relation === 'root');
	if (root && /^(?:need|want|hope|try|seek)$/.test(root.lemma) && card.attribution === null)
		return root.text;
	const isDated =
		article.publishedOn.value !== null ||
		[...findings.dates, ...(card.leadIn?.findings.dates ?? [])].some(({ value }) => value !== null);
	if (isDated) return null;
	if (/\b(?:growing|rising|falling|soaring)\b|\bset to (?:grow|rise|fall)\b/.test(words))
		return 'changing, without a date';
	const isRate =
		/\b(?:averages?|rates?|prices?|inflation|unemployment|index|barrel|wages?|salar(?:y|ies)|yields?|turnover)\b/i;
	return (kind === 'money' || kind === 'percent') &&
		isRate.test(words) &&
		findings.sentence.index > 0
		? 'a rate without a date'
		: null;
}
