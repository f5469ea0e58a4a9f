import type { Article } from '../articles/types.ts';
import { parseDay, type CalendarDay } from './dates-calendar.ts';
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

/** Further back, "that year" may mean another. */
const REACH = 2;

/**
 * Whether others can count from a date: not when it was itself counted from another one, and not
 * "a year ago" or "year-earlier", which name the year of comparison once more.
 */
function isGround(article: Article, date: DateExpression): boolean {
	if (date.value === null || date.basis) return false;
	return !/(?:ago|-earlier)$/i.test(article.text.slice(date.start, date.end));
}

/**
 * The date expressions of the sentences, in order. `value` is an ISO 8601 prefix for days, months,
 * years and decades (`199`), `2024-Q3` for a quarter, `2024-SU` (SP SU FA WI) for a season. "Two
 * years later", "that day" count from the nearest date that the text gave at most two sentences
 * before, their `basis`. It is null for what nothing resolves, and, when the article's day of
 * publication is unknown, for all that counts from that day. Works without tags.
 */
export function findDates(sentences: ParsedSentence[], article: Article): DateExpression[] {
	const publication = parseDay(article.publishedOn.value);
	const dates: DateExpression[] = [];
	let ground: DateExpression | null = null;
	for (const { expression, reading } of findReadings(sentences, article)) {
		const date: DateExpression =
			reading.kind === 'chained' ? countFrom(expression, reading, ground, publication) : expression;
		if (isGround(article, date)) ground = date;
		dates.push(date);
	}
	return dates;
}

function countFrom(
	expression: DateExpression,
	reading: Extract<DateReading, { kind: 'chained' }>,
	ground: DateExpression | null,
	publication: CalendarDay | null
): DateExpression {
	if (ground && expression.sentence - ground.sentence <= REACH) {
		const { start, end, anchor } = ground;
		const value = resolveChained(reading, ground.value ?? '');
		if (value) return { ...expression, value, anchor, basis: { start, end } };
	}
	// Results "a year earlier" than nothing named are compared with those of a year before.
	const isYearBack = reading.unit === 'year' && reading.amount === -1;
	return isYearBack && publication
		? { ...expression, value: String(publication.year - 1), anchor: 'publication' }
		: expression;
}
