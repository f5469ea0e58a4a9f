import type { Span } from '../articles/types.ts';
import { matchDates } from './dates-match.ts';
import { FIGURES, NUMBER, numberValue, VAGUE, vagueValue } from './quantities-numbers.ts';
import { CURRENCY, poundKind, unitAt, type QuantityKind } from './quantities-units.ts';
import { findCounted } from './quantities-counted.ts';
import type { ParsedSentence, QuantityExpression } from './types.ts';

const HEDGE =
	'(?:(?:well |just |slightly |a little |far )?(?:more than|less than|fewer than|over|under|above|below)|(?:an )?estimated|about|around|roughly|approximately|some|nearly|almost|close to|at least|at most|up to|as (?:many|much|few|little|high|low) as|no (?:more|fewer|less) than|upwards of|in excess of|exceeding|a record|perhaps|probably|possibly|an average of|(?:a )?(?:total|minimum|maximum) of)';
const AFTER = '(?: or (?:so|more|fewer|less))';
const ORDINAL =
	'(?:\\d{1,3}(?:,\\d{3})*(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|hundredth|thousandth)';

/** Not inside a word, a name (B-2, F-35), a time (4:30), a decimal, a score or an address. */
const BEFORE = "(?<![\\p{L}\\p{N}_@#]|[\\p{L}\\p{N}][-–.,:/'’&]|[.:/])";
const QUANTITY = new RegExp(
	`${BEFORE}(?:(?<hedge>${HEDGE}) )?(?:(?<between>between )?(?<minus>minus |−)?(?<currency>${CURRENCY})?(?:(?<vague>${VAGUE})|(?<number>${NUMBER})(?:(?: ?[-–—] ?| or | to (?:${HEDGE} )?|(?<and> and ))(?:${CURRENCY})?(?<upper>${NUMBER}))?)(?<after>${AFTER})?|(?<ordinal>${ORDINAL})(?![\\p{L}\\p{N}]))`,
	'giu'
);
const CLOCK =
	/^(?::\d|\.?[ap]\.?m\b| ?[ap]\.?m\.?(?![\p{L}])| o['’]clock|\/\d| GMT| UTC|x\d|[- ](?:half|third|quarter|fifth|sixth|eighth|tenth)s?(?![\p{L}]))/iu;
/** Words before figures that make them a name: "page 12", "Boeing 737", "No. 4". */
const NAMED =
	/(?:\b(?:No|Nos|page|chapter|article|section|flight|route|highway|room|channel|version|phase|type|class|level|grade|size|act|table|figure|unit|number)\.? |[#@])$/iu;

interface Found {
	groups: Record<string, string | undefined>;
	start: number;
	end: number;
}

/** The sentence's words at their places, whatever blank stood between them. */
function textOf(sentence: ParsedSentence): string {
	const pieces: string[] = [];
	let at = sentence.start;
	for (const token of sentence.tokens) {
		if (token.start > at) pieces.push(' '.repeat(token.start - at));
		pieces.push(token.text);
		at = token.end;
	}
	return pieces.join('');
}

function overlaps(spans: Span[], start: number, end: number): boolean {
	return spans.some((span) => span.start < end && start < span.end);
}

function isQuantity(text: string, { groups, start, end }: Found, numberStart: number): boolean {
	const before = text.slice(Math.max(0, start - 14), start);
	const after = text.slice(end, end + 24);
	const number = groups.number?.toLowerCase();
	if (groups.ordinal) return !/\b(?:at|\d) $/i.test(before) && !/^(?:-hand|ly\b)/.test(after);
	if (groups.vague) return true;
	if (number === undefined) return false;
	// "100m" alone may be metres.
	if (
		/\dm$/.test(number) &&
		!groups.currency &&
		!/^ (?:euros?|people|barrels|\p{Ll}+s\b)/u.test(after)
	)
		return false;
	if (CLOCK.test(after) || (NAMED.test(before) && /^\d{1,4}$/.test(number))) return false;
	// "One" is a pronoun or an article more often than a number; so is a capital "A dozen" not.
	if (number === 'one' && !groups.currency && !groups.hedge && !groups.upper) return false;
	// Figures after a capitalised word with no comma are part of a name: "Boeing 737", "Leopard 2".
	if (
		/^\d{1,4}$/.test(number) &&
		!groups.hedge &&
		!groups.currency &&
		/(?:^|\s)\p{Lu}\p{L}+ $/u.test(before)
	)
		return numberStart > 0 && unitAt(text, end) !== null;
	return true;
}

function measure(text: string, found: Found, sentence: ParsedSentence, shift: number) {
	const { groups } = found;
	if (groups.currency)
		return { kind: 'money' as QuantityKind, unit: groups.currency.trim(), end: found.end };
	const unit = groups.ordinal ? null : unitAt(text, found.end);
	if (unit) return { kind: unit.kind, unit: unit.unit, end: unit.end };
	const pounds = /^[ -](pounds?)(?![\p{L}\p{N}])/iu.exec(text.slice(found.end, found.end + 8));
	if (pounds?.[1])
		return { kind: poundKind(text), unit: pounds[1], end: found.end + pounds[0].length };
	const counted = findCounted(sentence, shift + found.end);
	return {
		kind: (groups.ordinal ? 'ordinal' : 'count') as QuantityKind,
		unit: counted?.text ?? null,
		end: found.end
	};
}

function ordinalValue(word: string): number {
	const digits = /^[\d,]+/.exec(word);
	if (digits) return Number(digits[0].replaceAll(',', ''));
	const irregular: Record<string, string> = {
		first: 'one',
		second: 'two',
		third: 'three',
		fifth: 'five',
		eighth: 'eight',
		ninth: 'nine',
		twelfth: 'twelve',
		twentieth: 'twenty'
	};
	const parts = word
		.toLowerCase()
		.split('-')
		.map((part) => irregular[part] ?? part.replace(/th$/, ''));
	return numberValue(parts.join('-'));
}

/** Lower and upper end. "3-1" is a score and "2 and 3" are two numbers: no range. */
function valuesOf(
	groups: Record<string, string | undefined>
): { value: number; upper: number | null } | null {
	if (groups.ordinal) return { value: ordinalValue(groups.ordinal), upper: null };
	if (groups.vague) return { value: vagueValue(groups.vague), upper: null };
	const number = groups.number ?? '';
	const value = numberValue(number) * (groups.minus ? -1 : 1);
	if (groups.upper === undefined) return Number.isFinite(value) ? { value, upper: null } : null;
	const upper = numberValue(groups.upper);
	if (groups.and && !groups.between) return null;
	// "Two to three million": the scale is said once and holds for both.
	const scale = /(?:hundred|thousand|million|billion|trillion)$/i.exec(groups.upper);
	const isShort = scale && new RegExp(`^${FIGURES}$|^\\p{L}+$`, 'u').test(number) && value < 1000;
	const lower = isShort ? value * numberValue(`1 ${scale[0]}`) : value;
	return lower < upper ? { value: lower, upper } : null;
}

function readMatch(
	text: string,
	match: RegExpExecArray,
	sentence: ParsedSentence
): QuantityExpression | null {
	const groups = match.groups ?? {};
	const numberWords = groups.ordinal ?? groups.vague ?? groups.number ?? '';
	let end = match.index + match[0].length;
	// "Rose from 10 to 20" tells two numbers; "10 to 20" and "between 10 and 20" tell one range.
	const isChange = /\bfrom $/i.test(text.slice(Math.max(0, match.index - 5), match.index));
	let values = isChange && groups.upper !== undefined ? null : valuesOf(groups);
	if (!values && groups.upper !== undefined) {
		// Not a range: the first number stands alone and the second is read by itself later.
		const alone =
			match.index + match[0].indexOf(numberWords, (groups.hedge ?? '').length) + numberWords.length;
		if (!groups.and && !isChange && !/ or /.test(match[0])) return null;
		delete groups.upper;
		end = alone;
		values = valuesOf(groups);
	}
	if (!values || !Number.isFinite(values.value)) return null;
	const numberStart = text.indexOf(numberWords, match.index + (groups.hedge?.length ?? 0));
	const found = { groups, start: match.index, end };
	if (!isQuantity(text, found, numberStart)) return null;
	const { kind, unit, end: unitEnd } = measure(text, found, sentence, sentence.start);
	const numberEnd =
		groups.upper === undefined
			? numberStart + numberWords.length
			: end - (groups.after?.length ?? 0);
	const hedge = groups.vague
		? `${groups.vague} of`
		: (groups.hedge ?? groups.after?.trim() ?? null);
	return {
		start: sentence.start + match.index,
		end: sentence.start + unitEnd,
		...values,
		hedge: hedge?.toLowerCase() ?? null,
		unit,
		numberSpan: { start: sentence.start + numberStart, end: sentence.start + numberEnd },
		kind: values.upper === null ? kind : 'range',
		sentence: sentence.index
	};
}

/**
 * Numbers with what they count or measure, in figures and words: "more than 6,000 casualties",
 * "five thousand workers", "60 to 90 meters", "$3.5bn", "the third time". The span holds hedge,
 * number and unit, but not a counted noun further on. "Millions of" gives its order of size with
 * the words themselves as hedge. Dates, times of day and numbers in names are left out.
 */
export function findQuantities(sentences: ParsedSentence[]): QuantityExpression[] {
	return sentences.flatMap((sentence) => {
		const text = textOf(sentence);
		const dates = matchDates(text);
		const found: QuantityExpression[] = [];
		QUANTITY.lastIndex = 0;
		for (let match = QUANTITY.exec(text); match; match = QUANTITY.exec(text)) {
			const end = match.index + match[0].length;
			const quantity = overlaps(dates, match.index, end) ? null : readMatch(text, match, sentence);
			if (!quantity) continue;
			found.push(quantity);
			QUANTITY.lastIndex = quantity.end - sentence.start;
		}
		return found;
	});
}
