import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '#lib/domain/articles/types.ts';
import { findDates } from '#lib/domain/language/dates.ts';
import type { ParsedSentence } from '#lib/domain/language/types.ts';
import { readShared } from '../../train/shared-data.ts';
import type { Evaluation } from './types.ts';

interface TimeRow {
	text: string;
	type: string;
	value: string;
}

/** Days, months and years; quarters and seasons are told apart. */
const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;
const COARSE = /^(?:\d{4}-(?:Q[1-4]|SP|SU|FA|WI)|\d{3})$/;

/** Rows `text, type, value`; a document is a block, and its first row the day it was written. */
function readDocuments(file: string): TimeRow[][] {
	return file
		.split(/\r?\n[ \t]*\r?\n/)
		.map((block) =>
			block
				.split(/\r?\n/)
				.filter((line) => line !== '')
				.map((line) => {
					const [text = '', type = '', value = ''] = line.split('\t');
					return { text, type, value };
				})
		)
		.filter((rows) => rows.length > 1);
}

/** The expressions of a document as the sentences of an article, as the engine would see them. */
function asArticle(rows: TimeRow[]): { article: Article; sentences: ParsedSentence[] } {
	let at = 0;
	const sentences = rows.map(({ text }, index) => {
		const span = { start: at, end: at + text.length };
		at = span.end + 1;
		return { ...span, index, paragraph: 0, tokens: [] };
	});
	const unknown = { value: null, suppliedBy: 'unknown' as const };
	const written = rows[0]?.value.slice(0, 10) ?? '';
	const article: Article = {
		articleId: '',
		sourceId: '',
		revision: 1,
		textKind: 'original',
		text: rows.map(({ text }) => text).join('\n'),
		span: { start: 0, end: at },
		headline: unknown,
		publisher: unknown,
		author: unknown,
		publishedOn: { value: written, suppliedBy: 'page' },
		paragraphs: []
	};
	return { article, sentences };
}

function measureDates(file: string): Record<string, number> {
	const count = { calendar: 0, calendarRight: 0, coarse: 0, coarseRight: 0 };
	for (const rows of readDocuments(file)) {
		const { article, sentences } = asArticle(rows);
		const dates = findDates(sentences, article);
		rows.forEach(({ type, value }, index) => {
			if (type !== 'DATE' || index === 0) return;
			const found = dates.find((date) => date.sentence === index)?.value;
			if (CALENDAR.test(value)) {
				count.calendar++;
				if (found === value) count.calendarRight++;
			} else if (COARSE.test(value)) {
				count.coarse++;
				if (found === value) count.coarseRight++;
			}
		});
	}
	const share = (right: number, of: number) => Number(((100 * right) / Math.max(1, of)).toFixed(2));
	return {
		calendarDates: count.calendar,
		right: share(count.calendarRight, count.calendar),
		quartersSeasonsDecades: count.coarse,
		coarseRight: share(count.coarseRight, count.coarse)
	};
}

/**
 * Calendar dates (year, month or day) among the annotated expressions whose normalised value is
 * found exactly; the day a document was written is given and not counted. The rules were made with
 * this file in view: there is no part of it that they have not seen.
 */
export const datesEvaluation: Evaluation = {
	name: 'dates',
	run({ options }) {
		if (options.timex) {
			const rows = measureDates(readFileSync(options.timex, 'utf8'));
			return { summary: {}, sets: { [basename(options.timex)]: rows } };
		}
		const rows = measureDates(readShared('timex/train.tsv'));
		return {
			summary: { dates: rows.right ?? 0 },
			sets: { 'timex train (seen by the rules)': rows }
		};
	}
};
