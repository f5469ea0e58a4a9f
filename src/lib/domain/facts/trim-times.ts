import type { Span } from '../articles/types.ts';
import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { contains } from './edits.ts';
import { isFinite } from './sentence-form.ts';

const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const month =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const part = '(?: (?:morning|afternoon|evening|night))?';
const phrases = [
	`(?:(?:late|early|earlier) )?on (?:last )?${day}${part}`,
	`(?:last )?${day}${part}`,
	`(?:on )?${month} \\d{1,2}|on \\d{1,2} ${month}`,
	`(?:late |early |earlier )?(?:in|last) ${month}`,
	'(?:earlier |later |late |early )?(?:this|last) (?:week|weekend|month|year|night|summer|winter|spring|autumn|season|morning|afternoon|evening)',
	'(?:\\w+ )?(?:days|weeks|months|years) (?:ago|earlier)',
	'in recent (?:days|weeks|months|years)|at the weekend|over the weekend',
	'yesterday|today|recently|earlier|later'
];
const time = new RegExp(`(?<![\\w-])(?:${phrases.join('|')})(?![\\w'’-])`, 'gi');

/** In these a time is not just when: it says among what, since when, how often. */
const scoped =
	/\b(?:first|second|third|last|only|again|than|since|compared|ever|record|once|twice|times|every|each|until|between|both)\b/i;
/** Figures of growth and of money say little without the time they are for. */
const rates = /^(?:percent|money)$/;
const growth =
	/\b(?:rose|fell|grew|gained|lost|climbed|dropped|slipped|jumped|increased|decreased|sales|profits?|growth|shares?|prices?|deficit|inflation|unemployment|rates?|quarter)\b/i;

/**
 * Times that only say when something happened that is over: places in the words of the sentence,
 * with the comma that goes with them. A sentence is looked at as a whole: where anything counts,
 * compares or measures by time, none can go.
 */
export function timesToDrop(words: string, findings: SentenceFindings): Span[] {
	const { sentence, quantities } = findings;
	return [...words.matchAll(time)].flatMap((match) => {
		const span = { start: match.index, end: match.index + match[0].length };
		const rest = words.slice(0, span.start) + words.slice(span.end);
		if (scoped.test(rest) || growth.test(rest)) return [];
		if (quantities.some(({ kind }) => rates.test(kind))) return [];
		if (sentence.tokens.some(({ xpos }) => xpos === 'JJS' || xpos === 'RBS')) return [];
		if (!isAdverbial(words, span, findings)) return [];
		return isPast(sentence.tokens, sentence.start + span.start) ? [withComma(words, span)] : [];
	});
}

/** Set off from what is around it: no preposition, article or noun takes hold of it. */
function isAdverbial(words: string, span: Span, { sentence }: SentenceFindings): boolean {
	const { tokens } = sentence;
	const at = { start: span.start + sentence.start, end: span.end + sentence.start };
	const inside = tokens.filter((token) => contains(at, token));
	const before = tokens[(inside[0]?.index ?? 0) - 1];
	const after = tokens[(inside.at(-1)?.index ?? -2) + 1];
	if (!after || inside.length === 0) return false;
	if (before && /^(?:ADP|DET|CCONJ|SCONJ|ADV|PART|NUM|ADJ)$/.test(before.tag)) return false;
	if (/^(?:later|earlier)$/i.test(words.slice(span.start, span.end))) {
		return isFinite(after) && after.xpos === 'VBD';
	}
	if (after.text === '.') return true;
	if (after.text === ',') {
		return before === undefined
			? true
			: !/^(?:when|which|and|or|but|the|\d+)$/i.test(tokens[after.index + 1]?.text ?? '');
	}
	if (before === undefined) return after.tag === 'PROPN' && span.end > 4;
	return (
		after.text === 'that' || (after.tag === 'ADP' && !/^(?:of|since|until|to)$/i.test(after.text))
	);
}

/** The verb it goes with is past: what happened stays so whenever it is read. */
function isPast(tokens: readonly ParsedToken[], at: number): boolean {
	const before = tokens.findLast((token) => token.end <= at && isFinite(token));
	const verb = before ?? tokens.find((token) => token.start >= at && isFinite(token));
	return verb?.xpos === 'VBD';
}

function withComma(words: string, { start, end }: Span): Span {
	if (start === 0) return { start, end: end + (/^,? /.exec(words.slice(end))?.[0].length ?? 0) };
	const isBetween = words[end] === ',' && /, $/.test(words.slice(0, start));
	const blank = words[start - 1] === ' ' ? 1 : 0;
	return isBetween ? { start: start - 2, end: end + 1 } : { start: start - blank, end };
}
