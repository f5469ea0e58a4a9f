import { expect, it } from 'vitest';
import { makeItem } from '../fixtures.ts';
import type { Candidate } from '../candidate.ts';
import { stemForm } from './stem.ts';

const formOf = (stem: string) => {
	const content = { ...makeItem({ type: 'cloze', stem, key: 'Anna Kovac' }) };
	const unknown = { value: null, suppliedBy: 'unknown' };
	const article = {
		headline: unknown,
		publisher: unknown,
		publishedOn: unknown,
		textKind: 'original'
	};
	const card = { leadIn: null, index: { analysed: { article } } };
	const candidate = { content, finding: { card } } as unknown as Candidate;
	return stemForm(candidate)[0]?.detail ?? null;
};

it.each([
	['______ opened the harbour bridge of Lowtown on 4 May 2019.', null],
	["The council bought 30 of ______ 's ferries for the Lowtown line.", 'broken word'],
	['______ joined the Lowtown c ouncil after the vote on 4 May 2019.', 'broken word'],
	['In Lowtown, ______ visited the flooded school in Lowtown on 4 May 2019.', 'Lowtown twice'],
	['______ opened the fair of Lowtown, the feast which took place.', 'which took place'],
	['______ left the Lowtown Council which met on 4 May 2019.', 'which without a comma'],
	['______ left the Lowtown Council, which met on 4 May 2019.', null],
	['On 4 May 2019 ______ put out the fires currently burning in Lowtown.', 'currently'],
	['In Lowtown, ______ spoke of the school in Uptown on 4 May 2019.', null]
])('looks at the form of “%s”', (stem, problem) => {
	expect(formOf(stem)).toBe(problem);
});
