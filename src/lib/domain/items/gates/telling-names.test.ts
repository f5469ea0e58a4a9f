import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Entity, Mention } from '../../language/types.ts';
import { objectedTo, passedGates } from '../fixtures.ts';
import { namedKeyProblems } from './telling-names.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const opening =
	'Norway and Denmark signed an agreement on ferries in June 2019. Anna Kovac, the mayor of Bergen, praised the ferries.';

/** Every gate that objected to a key, over all questions of a report of our own; "none" where none did. */
function gatesOf(
	sentence: string,
	key: string | number | boolean,
	headline = 'Ferries for Bergen'
) {
	const told = (value: string) => `{ value: "${value}", suppliedBy: page }`;
	const head = `headline: ${told(headline)}\npublisher: ${told('Bergen Herald')}\npublishedOn: ${told('2019-06-20')}`;
	const text = `---\n${head}\n---\n\n${opening} ${sentence}\n`;
	const bank = buildBank([{ text, mediaType: 'text/markdown', sourceId: 'x' }], {
		seed: 1,
		engine
	});
	const end = sentence.slice(-14, -1);
	const isAsked = (one: { key: unknown; stem: string; explanation: string }) =>
		JSON.stringify(one.key).includes(String(key)) &&
		(one.explanation.includes(end) || one.stem.includes(end));
	return [
		...objectedTo(bank)
			.filter(({ candidate }) => isAsked(candidate))
			.map(({ gate }) => gate),
		...passedGates(bank)
			.filter(isAsked)
			.map(() => 'none')
	];
}

describe('a name that can be asked for', () => {
	it.each([
		[
			'Anna Kovac flew on 12 June 2019 to a yard in Aarhus, Denmark.',
			'Denmark',
			'told-by-its-place'
		],
		[
			'The Centre for Sea Birds and Institute for Harbour Safety sold 40 ferries to Denmark in May 2019.',
			'Institute',
			'two-names'
		],
		[
			'Bergen Herald asked Denmark in June 2019 about 40 ferries of Norway.',
			'Denmark',
			'names-the-outlet'
		]
	])('%s', (sentence, key, gate) => {
		expect(gatesOf(sentence, key)).toContain(gate);
		expect(gatesOf(sentence, key)).not.toContain('none');
	});

	it('is no half of a person whom the article names whole', () => {
		const text = 'Kovac sold 40 ferries.';
		const entity = (name: string, type: string) => ({ name, type, entityId: name, roles: [] });
		const problemsIn = (...named: ReturnType<typeof entity>[]) => {
			const index = { text, entities: new Map(named.map((one) => [one.entityId, one])) };
			const card = { index, findings: { mentions: [] } } as unknown as SentenceCard;
			const mention = { start: 0, end: 5, entityId: 'Kovac' } as Mention;
			return namedKeyProblems(card, mention, named[0] as unknown as Entity).map(({ gate }) => gate);
		};
		const kovac = entity('Kovac', 'organisation');
		expect(problemsIn(kovac, entity('Anna Kovac', 'person'))).toEqual(['cut-name']);
		expect(problemsIn(kovac, entity('Kovac Bank of Bergen', 'organisation'))).toEqual([]);
		expect(problemsIn(entity('Kovac', 'country'), entity('Anna Kovac', 'person'))).toEqual([]);
	});

	it('may stand in a list of lands', () => {
		const gates = gatesOf(
			'In May 2019 the yard of Bergen sold 40 ferries to Germany, Denmark, Sweden and Poland.',
			'Denmark'
		);
		expect(gates.length).toBeGreaterThan(0);
		expect(gates).not.toContain('told-by-its-place');
	});

	it('is not told by its people, nor a year by an age of the headline', () => {
		const leak = (sentence: string, key: string, headline?: string) =>
			gatesOf(sentence, key, headline).filter((gate) => gate === 'leak');
		expect(
			leak(
				'Scotland sold 40 ferries to Denmark in May 2019.',
				'Scotland',
				'Scottish ferries for Bergen'
			)
		).not.toEqual([]);
		const born = 'Anna Kovac was born in 1948 in Bergen, Norway.';
		expect(leak(born, '1948', 'Mayor Anna Kovac of Bergen dies aged 70')).not.toEqual([]);
		expect(leak(born, '1948', 'Mayor Anna Kovac of Bergen sells 40 ferries')).toEqual([]);
	});
});

describe('a day that is written out', () => {
	it('does not stand behind a perfect', () => {
		const sentence = 'Denmark has sold 40 ferries of Norway on Monday to the yard of Bergen.';
		expect(gatesOf(sentence, 'Denmark')).toContain('unanchored-time');
	});

	it('stands beside a plain past', () => {
		const gates = gatesOf(
			'Denmark sold 40 ferries of Norway on Monday to the yard of Bergen.',
			'Denmark'
		);
		expect(gates).not.toContain('unanchored-time');
	});
});
