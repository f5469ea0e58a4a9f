import { describe, expect, it } from 'vitest';
import { makeBridgeContents } from '../../../../seeds/factories.ts';
import type { ItemContent } from '../items/types.ts';
import { hasSameKey, regradeAnswer, translateAnswer } from './regrade.ts';

const [date, numeric, several, truth, typed] = makeBridgeContents() as [
	ItemContent,
	ItemContent,
	ItemContent,
	ItemContent,
	ItemContent
];
/** The same question with another option as its key. */
const withKey = (content: ItemContent, key: string): ItemContent => ({
	...content,
	key,
	options: content.options?.map((option) => ({ ...option, correct: option.text === key })) ?? null
});
const choice = (text: string) => ({ kind: 'choice', text }) as const;

describe('an answer after a correction', () => {
	const corrected = withKey(date, '3 May 2023');

	it.each([
		['new-key', '3 May 2023', 0, 1],
		['new-key', '3 May 2024', 1, 0],
		['either-key', '3 May 2024', 1, 1],
		['either-key', '3 May 2023', 0, 1],
		['either-key', '14 May 2024', 0, 0],
		['full-marks', '14 May 2024', 0, 1]
	] as const)('%s: %s counted %d and counts %d', (mode, text, before, after) => {
		expect(regradeAnswer(date, corrected, choice(text), before, mode)).toBe(after);
	});

	it('is still the same choice when only its wording was edited', () => {
		const reworded = withKey(date, '3 May 2024');
		reworded.options = reworded.options?.map((option) =>
			option.correct ? { ...option, text: 'On 3 May 2024' } : option
		) as ItemContent['options'];
		const edited = { ...reworded, key: 'On 3 May 2024' };
		expect(translateAnswer(date, edited, choice('3 May 2024'))).toEqual(choice('On 3 May 2024'));
		expect(regradeAnswer(date, edited, choice('3 May 2024'), 1, 'new-key')).toBe(1);
		expect(hasSameKey(date, edited)).toBe(true);
	});

	it('is not taken for another option that was moved to its place', () => {
		const swapped = { ...date, options: [...(date.options ?? [])].reverse() };
		expect(translateAnswer(date, swapped, choice('3 May 2023'))).toEqual(choice('3 May 2023'));
	});

	it('typed before may be accepted now', () => {
		const looser = { ...typed, accepts: [...typed.accepts, 'the mayor'] };
		const answer = { kind: 'text', text: 'The mayor' } as const;
		expect(regradeAnswer(typed, looser, answer, 0, 'new-key')).toBe(1);
		expect(hasSameKey(typed, looser)).toBe(true);
	});
});

describe('two versions', () => {
	it.each([
		['another option', date, withKey(date, '3 May 2023'), false],
		['another number', numeric, { ...numeric, key: 7 }, false],
		['true for false', truth, { ...truth, key: true }, false],
		[
			'one option more that is right',
			several,
			{ ...several, options: (several.options ?? []).map((o) => ({ ...o, correct: true })) },
			false
		],
		[
			'the key in another order',
			several,
			{ ...several, options: [...(several.options ?? [])].reverse() },
			true
		],
		['other reasons', date, { ...date, explanation: 'Because.' }, true]
	])('%s', (_, one, other, same) => {
		expect(hasSameKey(one, other)).toBe(same);
	});
});
