import {
	default_w,
	forgetting_curve,
	fsrs,
	Rating as FsrsRating,
	State,
	type Card,
	type FSRS,
	type Grade
} from 'ts-fsrs';
import { defaultModel } from './settings.ts';
import type { MemoryModel, Rating, SchedulingCard } from './types.ts';

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

const dayMs = 24 * 60 * 60 * 1000;

/** One step of ten minutes: what was right goes to its first interval, what was not is asked again. */
const steps = ['10m'] as const;

const schedulers = new Map<string, FSRS>();

/** Making one takes longer than using it, and a process meets a handful of models. */
function schedulerOf({ desiredRetention, parameters }: MemoryModel): FSRS {
	const key = `${desiredRetention}/${parameters?.join() ?? ''}`;
	const known = schedulers.get(key);
	if (known) return known;
	if (schedulers.size > 200) schedulers.clear();
	const made = fsrs({
		request_retention: desiredRetention,
		...(parameters ? { w: [...parameters] } : {}),
		// No fuzz: the same log gives the same cards.
		enable_fuzz: false,
		learning_steps: steps,
		relearning_steps: steps
	});
	schedulers.set(key, made);
	return made;
}

/**
 * The card after a review at `now` (FSRS-6).
 *
 * @param card null for a fact that the learner has not met
 * @param model what the next interval is chosen by; the published weights at 90 % by default
 */
export function reviewCard(
	card: SchedulingCard | null,
	rating: Rating,
	now: Date,
	model: MemoryModel = defaultModel
): SchedulingCard {
	const before = card ? toFsrs(card) : newCard(now);
	return fromFsrs(schedulerOf(model).next(before, now, grades[rating]).card);
}

/** Chance that a card's fact is recalled at an instant, 0…1 (FSRS-6 forgetting curve). */
export function retrievability(
	card: SchedulingCard,
	at: Date,
	parameters: readonly number[] | null = null
): number {
	if (!card.lastReviewAt || card.stability <= 0) return 0;
	const days = Math.max(0, (at.getTime() - Date.parse(card.lastReviewAt)) / dayMs);
	return forgetting_curve(parameters ?? default_w, days, card.stability);
}

/**
 * Chance that a fact is recalled `days` after it is reviewed at `now`, 0…1: what `reviewCard` and
 * `retrievability` say together, without working out when it would be due.
 */
export function recallAfterReview(
	card: SchedulingCard,
	rating: Rating,
	now: Date,
	days: number,
	parameters: readonly number[] | null
): number {
	const { stability, difficulty, lastReviewAt } = card;
	const memory = stability > 0 ? { stability, difficulty } : null;
	const elapsed = lastReviewAt ? (now.getTime() - Date.parse(lastReviewAt)) / dayMs : 0;
	const model = { desiredRetention: defaultModel.desiredRetention, parameters };
	const next = schedulerOf(model).next_state(memory, Math.max(0, elapsed), grades[rating]);
	return forgetting_curve(parameters ?? default_w, days, next.stability);
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
