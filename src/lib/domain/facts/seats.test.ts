import { describe, expect, it } from 'vitest';
import { createEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { neighbouringStates, stateOf } from './us-states.ts';

describe('states of the USA', () => {
	it.each([
		['Nevada', 'Nevada'],
		['Nev.', 'Nevada'],
		['NV', 'Nevada'],
		['N.H.', 'New Hampshire'],
		['W.Va.', 'West Virginia'],
		['West Virginia', 'West Virginia'],
		['Wash.', 'Washington'],
		['R', null]
	])('%s is %s', (words, state) => {
		expect(stateOf(words)).toBe(state);
	});

	it('have neighbours to be told from', () => {
		expect(neighbouringStates('Nevada')).toContain('Oregon');
		expect(neighbouringStates('Nevada')).not.toContain('Nevada');
	});
});

describe('seats beside a name', () => {
	const engine = createEngine(readLanguageModel());
	const asked = (opening: string) => {
		const told = (value: string) => `{ value: '${value}', suppliedBy: page }`;
		const rest =
			'Hale wants the government to buy 40 ferries in 2024. Hale praised the yards that build ferries. Hale met the captains. Hale visited the piers. Hale spoke on the pier. Hale wrote to the crews. Voters like the ferries, Hale said.';
		const text = `---\nheadline: ${told('Martha Hale wants new ferries')}\npublishedOn: ${told('2024-05-03')}\n---\n\n${opening} ${rest}\n`;
		const source = { text, mediaType: 'text/markdown' as const, sourceId: 'x' };
		const { items } = buildBank([source], { seed: 1, engine });
		return items.filter(({ stem }) => /Which state did|Of which state/.test(stem));
	};

	it.each([
		['Sen. Martha Hale (D-Nev.) announced a plan for ferries.', 'Nevada'],
		['Gov. Martha Hale of Oregon announced a plan for ferries.', 'Oregon'],
		['Maine Governor Martha Hale announced a plan for ferries.', 'Maine'],
		['Sen. Martha Hale, D-Ore., announced a plan for ferries.', 'Oregon'],
		['Senator Martha Hale (R-N.M.) announced a plan for ferries.', 'New Mexico']
	])('are asked for: %s', (opening, state) => {
		const [item] = asked(opening);
		expect(item?.key).toBe(state);
		expect(item?.options).toHaveLength(4);
	});

	it.each([
		'Former Maine Gov. Martha Hale announced a plan for ferries.',
		'State Sen. Martha Hale of Oregon announced a plan for ferries.',
		// Of over four hundred none need be known by state.
		'Rep. Martha Hale, D-Ore., announced a plan for ferries.',
		'In 2011 Sen. Martha Hale (D-Nev.) announced a plan for ferries.'
	])('but not where they are held no more, or are others: %s', (opening) => {
		expect(asked(opening)).toEqual([]);
	});
});
