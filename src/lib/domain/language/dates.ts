import type { Article, Span } from '../articles/types.ts';
import { parseDay } from './dates-calendar.ts';
import { matchDates, type DateMatch } from './dates-match.ts';
import type { DateReading } from './dates-readings.ts';
import { resolveChained, resolveDate, type Tense } from './dates-resolve.ts';
import type { DateExpression, ParsedSentence } from './types.ts';

const FUTURE =
	/\b(?:will|won[’']t|shall|['’]ll|to be|going to|plans?|planned|due|scheduled|expected|set|hopes?|upcoming)\b/giu;
const PAST =
	/\b(?:was|were|had|did|said|told|took|made|came|went|began|met|held|won|lost|led|found|left|saw|gave|sent|\p{Ll}{3,}ed)\b/giu;

function lastIndexOf(pattern: RegExp, text: string): number {
	let last = -1;
	for (const found of text.matchAll(pattern)) last = found.index;
	return last;
}

/** Tense of the nearest verb before the expression, else of the sentence, by tags or by words. */
function tenseAround(sentence: ParsedSentence, text: string, match: DateMatch): Tense {
	const at = sentence.start + match.start;
	let nearest: Tense = null;
	for (const token of sentence.tokens) {
		if (token.xpos === 'MD' && /^(?:will|wo|'ll|’ll|shall)$/i.test(token.text)) nearest = 'future';
		else if (token.xpos === 'VBD') nearest = 'past';
		else continue;
		if (token.start > at) return nearest;
	}
	if (nearest) return nearest;
	const before = text.slice(0, match.start);
	const future = lastIndexOf(FUTURE, before);
	const past = lastIndexOf(PAST, before);
	if (future >= 0 || past >= 0) return future > past ? 'future' : 'past';
	const after = text.slice(match.end, match.end + 80);
	if (/\b(?:will|won[’']t|shall)\b/iu.test(after)) return 'future';
	return null;
}

/** The tagger knows a verb "may" or "march" better than a pattern does. */
function isVerb(sentence: ParsedSentence, match: DateMatch): boolean {
	if (match.reading.kind !== 'month' && match.reading.kind !== 'season') return false;
	return sentence.tokens.some(
		(token) =>
			token.start >= sentence.start + match.start &&
			token.end <= sentence.start + match.end &&
			(token.tag === 'AUX' || token.tag === 'VERB')
	);
}

interface FoundDate {
	expression: DateExpression;
	reading: DateReading;
}

function findReadings(sentences: ParsedSentence[], article: Article): FoundDate[] {
	const publication = parseDay(article.publishedOn.value);
	return sentences.flatMap((sentence) => {
		const text = article.text.slice(sentence.start, sentence.end);
		return matchDates(text)
			.filter((match) => !isVerb(sentence, match))
			.map((match) => ({
				expression: {
					start: sentence.start + match.start,
					end: sentence.start + match.end,
					...resolveDate(match.reading, publication, tenseAround(sentence, text, match)),
					hedge: match.hedge,
					sentence: sentence.index
				},
				reading: match.reading
			}));
	});
}

/**
 * The date expressions of the sentences, in order. `value` is an ISO 8601 prefix for days, months,
 * years and decades (`199`), `2024-Q3` for a quarter, `2024-SU` (SP SU FA WI) for a season; it is
 * null for what only another date of the text could resolve, and, when the article's day of
 * publication is unknown, for all relative expressions. Works without tags.
 */
export function findDates(sentences: ParsedSentence[], article: Article): DateExpression[] {
	return findReadings(sentences, article).map(({ expression }) => expression);
}

/** Further back, "that year" may mean another. */
const REACH = 2;

/** A date expression that may count from another one of the text. */
export interface ChainedDate extends DateExpression {
	/** The expression it counts from; whoever asks for the value has to show that one too. */
	basis: Span | null;
}

/**
 * Whether others can count from a date: not when it was itself counted from another one, and not
 * "a year ago" or "year-earlier", which name the year of comparison once more.
 */
function isGround(article: Article, date: ChainedDate): boolean {
	if (date.value === null || date.basis !== null) return false;
	return !/(?:ago|-earlier)$/i.test(article.text.slice(date.start, date.end));
}

/**
 * As `findDates`, but "two years later", "that day" are resolved against the nearest date that the
 * text gave at most two sentences before.
 */
export function findDatesInContext(sentences: ParsedSentence[], article: Article): ChainedDate[] {
	const publication = parseDay(article.publishedOn.value);
	const dates: ChainedDate[] = [];
	for (const { expression, reading } of findReadings(sentences, article)) {
		if (reading.kind !== 'chained') {
			dates.push({ ...expression, basis: null });
			continue;
		}
		const basis = dates.findLast((date) => isGround(article, date));
		const isNear = basis !== undefined && expression.sentence - basis.sentence <= REACH;
		const value = isNear ? resolveChained(reading, basis.value ?? '') : null;
		// Results "a year earlier" than nothing named are compared with those of a year before.
		const isYearBack = reading.unit === 'year' && reading.amount === -1;
		if (value && basis)
			dates.push({
				...expression,
				value,
				anchor: basis.anchor,
				basis: { start: basis.start, end: basis.end }
			});
		else if (isYearBack && publication)
			dates.push({
				...expression,
				value: String(publication.year - 1),
				anchor: 'publication',
				basis: null
			});
		else dates.push({ ...expression, basis: null });
	}
	return dates;
}
