import type { Span } from '../../articles/types.ts';
import type { Finding } from '../../facts/findings.ts';

/** Years named side by side: "in 2019 and 2023". */
export interface YearList extends Span {
	years: string[];
}

/** The years of a sentence, when all of its dates are years that stand in one list after "in". */
export function yearList({ focus, card }: Finding): YearList | null {
	if (focus.kind !== 'event') return null;
	const { text } = card.index;
	const { dates, sentence } = card.findings;
	const [first] = dates;
	const last = dates.at(-1);
	// One item for the list, made from the finding of its first year.
	if (!first || !last || first !== focus.date || dates.length < 2) return null;
	const isYear = dates.every(
		({ value, grain, hedge }) => grain === 'year' && hedge === null && /^\d{4}$/.test(value ?? '')
	);
	if (!isYear) return null;
	const between = dates.slice(1).map(({ start }, i) => text.slice(dates[i]?.end ?? 0, start));
	if (!between.every((words) => /^(?:,|,? and) $/.test(words))) return null;
	if (!between.at(-1)?.includes('and')) return null;
	const lead = /^in /i.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
	const before = text.slice(sentence.start, first.start + lead);
	if (!/\bin $/i.test(before) || /\bbetween\b/i.test(before.slice(-20))) return null;
	const years = dates.map(({ value }) => value ?? '');
	return { start: first.start + lead, end: last.end, years };
}
