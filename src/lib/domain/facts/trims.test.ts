import { objectedTo, passedGates } from '../items/fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { buildBank } from '#lib/domain/pipeline.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** Stems and explanations of whatever is made of an article of one lead and one further sentence. */
function writtenOf(sentence: string): string {
	const text = `Norway and Denmark agree on ferries\n\nNorway signed an agreement on ferries with Denmark in June 2019.\n\n${sentence}\n`;
	const bank = buildBank([{ text, mediaType: 'text/plain', sourceId: 'trims' }], {
		seed: 1,
		engine
	});
	return [...passedGates(bank), ...objectedTo(bank).map(({ candidate }) => candidate)]
		.map(({ explanation }) => explanation)
		.join('\n');
}

describe('what a sentence can lose', () => {
	it.each([
		[
			'The navy of Norway said this week that Denmark had sent 40 ferries to the port of Bergen.',
			'The navy of Norway said that Denmark had sent 40 ferries to the port of Bergen.'
		],
		[
			'As well as sending ferries, Norway has also sent Denmark 40 lifeboats and 12 tugs.',
			'Norway has sent Denmark 40 lifeboats and 12 tugs.'
		]
	])('%s', (sentence, left) => {
		expect(writtenOf(sentence)).toContain(left);
	});

	it.each([
		// A denial, a condition and the speaker stay with what they belong to.
		[
			'Norway sent Denmark 40 ferries last week, which Sweden has denied.',
			'Norway sent Denmark 40 ferries.'
		],
		[
			'Norway will pay Denmark 40 million dollars, unless the ships sink this week.',
			'Norway will pay Denmark 40 million dollars.'
		],
		[
			'Norway sank 40 ferries of Denmark last week, Anna Kovac told the Herald.',
			'Norway sank 40 ferries of Denmark.'
		],
		// A rate is nothing without its time, nor is a rank.
		[
			'Sales of ferries in Norway rose 40 per cent last year, Denmark said.',
			'rose 40 per cent, Denmark said.'
		],
		['Norway sold Denmark the largest ferry of the fleet last year in Bergen.', 'fleet in Bergen.']
	])('keeps what matters: %s', (sentence, wrong) => {
		expect(writtenOf(sentence)).not.toContain(wrong);
	});
});
