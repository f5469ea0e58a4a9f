import { lookupsOf } from '../../facts/article-lookups.ts';
import { firstFinite } from '../../facts/sentence-form.ts';
import type { Finding } from '../../facts/findings.ts';
import type { DateExpression } from '../../language/types.ts';

/** Years that could stand in the place of one, as far as the sentence and its report tell. */
export interface YearRange {
	earliest: string;
	latest: string;
	step: number;
}

const everyFourYears =
	/\b(?:elections?|primary|primaries|caucus(?:es)?|nominees?|nominations?|presidential|conventions?|turnout|Olympics?|Olympic Games|World Cup|White House (?:race|bid|run))\b|\b(?:ran|run|running) (?:for|as)\b/;
const ahead =
	/\b(?:will|would|expect(?:s|ed)?|plan(?:s|ned)?|aim(?:s|ed)?|target|goal|due|set to|could|may|promis\w+|pledg\w+|forecast\w*|predict\w*|projected|hop(?:e|es|ed)|designed|scheduled|deadline|vow\w*|by)\b/;

/**
 * In which years a learner without the article could place what is told: elections in election years,
 * aims of far years in round ones, what is to come not in what is past.
 */
export function yearRange(
	{ card }: Finding,
	date: DateExpression,
	publishedOn: string | null,
	draw: number
): YearRange {
	const { sentence } = card.findings;
	const value = date.value ?? '';
	const year = Number(value.slice(0, 4));
	const words = card.index.text.slice(sentence.start, sentence.end);
	const own = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
	const isAhead =
		own === null
			? ahead.test(words) &&
				firstFinite(sentence)?.xpos !== 'VBD' &&
				year >= (lookupsOf(card.index).lastYear ?? 0)
			: value > (publishedOn ?? '').slice(0, value.length);
	if (isAhead) {
		const from = own ?? year - 1;
		const step =
			year % 5 === 0 && year - from >= 5 ? 5 : year % 10 === 0 && year - from >= 20 ? 10 : 1;
		return { earliest: String(step > 1 ? from + 1 : from), latest: '9999-12-31', step };
	}
	const latest =
		publishedOn !== null && publishedOn >= value
			? publishedOn
			: `${year + (draw < 0.5 ? 1 : 0)}-12-31`;
	const step = value.length === 4 && year % 4 === 0 && everyFourYears.test(words) ? 4 : 1;
	return { earliest: '0000', latest, step };
}
