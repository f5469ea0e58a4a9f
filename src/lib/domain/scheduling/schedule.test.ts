import { describe, expect, it } from 'vitest';
import { recallAfterReview, retrievability, reviewCard } from './schedule.ts';

const start = Date.parse('2026-01-05T10:00:00Z');

describe('a card', () => {
	const now = new Date(start);

	it('goes to days when right at first, and is asked again in ten minutes when not', () => {
		expect(reviewCard(null, 'good', now)).toMatchObject({ state: 'review', scheduledDays: 2 });
		const missed = reviewCard(null, 'again', now);
		expect(missed.state).toBe('learning');
		expect(Date.parse(missed.dueAt) - start).toBe(600_000);
	});

	it('falls to the desired retention on the day it is due', () => {
		for (const desiredRetention of [0.8, 0.9, 0.95]) {
			const model = { desiredRetention, parameters: null };
			let card = reviewCard(null, 'good', now, model);
			card = reviewCard(card, 'good', new Date(card.dueAt), model);
			card = reviewCard(card, 'good', new Date(card.dueAt), model);
			expect(retrievability(card, new Date(card.dueAt))).toBeCloseTo(desiredRetention, 1);
			expect(retrievability(card, new Date(card.lastReviewAt ?? ''))).toBe(1);
		}
	});

	it('follows fitted parameters where there are some', () => {
		// The first weights are the stability after a first answer, by rating.
		const weights = [
			0.1, 1, 8, 20, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
			1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
		];
		const model = { desiredRetention: 0.9, parameters: weights };
		expect(reviewCard(null, 'good', now, model)).toMatchObject({ stability: 8, scheduledDays: 8 });
	});

	it('is recalled after a review as the next card says', () => {
		const card = reviewCard(
			reviewCard(null, 'good', now),
			'good',
			new Date(start + 2 * 86_400_000)
		);
		const at = new Date(start + 20 * 86_400_000);
		for (const rating of ['again', 'hard', 'good'] as const) {
			const next = reviewCard(card, rating, at);
			const then = new Date(at.getTime() + 30 * 86_400_000);
			const recall = recallAfterReview(card, rating, at, 30, null);
			expect(recall).toBeCloseTo(retrievability(next, then), 5);
		}
	});
});
