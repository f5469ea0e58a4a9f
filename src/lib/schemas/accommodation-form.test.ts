import { describe, expect, it } from 'vitest';
import { accommodationSchema, readAccommodationForm } from './accommodation-form.ts';

const read = (fields: Record<string, unknown>) =>
	readAccommodationForm(accommodationSchema.parse(fields));

describe('the form of accommodations', () => {
	it('reads numbers, with a comma or a point', () => {
		const fields = { timeFactor: ' 1,5 ', extraAttempts: '2', extraDays: '3', fewerOptions: 'yes' };
		const value = { timeFactor: 1.5, extraAttempts: 2, extraDays: 3, fewerOptions: true };
		expect(read(fields)).toEqual({ ok: true, value });
	});

	it('reads what is left out as what everybody has', () => {
		const value = { timeFactor: 1, extraAttempts: 0, extraDays: 0, fewerOptions: false };
		expect(read({})).toEqual({ ok: true, value });
	});

	it.each([
		['timeFactor', '0.5'],
		['timeFactor', '5'],
		['timeFactor', 'NaN'],
		['timeFactor', 'half'],
		['extraAttempts', '1.5'],
		['extraAttempts', '-1'],
		['extraDays', '61'],
		['extraDays', '1e3']
	])('refuses %s = %s, naming the field', (name, value) => {
		const outcome = read({ [name]: value });
		expect(outcome).toMatchObject({ ok: false, problems: { [name]: expect.any(String) } });
	});
});
