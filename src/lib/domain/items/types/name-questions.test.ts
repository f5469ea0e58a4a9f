import { objectedTo, passedGates } from '../fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** Candidates for gaps and short answers of an article of our own, with the gate that stopped them. */
function askedOf(headline: string, sentences: string, day: string | null = '2024-05-03') {
	const told = (value: string) => `{ value: '${value}', suppliedBy: page }`;
	const published = day === null ? '' : `publishedOn: ${told(day)}\n`;
	const text = `---\nheadline: ${told(headline)}\n${published}---\n\n${sentences}\n`;
	const source = { text, mediaType: 'text/markdown' as const, sourceId: 'x' };
	const bank = buildBank([source], { seed: 1, engine });
	const kept = passedGates(bank).map((item) => ({ ...item, gate: 'none' }));
	const stopped = objectedTo(bank).map(({ gate, candidate }) => ({ ...candidate, gate }));
	return [...kept, ...stopped]
		.filter(({ type }) => type === 'cloze' || type === 'short-answer')
		.map(({ stem, key, gate, options, accepts }) => ({ stem, key, gate, options, accepts }));
}

const opening =
	'The European Union sold 40 ferries to Denmark in May 2019. Anna Kovac, the mayor of Bergen, praised the sale of ferries.';

describe('questions whose answer is a name', () => {
	it('keep the article before a gap that is typed into', () => {
		const [asked] = askedOf('Ferries change hands', opening).filter(
			({ key, stem }) => key === 'European Union' && stem.includes('______')
		);
		expect(asked?.stem).toContain('The ______ sold');
		expect(asked?.options ?? null).toBeNull();
	});

	it('are not asked where the headline names the answer as an owner', () => {
		const asked = askedOf(
			'Kovac’s ferries change hands',
			`${opening} Kovac bought 40 ferries from Denmark in June 2019.`
		);
		const keys = asked.filter(({ gate }) => gate === 'none').map(({ key }) => key);
		expect(keys).not.toContain('Anna Kovac');
	});

	it('are not asked of one of two, of one of many, of where it was or who reported it', () => {
		const asked = askedOf(
			'Ferries change hands',
			`${opening} Anna Kovac and Peter Novak, the mayor of Oslo, bought ferries from Denmark in June 2019. Buyers of ferries like Peter Novak paid 40 million crowns in May 2019. Hundreds of buyers gathered outside the Novak Institute for the sale of 40 ferries in May 2019. According to a report by the Bergen Institute, Denmark sold 40 ferries in May 2019.`
		);
		const gates = new Set(asked.map(({ gate }) => gate));
		expect([...gates]).toEqual(expect.arrayContaining(['one-of-two']));
		expect(
			asked.filter(
				({ gate, stem }) =>
					gate === 'none' &&
					/______ and|and ______|like ______|outside the ______|report by the ______/.test(stem)
			)
		).toEqual([]);
	});

	it('ask who stood at the head of a country, in the words of running text', () => {
		const asked = askedOf(
			'Ferries change hands',
			'Norwegian President Anna Kovac bought 40 ferries from Denmark. Anna Kovac said that the ferries would sail from Bergen.'
		);
		expect(asked.find(({ stem }) => /Who was/.test(stem))?.stem).toContain(
			'Who was the Norwegian president in May 2024?'
		);
	});

	it('do not take a body for the country in its name', () => {
		const asked = askedOf(
			'Ferries change hands',
			'Norwegian Ferry President Anna Kovac bought 40 ferries from Denmark. Anna Kovac said that the ferries would sail from Bergen.'
		);
		expect(asked.filter(({ stem }) => /Who was/.test(stem))).toEqual([]);
	});

	it('are not asked of what somebody did not do, nor of the name of a people', () => {
		const asked = askedOf(
			'Ferries change hands',
			`${opening} Anna Kovac did not sell 40 ferries to Denmark in June 2019. Danish ferries carried 40 million people to Norway in May 2019.`
		);
		const published = asked.filter(({ gate }) => gate === 'none');
		expect(published.filter(({ stem }) => /did not sell/.test(stem))).toEqual([]);
		expect(published.filter(({ key }) => key === 'Danish')).toEqual([]);
	});

	it('take a name without its middle letter, too', () => {
		const asked = askedOf(
			'Ferries change hands',
			'Anna J. Kovac, the mayor of Bergen, sold 40 ferries to Denmark in May 2019. Anna J. Kovac praised the sale of ferries.'
		);
		const accepts = asked
			.filter(({ key }) => key === 'Anna J. Kovac')
			.flatMap((item) => item.accepts);
		expect(accepts).toContain('Anna Kovac');
	});

	it.each([
		['Anna Kovac wrote a letter to Peter Novak in May 2019 about 40 ferries.', 'Peter Novak'],
		['As Peter Novak walked through Bergen in May 2019, he praised 40 ferries.', 'Peter Novak'],
		[
			'Anna Kovac praised 40 ferries in a memo to Oslo Ferry Inspector Peter Novak in May 2019.',
			'Peter Novak'
		],
		[
			'Denmark sold 40 ferries in May 2019 and ended the strike by thanking Peter Novak.',
			'Peter Novak'
		],
		['Denmark sold 40 ferries in May 2019 and told Peter Novak of the sale.', 'Peter Novak'],
		['The Sons of Norway sold 40 ferries to Denmark in May 2019.', 'Norway'],
		['The Sons of Norway sold 40 ferries to Denmark in May 2019.', 'Sons'],
		['The Fed cleared the sale of 40 ferries to Denmark in May 2019.', 'Fed'],
		['Anna Kovac announced the sale of 40 ferries on Facebook in May 2019.', 'Facebook']
	])('are not asked where another name fits as well: %s', (sentence, key) => {
		const asked = askedOf(
			'Ferries change hands',
			`${opening} Peter Novak, the mayor of Oslo, bought ferries. ${sentence} Novak left Oslo.`
		);
		expect(asked.filter((item) => item.gate === 'none' && item.key === key)).toEqual([]);
	});

	it('are not asked of half a compound, nor which senator a state has', () => {
		const asked = askedOf(
			'Ferries change hands',
			`${opening} Denmark sold 40 ferries to Norsk and Dansk-backed builders in May 2019. Norsk builds ferries. Anna Kovac, the senator from Ohio, sold 40 ferries. Anna Kovac met Norsk. Anna Kovac left.`
		);
		const kept = asked.filter(({ gate }) => gate === 'none');
		expect(kept.filter(({ stem }) => /______ and Dansk-backed|the senator/.test(stem))).toEqual([]);
	});

	it('of a body ask for one act of what is shown to be a body', () => {
		const ask = (sentence: string, called = 'The ferry company Norsk') =>
			askedOf(
				'Ferries change hands',
				`${opening} ${sentence} ${called} has many ferries in Bergen.`
			).filter(({ stem }) => /Which organisation/.test(stem));
		expect(ask('Norsk sold 40 ferries to Denmark in May 2019.')).not.toEqual([]);
		expect(ask('Norsk sold 40 ferries to Denmark in May 2019.', 'Norsk')).toEqual([]);
		expect(ask('Norsk sells ferries to Denmark for 40 million crowns.')).toEqual([]);
		expect(ask('Norsk allows captains to buy and sell 40 ferries.')).toEqual([]);
	});

	it('are not asked of what is so on a day that nobody knows', () => {
		const gates = (sentence: string, day: string | null) =>
			askedOf('Ferries change hands', `${sentence} Norsk Bank is big.`, day)
				.filter(({ key }) => key === 'Norsk Bank')
				.map(({ gate }) => gate);
		const habit = 'Norsk Bank has 40 million customers for its ferries in Denmark and Sweden.';
		expect(gates(habit, null)).toContain('unanchored-time');
		expect(gates(habit, '2024-05-03')).not.toContain('unanchored-time');
	});
});
