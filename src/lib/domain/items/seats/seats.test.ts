import { describe, expect, it } from 'vitest';
import { createEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import type { Item } from '../types.ts';

const engine = createEngine(readLanguageModel());
const told = (value: string) => `{ value: '${value}', suppliedBy: page }`;

function itemsOf(body: string, headline = 'Ferries change hands'): Item[] {
	const text = `---\nheadline: ${told(headline)}\npublishedOn: ${told('2024-05-03')}\n---\n\n${body}\n`;
	const source = { text, mediaType: 'text/markdown' as const, sourceId: 'x' };
	return buildBank([source], { seed: 1, engine }).items;
}

const three =
	'Sen. Martha Hale (D-Nev.) announced a plan for ferries. Sen. Owen Pratt (R-Maine) opposed the plan. ' +
	'Sen. Ruth Calder (D-Ore.) asked for more time.\n\nHale met Pratt and Calder on the pier. Pratt said ' +
	'that Hale had not counted the cost. Calder said that Pratt was right about the cost.\n\n' +
	'Hale, Pratt and Calder will meet again. Hale, Pratt and Calder want ferries.';

describe('seats of one article', () => {
	it('are matched with their states, each with its own passage', () => {
		const item = itemsOf(three).find(({ type }) => type === 'matching');
		expect(item?.stem).toContain('Match each senator with the state they represented in May 2024.');
		expect(item?.key).toEqual([
			['Martha Hale', 'Nevada'],
			['Owen Pratt', 'Maine'],
			['Ruth Calder', 'Oregon']
		]);
		expect(item?.options?.map(({ citation }) => citation?.quote.slice(0, 15))).toEqual([
			'Sen. Martha Hal',
			'Sen. Owen Pratt',
			'Sen. Ruth Calde'
		]);
	});

	it('are told from those of others: who sat in the Senate?', () => {
		const body = three.replace(
			'Sen. Ruth Calder (D-Ore.) asked',
			'Gov. Ruth Calder of Oregon and Gov. Paul Emmet of Idaho asked'
		);
		const more = `${body} Emmet said that Calder had spoken for Idaho as well. Emmet will visit the pier.`;
		const item = itemsOf(more).find(({ type }) => type === 'multiple-response');
		expect(item?.stem).toContain('Which of these people were US senators in May 2024?');
		expect([...(item?.key as string[])].sort()).toEqual(['Martha Hale', 'Owen Pratt']);
		const wrong = item?.options?.filter(({ correct }) => !correct);
		expect(wrong?.map(({ text }) => text).sort()).toEqual(['Paul Emmet', 'Ruth Calder']);
		expect(wrong?.find(({ text }) => text === 'Paul Emmet')?.rationale).toBe(
			'Paul Emmet was the governor of Idaho in May 2024.'
		);
	});

	it('are not asked for under a headline that tells the chamber', () => {
		const body = three.replace('Sen. Ruth Calder (D-Ore.)', 'Gov. Ruth Calder of Oregon');
		const items = itemsOf(body, 'Senate divided over ferries');
		expect(items.filter(({ type }) => type === 'multiple-response')).toEqual([]);
	});
});

it('a post is also stated, as it is or with another of the same house', () => {
	const body = (name: string) =>
		`Senate Majority Leader ${name} announced a plan for ferries. ${name} wants the government to ` +
		`buy ferries. Voters like the ferries, ${name} said. ${name} met the captains.`;
	const names = [
		'Martha Hale',
		'Owen Pratt',
		'Ruth Calder',
		'Paul Emmet',
		'Nina Frost',
		'Otto Lind'
	];
	const stated = names.flatMap((name) =>
		itemsOf(body(name)).filter(
			({ type, stem }) => type === 'true-false' && stem.includes(' was the ')
		)
	);
	expect(stated).toHaveLength(names.length);
	for (const { key, stem } of stated) {
		expect(stem.includes('was the Senate majority leader in May 2024')).toBe(key);
	}
	// Neither answer is the safe guess.
	expect(new Set(stated.map(({ key }) => key)).size).toBe(2);
});

describe('a post that a page gives somebody', () => {
	const asked = (opening: string) =>
		itemsOf(
			`${opening} Martha Hale met the captains. Martha Hale praised the yards that build ferries. Martha Hale will visit them.`
		).map(({ stem }) => stem);

	it.each(['Norwegian Finance Minister Martha Hale announced a plan for ferries.'])(
		'is asked for: %s',
		(opening) => {
			expect(asked(opening).join('\n')).toContain('What post did Martha Hale hold');
		}
	);

	it.each([
		// Whether she still is, a report of 2024 does not tell with it.
		'Norwegian Finance Minister Martha Hale announced a plan for ferries in September 2021.',
		// Whoever speaks for others makes no story.
		'White House Press Secretary Martha Hale announced a plan for ferries.',
		'Oregon House Majority Leader Martha Hale announced a plan for ferries.',
		// Recalled, and nobody who acts here.
		'Denmark sells ferries under a deal that Norwegian Finance Minister Martha Hale struck.',
		'Norwegian Finance Minister Martha Hale announced a plan for ferries and will step down.'
	])('but not where it need not be so now, or need not be known: %s', (opening) => {
		expect(asked(opening).join('\n')).not.toMatch(/Martha Hale (?:hold|was)/);
	});
});

it('the head of a government is typed, and stands among no ministers', () => {
	const items = itemsOf(
		'Norwegian Prime Minister Martha Hale announced a plan for ferries. Martha Hale met the captains.'
	);
	expect(items.map(({ type, stem }) => [type, stem.split(': ').at(-1)])).toEqual([
		['short-answer', 'Who was the Norwegian prime minister in May 2024?']
	]);
});

it('members of the House of Representatives are matched with no states', () => {
	const items = itemsOf(three.replaceAll('Sen.', 'Rep.'));
	expect(items.filter(({ type }) => type === 'matching')).toEqual([]);
});
