import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { citationHolds } from './items/footnote.ts';
import { createEngine, type LanguageEngine } from './language/engine.ts';
import { readLanguageModel } from '../server/language-model.ts';
import { buildBank } from './pipeline.ts';

const pieces = [
	'Norway',
	'Anna Kovac',
	'she',
	'the deal',
	'said',
	'"',
	'“',
	'”',
	',',
	'.',
	'\n\n',
	'6,000',
	'more than',
	'on Tuesday',
	'in June 2019',
	'told the Bergen Post',
	'that',
	'boats',
	'were lost',
	'(',
	')',
	'🛥',
	'\r\n',
	'lost'
];

let engine: LanguageEngine;
beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

describe('buildBank', () => {
	const text = `Norway and Denmark fight over fish

Norway lost 6,000 fishing boats in the storm over Denmark in June 2019.

"Norway will build every one of its boats again," said Anna Kovac, the finance minister of Norway.
`;
	const source = { text, mediaType: 'text/plain' as const, sourceId: 'fish.txt' };

	it('gives the same bank for the same seed', () => {
		const once = JSON.stringify(buildBank([source], { seed: 3, engine }));
		expect(JSON.stringify(buildBank([source], { seed: 3, engine }))).toBe(once);
	});

	it('keeps the ids of facts whatever the seed', () => {
		const ids = (seed: number) => buildBank([source], { seed, engine }).facts.map((f) => f.factId);
		expect(ids(1).length).toBeGreaterThan(2);
		expect(ids(1)).toEqual(ids(2));
	});

	it('never throws, and every citation holds, whatever the text', () => {
		const texts = fc
			.array(fc.constantFrom(...pieces), { maxLength: 60 })
			.map((words) => words.join(' '));
		fc.assert(
			fc.property(texts, (random) => {
				const raw = { text: `${text}\n${random}`, mediaType: 'text/plain' as const, sourceId: 'x' };
				const bank = buildBank([raw], { seed: 1, engine });
				for (const { citations } of [...bank.items, ...bank.facts]) {
					expect(citations.length).toBeGreaterThan(0);
					expect(citations.every((citation) => citationHolds(citation, raw.text))).toBe(true);
				}
				for (const { options, type } of bank.items) {
					const right = options?.filter(({ correct }) => correct).length ?? 1;
					expect(
						type === 'multiple-response' ||
							type === 'matching' ||
							type === 'ordering' ||
							right === 1
					).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	}, 60_000);
});
