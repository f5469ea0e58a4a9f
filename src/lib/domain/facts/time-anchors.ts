import type { Article, Span } from '../articles/types.ts';
import { DAY, MONTH, WEEKDAY } from '../language/dates-words.ts';
import type { DateExpression, ParsedSentence } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { contains, overlaps, type Edit } from './edits.ts';
import { looseAdverbs } from './loose-adverbs.ts';
import type { Problem } from './problems.ts';
import { isFinite } from './sentence-form.ts';
import { months, writeDate } from './write-date.ts';
import { storyFrame } from './story-frame.ts';
import { wordsOf } from './trimmed-findings.ts';

const weekday =
	/^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$/i;
const dayWord = /^(?:today|yesterday|tomorrow)$/i;
const monthName = new RegExp(`^(?:in |last |this )?(?:${months.join('|')})$`, 'i');
const monthDay = new RegExp(
	`^(?:on )?(?:${WEEKDAY},? )?(?:${MONTH} (?:the )?${DAY}|(?:the )?${DAY} (?:of )?${MONTH})$`,
	'iu'
);
const thisYear = /^(?:this|last|next) year$/i;
const thisMonth = /^(?:this|last|next) month$/i;

export const deictic =
	/\b(?:today|yesterday|tomorrow|tonight|now|currently|nowadays|recent|recently|lately|latest|ago|soon|so far|this (?:year|month|week|season|morning|afternoon|evening|time|summer|winter|spring|autumn)|(?:last|next|past|previous|following|coming|same) (?:few |\w+ |several )?(?:year|month|week|day|season|night|decade|quarter|time|summer|winter|spring|autumn|century|minute|moment)s?|at the time|at present|at the moment|that (?:day|year|month|week|time)|then|earlier|later|meanwhile|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|since then|to date|\d{3,4} (?:gmt|bst)|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|christmas|easter|new year|boxing day|the day|the year|the month|the week|the weekend|weekend|already|still|no longer|yet|once)\b/gi;

export interface TimeAnchors {
	edits: Edit[];
	problems: Problem[];
	/** A date was worked out from the day of publication. */
	inferred: boolean;
}

/**
 * Makes every time in a sentence readable on any day: dates that hang on the day of publication are
 * written out when that day is known; what stays relative is a problem.
 */
export function anchorTimes(article: Article, findings: SentenceFindings): TimeAnchors {
	const { sentence, dates } = findings;
	const cues = findings.attributions.map(({ cue }) => cue);
	const edits: Edit[] = [];
	const problems: Problem[] = [];
	const fine: DateExpression[] = [];
	for (const date of dates) {
		const words = article.text.slice(date.start, date.end);
		const { basis } = date;
		if (isInName(article.text, date)) continue;
		if (basis && !(sentence.start <= basis.start && basis.end <= sentence.end)) {
			problems.push({ gate: 'unanchored-time', detail: words });
			continue;
		}
		if (date.anchor === 'absolute' && date.value !== null) {
			fine.push(date);
			continue;
		}
		if (sharesYear(article.text, date)) {
			fine.push(date);
			continue;
		}
		const written = article.publishedOn.value === null ? null : writeOut(words, date);
		const spoken = written === null ? timeOfSpeaking(article.text, sentence, date, cues) : null;
		if (spoken) {
			edits.push(spoken);
			fine.push(date);
		} else if (written === null) {
			if (hasDatedFrame(article) && byDay.test(words)) fine.push(date);
			else problems.push({ gate: 'unanchored-time', detail: words });
		} else if (
			isPartOfPhrase(article.text, sentence, date) ||
			isInTheMiddle(article.text, sentence, date)
		) {
			problems.push({ gate: 'unanchored-time', detail: words });
		} else {
			const before = article.text.slice(sentence.start, date.start);
			edits.push({
				start: date.start,
				end: date.end,
				text: withPreposition(before, words, written, date)
			});
			fine.push(date);
		}
	}
	const words = wordsOf(article.text, findings);
	const isDated = hasDatedFrame(article);
	const leftOut = looseAdverbs(findings);
	for (const match of words.matchAll(deictic)) {
		const start = sentence.start + match.index;
		const span = { start, end: start + match[0].length };
		if ([...fine, ...leftOut].some((other) => overlaps(other, span))) continue;
		if (isHarmless(words, match.index, match[0])) continue;
		if (isInName(article.text, span)) continue;
		// "Recent shipments …": of when and of what, an opening does not say.
		const isOpening = /^Recent$/.test(match[0]);
		if (isDated && byDay.test(match[0]) && !isOpening) continue;
		if (speakersTime.test(match[0]) && findings.quotes.some((quote) => contains(quote, span)))
			continue;
		const spoken = timeOfSpeaking(article.text, sentence, span, cues);
		if (spoken) {
			edits.push(spoken);
			continue;
		}
		problems.push({ gate: 'unanchored-time', detail: match[0] });
	}
	return { edits, problems, inferred: edits.some(({ text }) => text !== '') };
}

/**
 * "said on Tuesday that …": when somebody spoke is no part of what was said, and can go. Only right
 * after the reporting word, or after whom it was told to.
 */
function timeOfSpeaking(
	text: string,
	sentence: ParsedSentence,
	time: Span,
	cues: readonly Span[]
): Edit | null {
	const cue = cues.find(({ end }) => end <= time.start && end >= sentence.start);
	if (!cue) return null;
	const between = text.slice(cue.end, time.start);
	const after = text.slice(time.end, time.end + 8);
	const whom =
		/^((?: (?:the )?\p{Lu}[\p{L}.]*){0,3}) ((?:on|late on|earlier on|early on) )?$/u.exec(between);
	if (!whom || !/^(?:,| that\b|\.| the\b| it\b| he\b| she\b)/.test(after)) return null;
	const start = cue.end + (whom[1]?.length ?? 0);
	return { start, end: time.end, text: '' };
}

