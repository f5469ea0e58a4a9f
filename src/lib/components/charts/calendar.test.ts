import { describe, expect, it } from 'vitest';
import { calendarWeeks } from './calendar.ts';

const count = (day: string, answered: number) => ({ day, answered, right: 0 });

describe('the calendar', () => {
	const counted = [count('2026-01-05', 9), count('2026-01-07', 3), count('2025-12-31', 5)];
	const weeks = calendarWeeks(counted, '2026-01-07', 2);

	it('has whole weeks from Monday, and nothing of days to come', () => {
		expect(weeks.map(({ monday }) => monday)).toEqual(['2025-12-29', '2026-01-05']);
		expect(weeks[0]?.days).toHaveLength(7);
		expect(weeks[1]?.days.map((day) => day?.day ?? null)).toEqual([
			'2026-01-05',
			'2026-01-06',
			'2026-01-07',
			null,
			null,
			null,
			null
		]);
	});

	it('shades days by the busiest one', () => {
		expect(weeks.flatMap(({ days }) => days.map((day) => day?.level ?? '-')).join('')).toBe(
			'0020000301----'
		);
	});
});
