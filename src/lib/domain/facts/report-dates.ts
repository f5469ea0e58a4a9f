import type { Article, Span } from '../articles/types.ts';
import type { DateExpression, Mention, ParsedSentence, ParsedToken } from '../language/types.ts';
import { contains } from './edits.ts';
import { isFinite } from './sentence-form.ts';
import { months } from './write-date.ts';

const weekday = /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const monthAlone = new RegExp(`^(?:in )?(?:${months.join('|')})$`, 'i');
const dayLength = 86_400_000;

/**
 * Dates as the report means them. A plain weekday is the last one before the report where its verb is
 * past, the next one after it where the verb tells what is to come, and unknown where nothing says
 * which. A capital inside a sentence makes "Today" a name.
 */
export function datesOfReport(
	article: Article,
	sentence: ParsedSentence,
	dates: readonly DateExpression[],
	names: readonly Mention[]
): DateExpression[] {
	return dates.flatMap((date) => {
		const words = article.text.slice(date.start, date.end);
		if (isName(words, date, sentence, names)) return [];
		const published = article.publishedOn.value;
		const unknown = { ...date, value: null, anchor: 'unresolved' as const };
		if (date.anchor !== 'publication' || date.value === null || published === null) return [date];
		const tense = tenseAt(sentence.tokens, date);
		// "set to open in July": the July to come, or that of the year before?
		if (monthAlone.test(words)) return isPlannedFor(sentence.tokens, date) ? [unknown] : [date];
		if (!weekday.test(words) || date.value.length !== 10) return [date];
		if (tense === 'unknown') return [unknown];
		if (tense === 'to come') return [{ ...date, value: nextAfter(date.value, published) }];
		return isDayAfter(date.value, published) ? [unknown] : [date];
	});
}

/** "USA Today", "a Good Friday": a name that holds a word of time. */
function isName(
	words: string,
	date: Span,
	{ start }: ParsedSentence,
	names: readonly Mention[]
): boolean {
	if (/^(?:Today|Tomorrow|Yesterday|Now)$/.test(words) && date.start > start + 1) return true;
	return names.some(
		(name) => name.kind === 'name' && contains(name, date) && name.end - name.start > words.length
	);
}

const toCome =
	/^(?:will|shall|['’]ll|plans?|expects?|intends?|hopes?|aims?|prepares?|set|scheduled|due|slated|planned|expected|upcoming)$/i;

/** Said before a time of what is still to come. */
function isPlannedFor(tokens: readonly ParsedToken[], date: Span): boolean {
	return tokens.some(({ end, text }) => end <= date.start && toCome.test(text));
}

function tenseAt(tokens: readonly ParsedToken[], date: Span): 'past' | 'to come' | 'unknown' {
	const before = tokens.filter((token) => token.end <= date.start);
	// "revealed Wednesday that …": a past form right before the day, whatever the tagger calls it.
	const [aux, last] = [before.at(-2), before.at(-1)];
	if (/^VB[DN]$/.test(last?.xpos ?? '') && aux?.tag !== 'AUX' && aux?.tag !== 'ADV') {
		return toCome.test(last?.text ?? '') ? 'unknown' : 'past';
	}
	const verb =
		before.findLast((token) => isFinite(token)) ??
		tokens.find((token) => token.start >= date.end && isFinite(token));
	if (!verb) return 'unknown';
	const between = tokens.filter(({ index, start }) => index > verb.index && start < date.start);
	const isPlanned = between.some(({ text }) => toCome.test(text));
	if (verb.xpos === 'MD') return /^(?:will|shall|['’]ll)$/i.test(verb.text) ? 'to come' : 'unknown';
	if (verb.xpos === 'VBD') {
		// "was to meet on Monday", "said to be due on Monday": before the report or after it.
		const isInfinitive = between.some(
			({ xpos, text, index }) => xpos === 'VB' && text !== '' && tokens[index - 1]?.text === 'to'
		);
		return isPlanned || isInfinitive ? 'unknown' : 'past';
	}
	if (isPlanned || toCome.test(verb.text)) return 'to come';
	if (/^(?:has|have|['’]ve)$/i.test(verb.text)) return 'past';
	const isReport = /^(?:say|tell|write|report|show|find|come)$/.test(verb.lemma);
	if (isReport || between.some(({ xpos }) => xpos === 'VBN')) return 'past';
	if (verb.lemma === 'be')
		return between.some(({ text, xpos }) => text === 'to' || xpos === 'VBG')
			? 'to come'
			: 'unknown';
	return between.length > 8 ? 'unknown' : 'to come';
}

/**
 * The weekday of the day after the report: six days before it, or told by a report that was brought
 * up to date after its day.
 */
function isDayAfter(value: string, published: string): boolean {
	const back = Date.parse(`${published}T00:00:00Z`) - Date.parse(`${value}T00:00:00Z`);
	return back >= 6 * dayLength;
}

/** The same weekday, in the week after the report. */
function nextAfter(value: string, published: string): string {
	let day = Date.parse(`${value}T00:00:00Z`);
	const from = Date.parse(`${published}T00:00:00Z`);
	while (day < from) day += 7 * dayLength;
	return new Date(day).toISOString().slice(0, 10);
}
