import { applyEdits, gap } from '../../facts/edits.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import type { Finding } from '../../facts/findings.ts';
import type { Problem } from '../../facts/problems.ts';
import { readDates } from '../../grading/read-date.ts';
import type { DateExpression } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { dateDistractors, dressDate } from '../distractors/dates.ts';
import { yearRange } from '../distractors/year-range.ts';
import { dateWorth } from '../gates/date-worth.ts';
import { valueSense } from '../gates/value-sense.ts';
import { seededRandom } from '../random.ts';
import { whyNotValue, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

/** The sentence with a year, month or day taken out. */
export function date(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'event' || !/^\d{4}(?:-\d\d){0,2}$/.test(focus.date.value ?? '')) return [];
	const { index, edits, findings } = card;
	const written = edits.find(
		({ start, end }) => start === focus.date.start && end === focus.date.end
	);
	const shown = written?.text ?? index.text.slice(focus.date.start, focus.date.end);
	const lead = /^(?:on|in|since|by|until|from|late|early|mid[- ]?) /i.exec(shown)?.[0] ?? '';
	const key = shown.slice(lead.length).replace(/\s+/g, ' ');
	const stem = applyEdits(index.text, findings.sentence, [
		{ start: focus.date.start, end: focus.date.end, text: `${lead}${gap}` },
		...edits
	]);
	const value = focus.date.value ?? '';
	const random = seededRandom('date', corpus.seed, fact.factId);
	const { value: publishedOn } = index.analysed.article.publishedOn;
	const range = yearRange(finding, focus.date, publishedOn, random());
	const neighbours = findings.dates.filter((other) => other !== focus.date);
	const distractors = dateDistractors(value, datesTold(index), range.latest, random, range)
		.filter((text) => keepsOrder(text, focus.date, neighbours))
		.filter((text) => isOnSameSide(text, value, card.leadIn?.findings.dates ?? []))
		.slice(0, 3)
		.map((text) => dressDate(text, key));
	return [
		{
			content: writeContent(finding, {
				type: 'date',
				stem,
				key,
				options: writeOptions(key, distractors, whyNotValue(key), whyRight(finding))
			}),
			finding,
			rule: `gap ${key}`,
			keyNames: [key],
			problems: dateProblems(finding, stem, key, value, publishedOn, distractors)
		}
	];
}

const told = new WeakMap<ArticleIndex, string[]>();

/** Every date of an article once, the one that is asked included. */
function datesTold(index: ArticleIndex): string[] {
	let dates = told.get(index);
	if (!dates) {
		dates = [...new Set(index.analysed.dates.flatMap(({ value }) => value ?? []))];
		told.set(index, dates);
	}
	return dates;
}

/** In "2018 and 2019" a first year after 2019 would be no choice at all. */
function keepsOrder(
	text: string,
	asked: DateExpression,
	neighbours: readonly DateExpression[]
): boolean {
	return neighbours.every(({ start, value }) => {
		if (value === null || value.length !== text.length) return true;
		return start > asked.start ? text < value : text > value;
	});
}

/** A year told in the sentence before bounds the answer: what lies beyond it is no choice. */
function isOnSameSide(text: string, key: string, told: readonly DateExpression[]): boolean {
	return told.every(({ value }) => {
		const bound = value?.slice(0, 4);
		if (bound === undefined) return true;
		const side = (date: string) => Math.sign(Number(date.slice(0, 4)) - Number(bound));
		return side(text) === side(key);
	});
}

/** "the 2005 Consumer Electronics Show", "Mock Elections 2005": the year is part of what it is called. */
function isInName({ focus, card }: Finding): boolean {
	if (focus.kind !== 'event') return false;
	const { text } = card.index;
	const before = text.slice(Math.max(0, focus.date.start - 24), focus.date.start);
	const after = text.slice(focus.date.end, focus.date.end + 3);
	return (
		/^:? \p{Lu}/u.test(after) ||
		/\p{Lu}\p{L}+ (?:\d|$)/u.test(
			before.replace(
				/(?:^|[\s(])(?:In|On|By|Since|Until|From|Late|Early|During|Between|Before|After) $/,
				''
			)
		)
	);
}

/** "levels seen in 2004": a date that only says which. */
function isOfANoun({ focus, card }: Finding): boolean {
	if (focus.kind !== 'event') return false;
	const { tokens } = card.findings.sentence;
	const before = tokens.filter(({ end }) => end <= focus.date.start).slice(-2);
	return before[1]?.xpos === 'VBN' && before[0]?.tag === 'NOUN';
}

function dateProblems(
	finding: Finding,
	stem: string,
	key: string,
	value: string,
	publishedOn: string | null,
	distractors: readonly string[]
): Problem[] {
	const problems: Problem[] = [];
	const year = value.slice(0, 4);
	if (value.length > 4 && distractors.every((text) => !text.includes(year)))
		problems.push({ gate: 'key-stands-out', detail: `the only one of ${year}` });
	// "said on 12 March": when somebody spoke is seldom what is worth knowing.
	const { focus, card } = finding;
	const isSpoken =
		focus.kind === 'event' &&
		card.findings.attributions.some(({ cue }) =>
			/^ (?:on |in )?$/.test(card.index.text.slice(cue.end, focus.date.start))
		);
	if (isSpoken) problems.push({ gate: 'time-of-speaking', detail: key });
	// The month or year of the article itself says when it was written, not when something happened.
	if (publishedOn !== null && value.length < 10 && publishedOn.startsWith(value)) {
		problems.push({ gate: 'date-of-publication', detail: key });
	}
	const root = card.findings.sentence.tokens.find(({ relation }) => relation === 'root');
	// In a war there are many: nothing says which of them is asked for.
	if (root && /^(?:attack|strike|hit|bomb|shell|raid)$/.test(root.lemma))
		problems.push({ gate: 'incidental-date', detail: root.text });
	// "in ______ and 2019": only years before it are left, and most of them are dropped at sight.
	if (/______,? and (?:19|20)\d\d\b|\b(?:19|20)\d\d,? and ______/.test(stem))
		problems.push({ gate: 'one-of-two', detail: key });
	if (isOfANoun(finding)) problems.push({ gate: 'trivial-number', detail: key });
	if (isInName(finding)) problems.push({ gate: 'piece-of-a-name', detail: key });
	if (readDates(key)[0] !== value) problems.push({ gate: 'odd-date', detail: key });
	if (/______['’\w-]|[\w-]______/.test(stem))
		problems.push({ gate: 'piece-of-a-word', detail: key });
	if (distractors.length < 3)
		problems.push({ gate: 'too-few-distractors', detail: String(distractors.length) });
	problems.push(...valueSense(finding, stem));
	if (focus.kind === 'event') problems.push(...dateWorth(finding, focus.date, publishedOn));
	return problems;
}
