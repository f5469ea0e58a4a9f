import { objectedTo, passedGates } from '../fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** The gate that stopped each question for a speaker, of an article of our own. */
function gatesOf(speech: string) {
	const told = (value: string) => `{ value: '${value}', suppliedBy: page }`;
	const opening =
		'Norway will sell the ferries of Bergen. Norwegian Prime Minister Anna Kovac has met the captains. Union secretary Peter Novak has met them, too. Peter Novak leads the captains.';
	const text = `---\nheadline: ${told('Norway sells its old ferries')}\npublishedOn: ${told('2024-05-03')}\n---\n\n${opening}\n\n${speech}\n`;
	const source = { text, mediaType: 'text/markdown' as const, sourceId: 'x' };
	const bank = buildBank([source], { seed: 1, engine });
	const kept = passedGates(bank).map(({ type }) => ({ type, gate: 'none' }));
	const stopped = objectedTo(bank).map(({ gate, candidate }) => ({ type: candidate.type, gate }));
	return [...kept, ...stopped].filter(({ type }) => type === 'who-said').map(({ gate }) => gate);
}

describe('speech whose speaker is asked for', () => {
	it('is a whole thought about the story, by the holder of an office', () => {
		expect(
			gatesOf('"Norway cannot afford the repair of every harbour and all ferries," Kovac said.')
		).toContain('none');
	});

	it.each([
		[
			'half of a sentence',
			'"Norway cannot afford the repair of every harbour and all ferries," Kovac said, "but captains will be paid."'
		],
		[
			'a comparison with nothing',
			'"Captains in Norway earned more from the ferries of the northern harbours," Kovac said.'
		],
		[
			'what leads in to the matter',
			'"There are fourteen captains who command the ferries of Norway," Kovac said.'
		],
		[
			'not of the story',
			'"Justice, humility and patience include everything that parents teach their children," Kovac said.'
		],
		[
			'a voice without an office of state',
			'"Norway cannot afford the repair of every harbour and all ferries," Novak said.'
		]
	])('%s is not asked about', (_, speech) => {
		const gates = gatesOf(speech);
		expect(gates).not.toEqual([]);
		expect(gates).not.toContain('none');
	});
});
