import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { askValues } from './asked-values.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** The gates that stop what is asked of the second sentence of a report of 3 May 2024. */
function gatesOf(sentence: string, type: 'numeric' | 'date' = 'numeric', title?: string): string[] {
	return askValues(engine, sentence, title === undefined ? {} : { title })
		.filter(({ content }) => content.type === type)
		.flatMap(({ problems }) => problems.map(({ gate }) => gate));
}

describe('a figure', () => {
	it.each([
		['that counts nothing', 'Norway will gain at least 45.'],
		['told by the way', 'Norway praised the shipyard, which had launched 45 ferries in 2019.'],
		['of an aside', 'The fleet of Norway, 45 ferries in all, was built in Bergen in 2019.'],
		['that sets the scene', 'With 45 days to go, Norway signed the sale of its ferries.'],
		[
			'that is the difference of two',
			'Norway raised its ferry fund from $300 million in 2022 to $500 million in 2023, an increase of $200 million.'
		],
		['of a headline in the present', 'Norway returns $45,000 to the ferry unions.'],
		['the writer makes little of', 'Norway paid a paltry $45,000 for its ferries in 2019.'],
		['of a poll that is not shown', 'Norway and Denmark both get 16 percent.'],
		['of points', 'The share of Norway in the ferries rose 16 percentage points in 2023.'],
		['of a private purse', 'Anna Kovac paid $45,000 for a cabin in 2023.'],
		['of no time', 'Norway buys $45 million of ferries from Denmark.'],
		['how long somebody waited', 'Norway resisted the sale of its ferries for 13 months.'],
		['of who came', 'Crowds in Norway saw more than 400 ferries participate in the regatta.'],
		['too exact to be known', 'Norway paid $345,431 for its ferries in 2019.']
	])('%s is left', (_, sentence) => {
		expect(gatesOf(sentence)).not.toEqual([]);
	});

	it.each([
		'Norway has collected roughly $56 million for the ferries, said Anna Kovac, its minister of ports.',
		'The ministry of ports in Norway calculates that 4.2 million passengers will pay for ferries in 2025.',
		'The average debt of a ferry in Norway in 2023 was about $35,000.',
		'Fares on the ferries of Norway are almost 50 percent higher than those in Sweden.',
		'Norway has pledged to raise the tax on ferries to $15 by 2030.'
	])('that the sentence is there to tell is asked: %s', (sentence) => {
		expect(gatesOf(sentence)).toEqual([]);
	});
});

describe('a sentence with a figure', () => {
	it.each([
		['points at what is not shown', 'Norway said that 45 shipwrights were assigned to the task.'],
		['has damaged letters', 'Norway sold 45 ferries to MarÃ\u00ada Kovac in June 2019.'],
		['opens with a connective', 'And, after the talks, Norway sold 45 ferries to Denmark in 2019.'],
		['has a number for its source', 'A third said that Norway had sold 45 ferries in 2019.']
	])('that %s is left', (_, sentence) => {
		expect(gatesOf(sentence)).not.toEqual([]);
	});

	it('under a headline that asks is left unless somebody says it', () => {
		const sentence = 'Norway has sold 4,500 ferries to Denmark since 1990.';
		expect(gatesOf(sentence)).toEqual([]);
		expect(gatesOf(sentence, 'numeric', 'Should Norway sell its ferries?')).not.toEqual([]);
	});
});

describe('a date', () => {
	it.each([
		['that says which', 'Norway lost a 2010 lawsuit over ferries.'],
		['told by the way', 'Norway praised the shipyard, which had opened in 2019.'],
		['long before the story', 'Bergen banned steam engines in 1987.']
	])('%s is left', (_, sentence) => {
		expect(gatesOf(sentence, 'date')).not.toEqual([]);
	});
});
