import { applyEdits, tidy } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import { writeDate } from '../../facts/write-date.ts';
import { headlineShare } from '../gates/salience.ts';
import { looseWord } from '../statements/loose-words.ts';
import { opinionIn } from '../statements/opinion.ts';
import { hasKnownSubject } from '../statements/statement-form.ts';
import { missingForWhole } from '../statements/whole-statement.ts';
import type { Part } from '../parts.ts';
import type { ParsedToken } from '../../language/types.ts';

/** Something that happened on a known day, in a known month or year, told without saying when. */
export interface DatedEvent extends Part {
	/** ISO 8601 prefix of a day, month or year. */
	value: string;
	/** "17 June 2025" */
	when: string;
}

const mostWords = 30;

/**
 * The event of a date finding, or null unless its date is the only one of the sentence, belongs to
 * the main verb and can be taken out without a trace.
 */
export function datedEvent(finding: Finding): DatedEvent | null {
	const { focus, card, fact } = finding;
	if (
		focus.kind !== 'event' ||
		!fact.usable ||
		card.leadIn ||
		!/^\d{4}(?:-\d\d){0,2}$/.test(focus.date.value ?? '')
	)
		return null;
	const { sentence, dates, quotes } = card.findings;
	if (card.index.analysed.article.textKind !== 'digest' && !isPartOfHistory(finding)) return null;
	if (dates.length !== 1 || focus.date.hedge !== null) return null;
	if (quotes.length > 0 && card.attribution === null) return null;
	if (looseWord(card) !== null || opinionIn(card) !== null || !hasKnownSubject(card)) return null;
	const cutOut = dateSpan(finding);
	if (!cutOut || !belongsToMainVerb(sentence.tokens, cutOut) || isTelling(sentence.tokens))
		return null;
	const text = tidy(
		applyEdits(card.index.text, sentence, [{ ...cutOut, text: '' }, ...card.edits])
	);
	const value = focus.date.value ?? '';
	if (text.split(' ').length > mostWords || /\b(?:19|20)\d\d\b/.test(text)) return null;
	const when = writeDate(value);
	const note = card.inferredDate ? ' (worked out from the day of publication)' : '';
	return { text, value, when, why: `${when}${note}: ${text}`, finding };
}

/**
 * Of an article only what is told with its full date and belongs to its headline: a weekday may have
 * been worked out wrongly, and what is told in passing is in no order with anything.
 */
function isPartOfHistory({ card, focus }: Finding): boolean {
	if (focus.kind !== 'event' || focus.date.anchor !== 'absolute' || card.inferredDate) return false;
	return headlineShare(card) >= 1 && missingForWhole(card) === null;
}

/** The date with the preposition that leads to it. "Since" or "by" would leave something else. */
function dateSpan({ focus, card }: Finding): { start: number; end: number } | null {
	if (focus.kind !== 'event') return null;
	const { text } = card.index;
	const words = text.slice(focus.date.start, focus.date.end);
	if (/^(?:on|in) /i.test(words)) return { start: focus.date.start, end: focus.date.end };
	const before = /\b(?:on|in|on the (?:morning|afternoon|evening|night) of) $/i.exec(
		text.slice(card.findings.sentence.start, focus.date.start)
	);
	if (!before) return null;
	return { start: focus.date.start - before[0].length, end: focus.date.end };
}

/**
 * In front of the main clause, or behind the main verb with no other verb in between: then the date
 * says when that happened, whatever a parser makes of it.
 */
function belongsToMainVerb(
	tokens: readonly ParsedToken[],
	date: { start: number; end: number }
): boolean {
	const main = tokens.findIndex((token) => isFinite(token));
	const verb = tokens[main];
	if (!verb || !isPast(tokens, main) || !isMainClause(tokens, verb)) return false;
	if (date.start === tokens[0]?.start) {
		return tokens.find((token) => token.start >= date.end)?.text === ',';
	}
	if (date.start < verb.end) return false;
	const between = tokens.filter((token) => token.index > main && token.end <= date.start);
	const verbs = between.filter(({ tag }) => tag === 'VERB' || tag === 'AUX');
	const isOnlyMain = verbs.every((token) => isPartOf(token, tokens, main));
	return (
		isOnlyMain &&
		!between.some(
			({ tag, text, xpos }) =>
				tag === 'SCONJ' || /^W/.test(xpos) || text === ',' || (tag === 'PART' && text === 'to')
		)
	);
}

/** Words are said over and over: without its day nobody knows which time is meant. */
function isTelling(tokens: readonly ParsedToken[]): boolean {
	const main = tokens.find((token) => isFinite(token));
	return main !== undefined && /^(?:say|tell|report|repeat)$/.test(main.lemma);
}

/** "Since the law expired, …", "the line, which opened": that verb is not what the sentence tells. */
function isMainClause(tokens: readonly ParsedToken[], verb: ParsedToken): boolean {
	return !tokens.slice(0, verb.index).some(({ tag, xpos }) => tag === 'SCONJ' || /^W/.test(xpos));
}

function isPast(tokens: readonly ParsedToken[], main: number): boolean {
	const verb = tokens[main];
	if (!verb || tokens.slice(0, main + 4).some(({ text }) => /^(?:not|n['’]t|never)$/i.test(text)))
		return false;
	// "Has encouraged" is no event of a day.
	return verb.xpos === 'VBD';
}

/** "was signed", "had been seen": participles right behind the auxiliary they belong to. */
function isPartOf(token: ParsedToken, tokens: readonly ParsedToken[], main: number): boolean {
	return tokens
		.slice(main, token.index)
		.every(({ tag }) => tag === 'AUX' || tag === 'ADV' || tag === 'PART');
}
