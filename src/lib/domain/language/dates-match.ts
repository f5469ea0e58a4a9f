import type { Span } from '../articles/types.ts';
import { DATE_RULES, type DateReading } from './dates-readings.ts';
import { DAY, MONTH, SEASON, SMALL_NUMBER, WEEKDAY, YEAR_WORDS } from './dates-words.ts';

/** A date expression in a stretch of text; offsets count in that text. */
export interface DateMatch extends Span {
	reading: DateReading;
	/** "early", "the end of", "around" … as written, lower case. */
	hedge: string | null;
}

/** Sentences without any of these hold no date: most are done with after this one test. */
const HINT = new RegExp(
	`\\d{3}|['’]\\d0s|${MONTH}|day|tonight|yesterday|tomorrow|tonight|night|week|fortnight|month|year|quarter|\\bQ[1-4]\\b|season|decade|centur|morning|afternoon|evening|${SEASON}|nineteen|two thousand|ties\\b`,
	'iu'
);
/** Words that date expressions begin with. */
const START = new RegExp(
	`(?:the|this|last|previous|past|next|following|preceding|coming|current|same|that|Q[1-4]|first|second|third|fourth|1st|2nd|3rd|4th|fiscal|FY|year|today|tonight|yesterday|tomorrow|early|late|mid|middle|beginning|start|end|earlier|later|around|about|roughly|nearly|almost|approximately|over|more|at|less|some|spring|summer|autumn|fall|winter|['’]?\\d|${MONTH}|${WEEKDAY}|${DAY}|${YEAR_WORDS}|${SMALL_NUMBER}|few|several)`,
	'iuy'
);
const HEDGE = new RegExp(
	`(?:(?:about|around|roughly|nearly|almost|approximately|at least|(?:more than|less than|over|some)(?= (?:${SMALL_NUMBER}) )) )?` +
		'(?:(?:the )?(?:early|late|earlier|later)(?: in (?:the )?(?=\\p{L}|\\d)|-| )|mid[- ]|the (?:middle|beginning|start|end|very end|first half|second half|last half|first days|last days) of )?',
	'iuy'
);
const WORD_START = /(?<![\p{L}\p{N}.,$£€-]|\d[:/])[\p{L}\p{N}'’]/giu;

/** Prepositions and partners that make four digits a year and a bare "May" a month. */
const BEFORE_YEAR =
	/(?:^|\b(?:in|of|since|by|until|till|from|to|through|for|before|after|during|between|and|or|early|late|mid|as of|year|fiscal|the|around|about|than|circa|summer|spring|autumn|winter|fall|its|their|his|her|a)[ -]|[,(–—-] ?|['’]s )$/iu;
const COUNTED =
	/^ (?:people|men|women|of the|other|more|\p{Ll}+(?:ers|ons|ies|les|ops|ees|ans|ngs|nts|mes|ars|ths|ces|ges|rds|cts|cks|tes|ats|ots|ins|ums|ets))\b/u;
const BEFORE_MONTH =
	/(?:^|\b(?:in|of|since|by|until|till|from|to|through|before|after|during|between|and|or|early|late|mid|last|this|next|for|as of|around|about|every|each|around)[ -]|[,(–—-] ?)$/iu;

/** Whether a month, weekday or year stands where it can be one. English capitalises its calendar. */
function isPlausible(text: string, match: DateMatch): boolean {
	const words = text.slice(match.start, match.end);
	const before = text.slice(Math.max(0, match.start - 12), match.start);
	const name = new RegExp(`(?:${MONTH}|${WEEKDAY})`, 'iu').exec(words);
	if (name && !/^\p{Lu}/u.test(name[0])) return false;
	if (match.reading.kind === 'month' && /^(?:may|march|mar\.?|sun\.?|sat\.?)$/iu.test(words))
		return BEFORE_MONTH.test(before) && !(before === '' && match.end < text.length);
	if (/^the fall$/iu.test(words))
		return (
			/\b(?:in|during|by|until|before|since|for|of) $/iu.test(before) &&
			!/^ (?:in|of|from)\b/u.test(text.slice(match.end, match.end + 6))
		);
	if (match.reading.kind === 'weekday' && /^(?:sun|sat|wed|mon)\.$/iu.test(words)) return false;
	if (/^\d{4}$/.test(words)) {
		if (!BEFORE_YEAR.test(before) || /\bNo\.? $/.test(before)) return false;
		const year = Number(words);
		const after = text.slice(match.end, match.end + 24);
		if (/^ ?(?:%|percent|per cent|km|kg|mm|cm|mph|GMT|UTC|hours)/u.test(after)) return false;
		if (year < 1900 || year > 2100)
			return (
				/\b(?:in|since|of|from|by|until|before|after) $/iu.test(before) && !COUNTED.test(after)
			);
		return !COUNTED.test(after) || /\bthe $/iu.test(before);
	}
	return true;
}

function matchAt(text: string, at: number): DateMatch | null {
	HEDGE.lastIndex = at;
	const hedge = HEDGE.exec(text)?.[0] ?? '';
	for (const from of hedge === '' ? [at] : [at + hedge.length, at]) {
		for (const { pattern, read } of DATE_RULES) {
			pattern.lastIndex = from;
			const found = pattern.exec(text);
			const reading = found && read(found.groups ?? {});
			if (!found || !reading) continue;
			const match: DateMatch = {
				start: at,
				end: from + found[0].length,
				reading,
				hedge: from === at ? null : hedge.toLowerCase().replace(/[ -]+$/, '')
			};
			const core = { ...match, start: from };
			if (isPlausible(text, core)) return match;
		}
	}
	return null;
}

/** All date expressions of a sentence, left to right, none overlapping. */
export function matchDates(text: string): DateMatch[] {
	if (!HINT.test(text)) return [];
	const matches: DateMatch[] = [];
	WORD_START.lastIndex = 0;
	for (let word = WORD_START.exec(text); word; word = WORD_START.exec(text)) {
		START.lastIndex = word.index;
		if (START.test(text)) {
			const match = matchAt(text, word.index);
			if (match) {
				matches.push(match);
				WORD_START.lastIndex = match.end;
				continue;
			}
		}
		// On to the next word: the pattern itself looks at one character only.
		while (
			WORD_START.lastIndex < text.length &&
			/[\p{L}\p{N}]/u.test(text.charAt(WORD_START.lastIndex))
		)
			WORD_START.lastIndex++;
	}
	return matches;
}
