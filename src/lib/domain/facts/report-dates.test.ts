import { objectedTo, passedGates } from '../items/fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

/** Every statement made of a report of Tuesday, 5 January 2016. */
function told(sentence: string): string {
	const meta = `headline: { value: 'Kovac sells Bergen ferries', suppliedBy: page }\npublishedOn: { value: '2016-01-05', suppliedBy: page }`;
	const text = `---\n${meta}\n---\n\n${sentence}\n`;
	const bank = buildBank([{ text, mediaType: 'text/markdown', sourceId: 'x' }], {
		seed: 1,
		engine
	});
	return [...passedGates(bank), ...objectedTo(bank).map(({ candidate }) => candidate)]
		.map(({ explanation }) => explanation)
		.join('\n');
}

describe('a weekday of a report', () => {
	it('is the last one before it', () => {
		expect(told('Anna Kovac sold 40 ferries of Bergen to Denmark on Monday.')).toContain(
			'4 January 2016'
		);
	});

	it('is unknown where it is that of the day after: perhaps the report was brought up to date', () => {
		const all = told('Anna Kovac sold 40 ferries of Bergen to Denmark on Wednesday.');
		expect(all).not.toMatch(/30 December|6 January/);
	});

	it('does not lie behind the report after a past verb', () => {
		const all = told(
			'Anna Kovac, the mayor of Bergen, revealed Thursday that 20 ferries have been sold to Denmark.'
		);
		expect(all).not.toContain('7 January');
	});

	it('a month of something planned is not that of the year before', () => {
		const all = told('Anna Kovac bought 40 ferries for a show set to open in Bergen in July.');
		expect(all).not.toContain('July 2015');
	});
});
