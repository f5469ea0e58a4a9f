import { passedGates } from '../fixtures.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBank } from '#lib/domain/pipeline.ts';
import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

let engine: LanguageEngine;

beforeAll(() => {
	engine = createEngine(readLanguageModel());
});

const lead =
	'Harbour minister Anna Kovac opened a ferry line from Norway to Denmark in June 2019, after two years of talks about fares.';

interface Told {
	headline?: string;
	before?: string;
	seed?: number;
}

/** What is published of an article of a lead and one sentence, by type. */
function publishedOf(sentence: string, { headline, before = '', seed = 1 }: Told, type: string) {
	const text = `${headline ?? 'Norway opens ferry line to Denmark'}\n\n${lead}\n\n${before} ${sentence}\n`;
	const sources = [{ text, mediaType: 'text/plain' as const, sourceId: 'statements' }];
	const items = passedGates(buildBank(sources, { seed, engine }));
	const head = sentence.split(' ').slice(-3).join(' ').slice(0, -1);
	return items.filter((item) => item.type === type && item.stem.includes(head.slice(-12)));
}

function statementsOf(sentence: string, told: Told = {}): string[] {
	const seeds = [1, 2, 3, 4];
	return seeds.flatMap((seed) =>
		publishedOf(sentence, { ...told, seed }, 'true-false').map(({ stem }) => stem)
	);
}

describe('statements that are true or false', () => {
	it('are made of a figure of the story', () => {
		const stems = statementsOf(
			'Norway has agreed to pay 40% of the costs of a ferry line to Denmark.'
		);
		expect(stems).not.toEqual([]);
	});

	it.each([
		// Words that lean on what came before.
		'Regardless, Norway has paid 40% of the costs of a ferry line to Denmark.',
		'Unlike Sweden, Norway has paid 40% of the costs of a ferry line to Denmark.',
		'Norway has paid for 4,200 additional seats on a ferry line to Denmark.',
		'Norway even paid 40% of the costs of a ferry line to Denmark.',
		'Passengers from Norway are a bit less pleased with a ferry line to Denmark, at 40%.',
		'Norway emerged as the tender winner, agreeing to pay 4,200 kroner for a ferry line to Denmark.',
		// Views and talk.
		"Norway doesn't earn enough, and 40% of a ferry line to Denmark isn't paid for.",
		'Norway might have paid 40% of the costs of a ferry line to Denmark.',
		'Norway has to pay 40% of the costs of a ferry line to Denmark, and it does what it can.',
		// What nobody needs to know.
		'Kovac Ferry Union represents almost 4,200 sailors in Norway and Denmark.',
		'Norway gained 4,200 followers with a ferry line to Denmark.',
		// What is no whole statement of somebody the reader knows.
		'And, after talks, Norway has paid 40% of the costs of a ferry line to Denmark.',
		'Norway returns 4,200 kroner in ferry fares to Denmark.',
		'Norway will pay 4,200 kroner for a ferry line to Denmark.',
		'Norway fundamentally changed a ferry line to Denmark with 4,200 kroner.',
		'Norway, which held back the video, has paid 4,200 kroner for a ferry line to Denmark.',
		'Passenger Ola Berg of Norway paid 4,200 kroner for a ferry to Denmark.',
		"Anna Kovac's best showing is 40 percent of ferry passengers to Denmark.",
		'A third agreed that Norway has to pay 4,200 kroner for a ferry line to Denmark.',
		// Figures of which one cannot tell what they count, or that are told by the way.
		'Norway and Denmark both get 40 percent in a ferry line.',
		'Norway has backed a ferry line to Denmark for its 4,200 members.',
		'For more than 40 years, Norway has backed a ferry line to Denmark.',
		// Figures that cannot be exchanged.
		'Norway said that 97.41 percent of ferry passengers to Denmark are Norwegians.'
	])('%s', (sentence) => {
		expect(statementsOf(sentence)).toEqual([]);
	});

	it('leave the words and the age of people alone', () => {
		const quoted = 'Norway found there had been "4,200 ferry passengers" to Denmark in June 2019.';
		expect(statementsOf(quoted).filter((stem) => !stem.includes('4,200'))).toEqual([]);
		const aged = 'Anna Kovac, 52 — a mother of two — sailed to Denmark on the ferry in June 2019.';
		expect(statementsOf(aged).filter((stem) => !stem.includes('52'))).toEqual([]);
	});

	it('keep figures that only bound something well apart', () => {
		const stems = statementsOf(
			'Norway has paid more than 60 million kroner for a ferry to Denmark.'
		);
		const figures = stems.map((stem) => Number(/more than ([\d.]+)/.exec(stem)?.[1]));
		expect(figures.filter((figure) => figure !== 60 && figure < 90)).toEqual([]);
	});

	it('are not turned round where the words then make no sense', () => {
		const sentence = 'Norway fell short of its goals for a ferry line to Denmark in June 2019.';
		expect(statementsOf(sentence).filter((stem) => stem.includes('rose'))).toEqual([]);
	});

	it('are not told by the headline', () => {
		const sentence = 'Norway rejected a ferry from Denmark in June 2019.';
		const headline = 'Norway rejects ferry from Denmark';
		expect(statementsOf(sentence, { headline })).toEqual([]);
	});

	it('are not taken from a piece that argues', () => {
		const sentence = 'Norway has agreed to pay 40% of the costs of a ferry line to Denmark.';
		const headline = 'Why Norway should open ferry lines to Denmark';
		expect(statementsOf(sentence, { headline })).toEqual([]);
	});
});
