import { expect, it } from 'vitest';
import { noAccommodation } from '#lib/domain/modules/terms.ts';
import { accommodationWords } from './accommodation-words.ts';

it('says what is set and nothing else', () => {
	expect(accommodationWords(noAccommodation)).toEqual([]);
	const all = { timeFactor: 1.5, extraAttempts: 1, extraDays: 2, fewerOptions: true };
	expect(accommodationWords(all).join(' ')).toBe(
		'Where there is a time limit, you have 1.5 times as long. Where attempts are limited, you have 1 attempt more. Your due dates are 2 days later. Questions with a choice show you one wrong option less.'
	);
});
