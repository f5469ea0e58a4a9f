import { objectedTo } from '../fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** Sentences about the weather of the town, which no headline tells of. */
const filler = [
	'The weather of the region was cold for most of the winter.',
	'Many people of the valley stayed at home with their families.',
	'Old boats lay on the beach and children played around them.',
	'The shops along the street were open until late in the evening.'
];

function gatesOf(sentence: string, sentences: readonly string[]): string[] {
	const meta = `headline: { value: 'Norway sells its ferries to Denmark', suppliedBy: page }\npublishedOn: { value: '2024-05-03', suppliedBy: page }`;
	const body = [
		'Anna Kovac, the mayor of Bergen, sold 40 ferries to Denmark on 2 May 2024.',
		...sentences
	].join(' ');
	const text = `---\n${meta}\n---\n\n${body}\n`;
	const bank = buildBank([{ text, mediaType: 'text/markdown', sourceId: 'x' }], {
		seed: 1,
		engine
	});
	return objectedTo(bank)
		.filter(({ candidate }) => candidate.citations[0]?.quote === sentence)
		.map(({ gate }) => gate);
}

describe('the further down an article', () => {
	const aside = 'Anna Kovac planted 60 trees in the garden of Lowtown in 1998.';
	const deed = 'Norway sold another ten ferries to Denmark for $70 million in 2019.';

	it('the more a sentence has to do with its story', () => {
		expect(gatesOf(aside, [...filler, aside])).toContain('marginal');
		expect(gatesOf(deed, [...filler, deed])).not.toContain('marginal');
	});
});