/** "January and February 2025": the year is told with the second of them. */
function sharesYear(text: string, { end, value }: DateExpression): boolean {
	const next = /^ (?:and|or|to) (\p{Lu}\p{Ll}+) (\d{4})/u.exec(text.slice(end, end + 24));
	return next !== null && months.includes(next[1] ?? '') && value?.slice(0, 4) === next[2];
}

/** What a speaker says of the moment of speaking. */
const speakersTime = /^(?:already|still|now|once|soon|then)$/i;

/** Told from the day of the report, which the frame of the question names. */
const byDay =
	/^(?:now|currently|recent|recently|lately|so far|to date|soon|still|already|no longer|(?:in |over )?the (?:past|last) (?:few |two |three |several )?(?:years|decades?|months))$/i;

function hasDatedFrame(article: Article): boolean {
	return article.publishedOn.value !== null && storyFrame(article) !== '';
}

/** "Black Friday", "Super Tuesday" */
function isDayOf(word: string): boolean {
	return /^(?:Black|Good|Super|Bloody|Easter|Cyber|Ash|Holy|Palm|Shrove|Maundy)$/.test(word);
}

/** "Lowtown Today": the last word of a paper's or a channel's name is no day. */
function isInName(text: string, { start, end }: Span): boolean {
	return text.slice(start, end) === 'Today' && /\p{Lu}\p{L}+ $/u.test(text.slice(0, start));
}

/** "an October presentation", "Thursday's fight": a date written out would not fit there. */
function isPartOfPhrase(text: string, { tokens }: ParsedSentence, date: Span): boolean {
	const before = tokens.findLast(({ end }) => end <= date.start);
	const after = tokens.find(({ start }) => start >= date.end);
	if (/^['’]/.test(text.slice(date.end, date.end + 1))) return true;
	if (before && /^(?:an?|the|this|that|his|her|its|their|our)$/i.test(before.text)) return true;
	if (/^(?:PROPN|NUM)$/.test(after?.tag ?? '')) return true;
	if (
		before?.tag === 'PROPN' &&
		weekday.test(text.slice(date.start, date.end)) &&
		before.end + 1 === date.start &&
		isDayOf(before.text)
	)
		return true;
	return after?.tag === 'NOUN' && before !== undefined && before.tag !== 'ADP';
}

/**
 * "guests expected this year heavily from Oslo", "As of Tuesday, Kovac has …": where the plain word
 * is good English, a date in its place is not.
 */
function isInTheMiddle(text: string, { start, tokens }: ParsedSentence, date: Span): boolean {
	const before = text.slice(start, date.start);
	if (/\bas of (?:on )?$/i.test(before)) return true;
	// "with Monday being a holiday": what something is said of.
	const told = text.slice(date.end, date.end + 12);
	if (/^ (?:being|mark(?:s|ed))\b/.test(told) && !/\bon $/i.test(before)) return true;
	if (isInPerfect(tokens, date)) return true;
	const next = tokens.find((token) => token.start >= date.end);
	if (!next || /\b(?:on|in|by|since|until|of|for|from) $/i.test(before) || before === '')
		return false;
	return /^(?:ADV|ADJ|PRON|NUM)$/.test(next.tag) && !/^(?:alone|after|when|as)$/i.test(next.text);
}

/** "has died, … on Monday": with a day written out an editor would print "died". */
function isInPerfect(tokens: ParsedSentence['tokens'], date: Span): boolean {
	const at = tokens.findLastIndex((token) => token.end <= date.start && isFinite(token));
	if (!/^(?:has|have|['’]ve)$/i.test(tokens[at]?.text ?? '')) return false;
	const verb = tokens.slice(at + 1).find(({ tag, text }) => tag !== 'ADV' && text !== 'been');
	return verb?.xpos === 'VBN';
}

/** "later than" and "once a year" name their own anchor. */
function isHarmless(words: string, at: number, match: string): boolean {
	const after = words.slice(at + match.length);
	const word = match.toLowerCase();
	if (word === 'earlier' || word === 'later')
		return /^ (?:than\b|in (?:the )?(?:\w+ )?\d{4})/.test(after);
	// "by sea and then by train" is an order, not a time.
	if (word === 'then') return /\band $/.test(words.slice(0, at));
	return word === 'once' && /^ (?:a|every|per) /.test(after);
}

function writeOut(words: string, date: DateExpression): string | null {
	if (date.value === null || date.hedge !== null) return null;
	const isDay = date.value.length === 10;
	if ((weekday.test(words) || dayWord.test(words) || monthDay.test(words)) && isDay) {
		return writeDate(date.value);
	}
	if ((monthName.test(words) || thisMonth.test(words)) && date.value.length === 7) {
		return writeDate(date.value);
	}
	return thisYear.test(words) && date.value.length === 4 ? writeDate(date.value) : null;
}

function withPreposition(
	before: string,
	words: string,
	written: string,
	date: DateExpression
): string {
	if (
		/\b(?:on|in|since|by|until|from|of|for|early|late|mid|before|after|between|and|to|than|throughout|during|over|through|within|around|about|as|or|earlier|later)[\s-]$/i.test(
			before
		)
	) {
		return written;
	}
	const own = /^(on|in) /i.exec(words)?.[1];
	return `${own ?? (date.value?.length === 10 ? 'on' : 'in')} ${written}`;
}
