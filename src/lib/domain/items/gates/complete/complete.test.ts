import { objectedTo } from '../../fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const opening =
	'Anna Kovac, the mayor of Bergen, sold 40 ferries of the Harbour Union to Denmark for $90 million on 2 May 2024.';

/** What is said against candidates from the last sentence of a report; 'none' where something is published. */
function objections(
	sentence: string,
	before: readonly string[] = [],
	headline = 'Kovac sells Bergen ferries to Denmark',
	after: readonly string[] = []
): string[] {
	const meta = `headline: { value: "${headline}", suppliedBy: page }\npublishedOn: { value: '2024-05-03', suppliedBy: page }`;
	const body = [opening, [...before, sentence, ...after].join(' ')].join('\n\n');
	const bank = buildBank(
		[{ text: `---\n${meta}\n---\n\n${body}\n`, mediaType: 'text/markdown', sourceId: 'x' }],
		{ seed: 1, engine }
	);
	return objectedTo(bank)
		.filter(({ candidate }) => candidate.citations.some(({ quote }) => quote === sentence))
		.map(({ gate, detail }) => `${gate} ${detail}`);
}

describe('a statement is complete', () => {
	it.each([
		['its figures count something', 'Anna Kovac will sell at least 73.', 'at least 73'],
		[
			'its clauses end where the thing is said',
			'Anna Kovac has asked the court of Bergen to intervene.',
			'intervene'
		],
		[
			'it does not tell in the present what is over',
			'Mayor Anna Kovac returns $43,100 in ferry funds.',
			'headlinese'
		],
		[
			'the past does not go with “since”',
			'The debt of Bergen rose $40 million since the last count in 2021.',
			'tense'
		],
		[
			'a writer does not mock',
			'Anna Kovac sold 12 ferries to Norway for a piddling $30 million in 2019.',
			'colour-word'
		],
		[
			'a poll has a name',
			'A new poll shows Anna Kovac far ahead of Lars Dahl in Bergen, 52 percent to 31 percent.',
			'unnamed-poll'
		],
		[
			'a thing is not known from the report alone',
			'Anna Kovac told sailors in Bergen that 20 engineers have been assigned to the task.',
			'the task'
		],
		[
			'a share of people is somebody',
			'Less than a third agreed with Anna Kovac that Bergen had to wait, while 13 percent did not know.',
			'no-named-subject'
		],
		[
			'a figure is what it tells and not what describes somebody',
			'Anna Kovac sold 12 ferries to Lars Dahl of Norway, who has served as a pilot for 36 years.',
			'beside-the-point'
		],
		[
			'a figure is not put in between dashes',
			'Anna Kovac — mayor of Bergen for more than 36 years — sold the Norwegian ferries.',
			'between dashes'
		],
		[
			'a figure does not set the scene',
			'With 17 days to go before the vote in Bergen, Anna Kovac sold the Norwegian ferries.',
			'sets the scene'
		],
		[
			'a day’s trading is forgotten the next',
			'The price of copper from Norway fell 31 cents, to $4.20 a pound in London.',
			'not-worth-asking not-worth-asking: fell'
		],
		[
			'its verb goes with its subject',
			'Records kept by Harbour Union shows that 36 percent of the ferries of Norway leak.',
			'agreement'
		],
		[
			'no programme is announced',
			'Anna Kovac will interview Lars Dahl about ferries for 40 minutes.',
			'interview'
		]
	])('%s', (_, sentence, gate) => {
		expect(objections(sentence).join('\n')).toContain(gate);
	});

	it('shares of a circle that the sentence before names are told with it', () => {
		const before = 'Anna Kovac is known to 70 percent among Democratic voters in Bergen.';
		const told = objections('Lars Dahl of the Harbour Union is trusted by 64 percent.', [before]);
		expect(told.join('\n')).toContain('qualification-dropped');
	});

	it('no claim stands without what disputes it', () => {
		const claim =
			'Anna Kovac said Denmark called the mayor of Bergen every 15 minutes for 40 days.';
		const told = objections(claim, [], undefined, ['Danish officials said that was not true.']);
		expect(told.join('\n')).toMatch(/disputed|denial/);
	});

	it('reports that go from thing to thing, and questions for headlines, tell of nothing by themselves', () => {
		const sentence = 'Anna Kovac sold 12 ferries to Norway for $30 million in 2019.';
		expect(objections(sentence, [], 'The Latest: Kovac sells ferries').join('\n')).toContain(
			'round-up'
		);
		expect(objections(sentence, [], 'Did Kovac really sell the ferries?').join('\n')).toContain(
			'round-up'
		);
		expect(objections(sentence).join('\n')).not.toContain('round-up');
	});

	it('leaves a complete one alone', () => {
		const own =
			/headlinese|colour-word|unnamed-poll|qualification|disputed|round-up|no-named-subject (?!no-named-subject: of a statement)|unresolved/;
		for (const sentence of [
			'Anna Kovac sold 12 ferries to Norway for $30 million in 2019.',
			'The Harbour Union poll found that 52 percent of the sailors of Bergen opposed the sale of the ferries to Denmark.',
			'The average debt of a sailor in Bergen in 2023 was about $35,000.'
		])
			expect(objections(sentence).join('\n')).not.toMatch(own);
	});
});
