import { describe, expect, it } from 'vitest';
import type { LoggedReview } from '../scheduling/rebuild.ts';
import { defaultModel, defaultSettings } from '../scheduling/settings.ts';
import { studyDayOf } from '../scheduling/study-day.ts';
import { forecastReviews } from './forecast.ts';
import { masteryByName, masteryOf, type MetFact } from './mastery.ts';
import { measureRetention, spacedReviews } from './retention.ts';

const now = new Date('2026-01-05T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('the forecast', () => {
	const today = studyDayOf(now, defaultSettings);
	const dueIn = (days: number) => ({ dueAt: later(days).toISOString() });

	it('counts what is due day by day, on the learner’s clock', () => {
		const cards = [dueIn(0), dueIn(0.7), dueIn(0.8), dueIn(2), dueIn(40)];
		expect(forecastReviews(cards, today, defaultSettings, 3)).toEqual([
			{ day: '2026-01-05', due: 2 },
			{ day: '2026-01-06', due: 1 },
			{ day: '2026-01-07', due: 1 }
		]);
	});

	it('spreads what is late by the measure of a day, and loses nothing', () => {
		const settings = { ...defaultSettings, mostPerDay: 10 };
		const late = Array.from({ length: 24 }, () => dueIn(-9));
		const days = forecastReviews([...late, dueIn(1)], today, settings, 5);
		expect(days.map(({ due }) => due)).toEqual([10, 10, 5, 0, 0]);
		expect(forecastReviews(late, today, settings, 2).map(({ due }) => due)).toEqual([10, 14]);
	});
});

describe('retention', () => {
	const review = (days: number, rating: LoggedReview['rating'], undoneAt: Date | null = null) => ({
		attemptId: 'a',
		position: Math.round(days * 10),
		rating,
		reviewedAt: later(days),
		model: defaultModel,
		undoneAt
	});

	it('is measured where a day or more has passed, without what was taken back', () => {
		const log = [review(0, 'again'), review(0.1, 'good'), review(3, 'good'), review(8, 'again')];
		const spaced = spacedReviews([...log, review(9.5, 'again', later(10))]);
		expect(spaced.map(({ recalled }) => recalled)).toEqual([true, false]);
		const retention = measureRetention(spaced);
		expect(retention).toMatchObject({ reviews: 2, measured: 0.5, desired: 0.9 });
		expect(retention?.expected).toBeGreaterThan(0.5);
		expect(retention?.expected).toBeLessThan(1);
	});

	it('is nothing yet when nothing was asked twice', () => {
		expect(measureRetention(spacedReviews([review(0, 'good')]))).toBeNull();
	});
});

describe('mastery', () => {
	const fact = (factId: string, recall: number, ...names: string[]): MetFact => ({
		factId,
		storyId: 's',
		recall,
		entities: names.map((name) => ({ name, type: name.startsWith('Port') ? 'place' : 'person' }))
	});
	const facts = [
		fact('1', 0.9, 'Ana', 'Ana', 'Portmere'),
		fact('2', 0.5, 'Ana'),
		fact('3', 1, 'Ivo')
	];

	it('of a story is what one can expect to recall of all its facts', () => {
		const mastery = masteryOf({ key: 's', label: 'S', href: null }, facts, 10);
		expect(mastery).toMatchObject({ met: 3, facts: 10 });
		expect(mastery.known).toBeCloseTo(2.4);
	});

	it('of people and of places counts each fact once', () => {
		const people = masteryByName(facts, ['person'], 5);
		expect(people.map(({ label, met }) => [label, met])).toEqual([
			['Ana', 2],
			['Ivo', 1]
		]);
		expect(people[0]?.known).toBeCloseTo(1.4);
		expect(masteryByName(facts, ['place'], 5)).toMatchObject([{ label: 'Portmere', met: 1 }]);
		expect(masteryByName(facts, ['person'], 1)).toHaveLength(1);
	});
});
