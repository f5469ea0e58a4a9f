import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerField,
	explainItem,
	gradeAnswer,
	itemToLearner,
	matchField,
	parseAnswer,
	placeField
} from './contract.ts';
import { makeItem, makeOptions } from './fixtures.ts';
import type { ItemContent } from './types.ts';

const rivers = ['Esk', 'Tyne', 'Wear', 'Tees'];

/** Shows an item, answers it as a browser would and grades it. */
function answer(item: ItemContent, fields: [string, unknown][]) {
	const parsed = parseAnswer(item, fields);
	return 'error' in parsed ? parsed.error : gradeAnswer(item, parsed.answer);
}

function optionId(item: ItemContent, text: string): string {
	const { response } = itemToLearner(item, 'v', { seed: 1 });
	const shown =
		response.kind === 'matching'
			? [...response.left, ...response.right]
			: 'options' in response
				? response.options
				: [];
	return shown.find((option) => option.text === text)?.optionId ?? 'none';
}

describe('answers', () => {
	it('grades one choice and explains each option', () => {
		const item = makeItem({ options: makeOptions(rivers, ['Esk']) });
		const grade = answer(item, [[answerField, optionId(item, 'Tyne')]]);
		expect(grade).toMatchObject({ score: 0, correct: false });
		expect(grade).toHaveProperty('feedback.1', {
			text: 'Tyne',
			chosen: true,
			given: null,
			expected: null,
			correct: false,
			rationale: 'Tyne is wrong.',
			citation: null
		});
		expect(answer(item, [[answerField, optionId(item, 'Esk')]])).toMatchObject({ score: 1 });
		expect(answer(item, [])).toMatch(/Choose one/);
		expect(answer(item, [[answerField, 'o-other']])).toMatch(/does not belong/);
	});

	it('gives part of the score for several choices, and none for ticking all', () => {
		const options = makeOptions(rivers, ['Esk', 'Tyne']);
		const item = makeItem({ type: 'multiple-response', key: ['Esk', 'Tyne'], options });
		const tick = (...texts: string[]) =>
			answer(
				item,
				texts.map((text) => [answerField, optionId(item, text)])
			);
		expect(tick('Esk', 'Tyne')).toMatchObject({ score: 1, correct: true });
		expect(tick('Esk')).toMatchObject({ score: 0.5, correct: false });
		expect(tick('Esk', 'Wear')).toMatchObject({ score: 0 });
		expect(tick(...rivers)).toMatchObject({ score: 0 });
		expect(tick()).toMatch(/at least one/);
	});

	it('reads true and false', () => {
		const item = makeItem({ type: 'true-false', key: false });
		expect(answer(item, [[answerField, optionId(item, 'False')]])).toMatchObject({ score: 1 });
		expect(answer(item, [[answerField, optionId(item, 'True')]])).toMatchObject({ score: 0 });
	});

	it('takes typed names in any dress and with small slips', () => {
		const item = makeItem({
			type: 'short-answer',
			key: 'Rossiiskaya Gazeta',
			accepts: ['Rossiyskaya Gazeta']
		});
		const type = (text: string) => answer(item, [[answerField, text]]);
		for (const right of ['rossiiskaya gazeta', 'the Rossiiskaïa  Gazeta', 'Rossiskaya-Gazeta.']) {
			expect(type(right), right).toMatchObject({ score: 1 });
		}
		for (const wrong of ['Gazeta', 'Komsomolskaya Pravda', 'Rossiya']) {
			expect(type(wrong), wrong).toMatchObject({ score: 0 });
		}
		expect(type('rossiiskaya gazetta')).toMatchObject({ note: 'Accepted as Rossiiskaya Gazeta.' });
		expect(type('   ')).toBe('Type an answer.');
		expect(type('x'.repeat(501))).toMatch(/too long/);
	});

	it('never forgives a digit or a letter in a short word', () => {
		const year = makeItem({ type: 'date', key: '2019' });
		expect(answer(year, [[answerField, '2018']])).toMatchObject({ score: 0 });
		const short = makeItem({ type: 'cloze', key: 'Iraq' });
		expect(answer(short, [[answerField, 'Iran']])).toMatchObject({ score: 0 });
	});

	it('takes dates in common forms, finer ones too, never coarser ones', () => {
		const item = makeItem({ type: 'date', key: 'June 2024' });
		for (const right of ['june 2024', '2024-06', '06/2024', 'Jun. 2024', '12 June 2024']) {
			expect(answer(item, [[answerField, right]]), right).toMatchObject({ score: 1 });
		}
		for (const wrong of ['2024', 'July 2024', 'June', 'June 2023']) {
			expect(answer(item, [[answerField, wrong]]), wrong).toMatchObject({ score: 0 });
		}
		const day = makeItem({ type: 'date', key: 'March 27, 2025' });
		for (const right of [
			'27 March 2025',
			'March 27th, 2025',
			'27.3.2025',
			'3/27/2025',
			'2025-03-27'
		]) {
			expect(answer(day, [[answerField, right]]), right).toMatchObject({ score: 1 });
		}
	});

	it('takes numbers as figures and words, within the tolerance', () => {
		const item = makeItem({ type: 'numeric', key: 5000, tolerance: 0, unit: 'sappers' });
		for (const right of [
			'5,000',
			'5000',
			'5 000',
			'five thousand',
			'5 thousand',
			'5k',
			'5,000 sappers'
		]) {
			expect(answer(item, [[answerField, right]]), right).toMatchObject({ score: 1 });
		}
		expect(answer(item, [[answerField, '5']])).toMatchObject({ score: 0 });
		expect(answer(item, [[answerField, 'many']])).toMatch(/Type a number/);
		const hedged = makeItem({ type: 'numeric', key: 3000, tolerance: 150, unit: null });
		expect(answer(hedged, [[answerField, '3100']])).toMatchObject({
			score: 1,
			note: 'Accepted: close enough to 3,000.'
		});
		expect(answer(hedged, [[answerField, '3200']])).toMatchObject({ score: 0 });
	});

	it('scores matching by the pair and ordering by the order', () => {
		const matching = makeItem({
			type: 'matching',
			key: [
				['Esk', 'Lowtown'],
				['Tyne', 'Hightown']
			]
		});
		const match = (esk: string, tyne: string) =>
			answer(matching, [
				[matchField(optionId(matching, 'Esk')), optionId(matching, esk)],
				[matchField(optionId(matching, 'Tyne')), optionId(matching, tyne)]
			]);
		expect(match('Lowtown', 'Hightown')).toMatchObject({ score: 1, correct: true });
		expect(match('Lowtown', 'Lowtown')).toMatchObject({ score: 0.5 });
		expect(match('Lowtown', 'nowhere')).toMatch(/does not belong/);

		const ordering = makeItem({ type: 'ordering', key: ['founded', 'sold', 'closed'] });
		const place = (...places: string[]) =>
			answer(
				ordering,
				['founded', 'sold', 'closed'].map((text, i) => [
					placeField(optionId(ordering, text)),
					places[i]
				])
			);
		expect(place('1', '2', '3')).toMatchObject({ score: 1, correct: true });
		expect(place('2', '1', '3')).toMatchObject({ score: expect.closeTo(1 / 3) });
		expect(place('3', '2', '1')).toMatchObject({ score: 0 });
		expect(place('1', '1', '3')).toMatch(/place of its own/);
	});

	it('never throws and never scores outside 0…1, whatever is sent', () => {
		const items = [
			makeItem({ options: makeOptions(rivers, ['Esk']) }),
			makeItem({ type: 'numeric', key: 5 }),
			makeItem({ type: 'cloze', key: 'Esk' }),
			makeItem({ type: 'date', key: 'June 2024' }),
			makeItem({ type: 'ordering', key: ['a', 'b'] })
		];
		fc.assert(
			fc.property(fc.constantFrom(...items), fc.string(), fc.string(), (item, name, value) => {
				const result = answer(item, [
					[name, value],
					[answerField, value]
				]);
				if (typeof result === 'string') expect(result).toMatch(/\.$/);
				else expect(result.score >= 0 && result.score <= 1).toBe(true);
			})
		);
	});
});

describe('explanations', () => {
	it('say the key in words and whose claim it is', () => {
		const attribution = { source: 'Sergei Shoigu', through: 'TASS', modality: 'said' } as const;
		const item = makeItem({ type: 'numeric', key: 1000, unit: 'sappers', attribution });
		expect(explainItem(item)).toMatchObject({
			keyText: '1,000 sappers',
			source: 'Said by Sergei Shoigu, as reported by TASS.'
		});
		expect(explainItem(makeItem({ type: 'ordering', key: ['a', 'b'] })).keyText).toBe('1. a; 2. b');
		expect(explainItem(makeItem({ type: 'matching', key: [['a', 'b']] })).keyText).toBe('a – b');
		expect(explainItem(makeItem({ type: 'true-false', key: false }))).toMatchObject({
			keyText: 'False',
			source: null
		});
	});
});
