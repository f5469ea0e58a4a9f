import { describe, expect, it } from 'vitest';
import { rebuildCard, type LoggedReview } from './rebuild.ts';
import { defaultModel } from './settings.ts';
import { reviewCard } from './schedule.ts';

const at = (day: number) => new Date(Date.UTC(2026, 0, day, 9));
const logged = (day: number, rating: LoggedReview['rating'], undone: number | null = null) => ({
	attemptId: 'a',
	position: day,
	model: defaultModel,
	rating,
	reviewedAt: at(day),
	undoneAt: undone === null ? null : at(undone)
});

describe('a card rebuilt from its log', () => {
	it('is the card that the reviews made one after another', () => {
		const first = reviewCard(null, 'good', at(1));
		const second = reviewCard(first, 'again', at(5));
		expect(rebuildCard([logged(1, 'good'), logged(5, 'again')])).toEqual(second);
		expect(rebuildCard([])).toBeNull();
	});

	it('knows nothing of a review that was taken back, and is due when that happened', () => {
		const first = reviewCard(null, 'easy', at(1));
		const card = rebuildCard([logged(1, 'easy'), logged(3, 'again', 4)]);
		expect(card).toEqual({ ...first, dueAt: at(4).toISOString() });
	});

	it('stays due earlier when it was due before', () => {
		const first = reviewCard(null, 'again', at(1));
		expect(rebuildCard([logged(1, 'again'), logged(3, 'again', 4)])).toEqual(first);
	});

	it('is a new card, to be asked now, when nothing else is known', () => {
		const card = rebuildCard([logged(1, 'good', 2)]);
		expect(card).toMatchObject({ state: 'new', reps: 0, dueAt: at(2).toISOString() });
		expect(reviewCard(card, 'good', at(3)).reps).toBe(1);
	});

	it('goes its way again once it was reviewed since', () => {
		const card = rebuildCard([logged(1, 'good', 2), logged(3, 'good')]);
		expect(card).toEqual(reviewCard(null, 'good', at(3)));
	});
});
