import { recallAfterReview, retrievability } from './schedule.ts';
import type { MemoryModel, SchedulingCard } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
const horizonDays = 30;
/** A month late counts as much as a tenth of recall: nothing waits forever. */
const ageShare = 0.1;
const storyShare = 0.05;

/** From so many lapses on a fact does not stick by asking: it has to be read again. */
const leechLapses = 4;

export function isLeech({ lapses }: Pick<SchedulingCard, 'lapses'>): boolean {
	return lapses >= leechLapses;
}

/**
 * What reviewing a card now adds to the chance of knowing its fact a month from now, by the card's own
 * memory model: the expected recall after a review that goes right with the chance it has, less the
 * recall without one. −1…1, mostly 0…0.5.
 */
export function gainOfReview(card: SchedulingCard, now: Date, model: MemoryModel): number {
	const then = new Date(now.getTime() + horizonDays * dayMs);
	const { parameters } = model;
	const recall = retrievability(card, now, parameters);
	const right = recallAfterReview(card, 'good', now, horizonDays, parameters);
	const wrong = recallAfterReview(card, 'again', now, horizonDays, parameters);
	return recall * right + (1 - recall) * wrong - retrievability(card, then, parameters);
}

/**
 * By what a backlog is put in order, the largest first.
 *
 * @param storyWeight 0…1, how much its story matters now
 */
export function worthOfReview(
	card: SchedulingCard,
	now: Date,
	model: MemoryModel,
	storyWeight: number
): number {
	const daysLate = Math.max(0, (now.getTime() - Date.parse(card.dueAt)) / dayMs);
	const age = Math.min(1, daysLate / horizonDays);
	return gainOfReview(card, now, model) + ageShare * age + storyShare * storyWeight;
}
