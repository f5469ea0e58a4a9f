/** How well a fact was remembered, in the words of the field. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** State of one learner's memory of one fact, by FSRS. Instants are ISO 8601 text. */
export interface SchedulingCard {
	dueAt: string;
	/** Days until recall falls to 90 %. */
	stability: number;
	/** 1…10, FSRS's own notion; never shown as a property of the question. */
	difficulty: number;
	state: 'new' | 'learning' | 'review' | 'relearning';
	/** Step within learning or relearning. */
	learningSteps: number;
	scheduledDays: number;
	reps: number;
	lapses: number;
	lastReviewAt: string | null;
}
