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

/** What a learner says of an answer of theirs; saying nothing is the rule. */
export type Confidence = 'guessed' | 'sure';

/** How somebody wants to be asked. */
export interface StudySettings {
	/** Facts not met before, a day. */
	newPerDay: number;
	/** Questions a day at most; what is due beyond that waits for the days after. */
	mostPerDay: number;
	/** Share of reviews to be recalled, 0.7…0.97. */
	desiredRetention: number;
	/** Hour of the learner's clock at which a day begins, 0…23. */
	dayStartsAtHour: number;
	/** IANA name. */
	timeZone: string;
	/** Weekdays, 0 Sunday … 6 Saturday, on which little is asked. */
	easyDays: number[];
}

/** By what the next interval is chosen. */
export interface MemoryModel {
	desiredRetention: number;
	/** FSRS-6 weights; null for the published defaults. */
	parameters: readonly number[] | null;
}
