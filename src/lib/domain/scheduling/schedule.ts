import { fsrs, Rating as FsrsRating, State, type Card, type Grade } from 'ts-fsrs';
import type { Rating, SchedulingCard } from './types.ts';

const grades = {
	again: FsrsRating.Again,
	hard: FsrsRating.Hard,
	good: FsrsRating.Good,
	easy: FsrsRating.Easy
} satisfies Record<Rating, Grade>;

const states = {
	new: State.New,
	learning: State.Learning,
	review: State.Review,
	relearning: State.Relearning
} satisfies Record<SchedulingCard['state'], State>;

// No fuzz: the same log gives the same cards.
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

/** The rating of a graded answer when the learner gives none. `score` is 0…1. */
export function ratingOfScore(score: number): Rating {
	if (score >= 1) return 'good';
	return score >= 0.5 ? 'hard' : 'again';
}

/**
 * The card after a review at `now` (FSRS-6, default parameters). `card` is null for a fact that the
 * learner has not met.
 */
export function reviewCard(card: SchedulingCard | null, rating: Rating, now: Date): SchedulingCard {
	const { card: next } = scheduler.next(card ? toFsrs(card) : newCard(now), now, grades[rating]);
	return fromFsrs(next);
}

function newCard(now: Date): Card {
	return {
		due: now,
		stability: 0,
		difficulty: 0,
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: 0,
		reps: 0,
		lapses: 0,
		state: State.New
	};
}

function toFsrs(card: SchedulingCard): Card {
	return {
		due: new Date(card.dueAt),
		stability: card.stability,
		difficulty: card.difficulty,
		elapsed_days: 0,
		scheduled_days: card.scheduledDays,
		learning_steps: card.learningSteps,
		reps: card.reps,
		lapses: card.lapses,
		state: states[card.state],
		...(card.lastReviewAt ? { last_review: new Date(card.lastReviewAt) } : {})
	};
}

function fromFsrs(card: Card): SchedulingCard {
	const names = Object.keys(states) as SchedulingCard['state'][];
	return {
		dueAt: card.due.toISOString(),
		stability: card.stability,
		difficulty: card.difficulty,
		state: names.find((name) => states[name] === card.state) ?? 'new',
		learningSteps: card.learning_steps,
		scheduledDays: card.scheduled_days,
		reps: card.reps,
		lapses: card.lapses,
		lastReviewAt: card.last_review?.toISOString() ?? null
	};
}
