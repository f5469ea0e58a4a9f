import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import type { Candidate } from '../candidate.ts';
import { askValues } from './asked-values.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

function asked(sentence: string, day?: string | null): Candidate[] {
	return askValues(engine, sentence, day === undefined ? {} : { day });
}

function gatesOf(sentence: string, type: 'numeric' | 'date', day?: string | null): string[] {
	return asked(sentence, day)
		.filter(({ content }) => content.type === type)
		.flatMap(({ problems }) => problems.map(({ gate }) => gate));
}

function choices(sentence: string, day?: string | null): string[] {
	const [found] = asked(sentence, day).filter(({ content }) => content.type === 'date');
	return found?.content.options?.map(({ text }) => text) ?? [];
}

describe('figures', () => {
	it.each([
		['an age', 'Anna Kovac, 47, has run the shipyard of Bergen since the spring.'],
		['an age at death', 'The shipbuilder Anna Kovac died in Bergen aged 83.'],
		['the size of a body', 'The Ferry Union of Norway represents almost 40,000 seamen.'],
		['visitors', 'The shipyard in Bergen drew 70,000 visitors over the summer of 2023.'],
		['followers', 'Norway gained 22,000 followers on Twitter in March 2024.'],
		['a class of sizes', 'Norway helps firms with fewer than 30 seamen to buy ferries.'],
		['an addition', 'Norway sold an additional 32 ferries to Iceland in 2023.'],
		['what was before', 'Norway raised its tax on ferries from 17% to 24% in 2023.'],
		['a sample', 'Norway put the sale of its ferries to a panel of 1,500 seamen in 2023.'],
		['a margin of error', 'The poll in Norway has a margin of error of 3.5 percentage points.'],
		['who looked on', 'The launch of the ferry in Norway was watched by some 30,000 people.'],
		['a period', 'Norway sold its ferries over the first nine months of 2023.'],
		['a price', 'Norway buys fuel for its ferries at $90 a barrel.']
	])('measure %s and are left', (_, sentence) => {
		expect(gatesOf(sentence, 'numeric')).toContain('incidental-figure');
	});

	it.each([
		['a share that could be', 'Ferries could carry 40 percent of the goods of Norway by 2050.'],
		['a word before', 'Denmark is a bit less hopeful about its ferries, at 26%.'],
		['the whole of a ratio', 'About $4 of every $9 that ferries earn stay in Norway.'],
		['which ones', 'Norway said that 60 percent of the ferries are old.']
	])('leave open %s', (_, sentence) => {
		expect(gatesOf(sentence, 'numeric')).toContain('unplaced-figure');
	});

	it('that change are not asked of a report without a date', () => {
		const sentence =
			'At least 40,000 private boats lie on the fjords of Norway and that number is set to grow.';
		expect(gatesOf(sentence, 'numeric', null)).toContain('unplaced-figure');
	});

	it('that the article gives twice are left', () => {
		const sentence =
			'Norway paid a subsidy of 30 million euros for the ferries in June 2019. Later Norway paid a subsidy of 45 million euros for its ferries.';
		expect(gatesOf(sentence, 'numeric')).toContain('two-figures');
	});

	it.each([
		'Norway paid 30 million euros for the ferries in June 2019.',
		'The sinking of a ferry off Bergen killed 85 people in June 2019.',
		'Supplies from Norway account for 45% of all fish eaten in Denmark.'
	])('that matter are asked: %s', (sentence) => {
		expect(gatesOf(sentence, 'numeric')).toEqual([]);
	});
});

describe('sentences with a value', () => {
	it.each([
		[
			'set against what is not shown',
			'Sales of ferries in Norway, by contrast, rose 70% in 2023.',
			'leans-on-context'
		],
		[
			'somebody unknown',
			'Norway let the auction winner have 400 ferries in June 2019.',
			'leans-on-context'
		],
		[
			'what went before',
			'The decision came as Norway sold 400 ferries to Denmark in 2019.',
			'leans-on-context'
		],
		['a day of the week', 'Norway said it would sell 400 ferries by Friday.', 'unanchored-time'],
		[
			'a note of the paper',
			"Editor's note: Norway has sold 400 ferries to Denmark since 2019.",
			'scrap'
		],
		['a heading run in', 'THE OLD WAYS Norway sold 400 ferries to Denmark in 2019.', 'scrap'],
		[
			'a thing supposed',
			'Norway would lose 400 ferries if Denmark closed its ports in 2026.',
			'supposed'
		]
	])('are refused: %s', (_, sentence, gate) => {
		expect(gatesOf(sentence, 'numeric')).toContain(gate);
	});
});

describe('dates', () => {
	it.each([
		['what a figure is compared with', 'Sales of ferries in Norway were higher than in 2008.'],
		['the end of a span', 'The ports of Norway were closed to Danish ferries prior to 2008.'],
		['a step in a life', 'Anna Kovac joined the shipyard of Bergen in 2011 as a welder.'],
		['an honour', 'Anna Kovac won the Harbour Prize of Bergen in 2011.'],
		['how old somebody was', 'Norway banned sails in 1982 when Anna Kovac was two years old.'],
		['a caption', 'Anna Kovac holds up a model of the ferry during the 2013 regatta in Bergen.']
	])('of %s are left', (_, sentence) => {
		expect(gatesOf(sentence, 'date')).toContain('incidental-date');
	});

	it("of the report's own period are left", () => {
		const sentence = 'Shipyards in Norway have seen a surge in demand during 2004.';
		expect(gatesOf(sentence, 'date', null)).toContain('own-period');
	});

	it.each([
		'Norway and Denmark signed a treaty on ferries in 2011.',
		'Norway set itself the target of building 90 ferries by 2030.'
	])('that matter are asked: %s', (sentence) => {
		expect(gatesOf(sentence, 'date')).toEqual([]);
	});

	it('of elections stand beside election years', () => {
		const years = choices('Denmark lost the presidential election of the ferry union in 2012.');
		expect(years).toHaveLength(4);
		for (const year of years) expect(Number(year) % 4).toBe(0);
	});

	it('to come stand beside years to come, far aims beside round ones', () => {
		const near = choices('Norway will close the shipyard of Bergen in 2026.');
		expect(near).toHaveLength(4);
		for (const year of near) expect(Number(year)).toBeGreaterThanOrEqual(2024);
		const far = choices('Norway aims to close the shipyards of Bergen by 2040.');
		expect(far).toHaveLength(4);
		for (const year of far) expect(Number(year) % 5).toBe(0);
	});

	it('are not told by the year beside them', () => {
		const sentence = 'Anna Kovac said Norway could close the shipyard in 2032 or 2036.';
		expect(gatesOf(sentence, 'date')).toContain('countable');
	});
});
