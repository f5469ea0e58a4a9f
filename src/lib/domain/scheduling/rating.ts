import type { Confidence, Rating } from './types.ts';

export interface AnswerGiven {
	/** 0…1. */
	score: number;
	/** Null when unknown. */
	secondsTaken: number | null;
	confidence: Confidence | null;
	/** What this learner usually takes; null when unknown. */
	usualSeconds: number | null;
}

/** Below this nobody is slow, whatever they usually take. */
export const neverSlowSeconds = 45;
const slowFactor = 3;

/**
 * How well a fact was remembered, from how it was answered. Being fast earns nothing: readers differ,
 * and a question is not a race. Being far slower than oneself says that the memory was hard to find.
 */
export function ratingOf({ score, secondsTaken, confidence, usualSeconds }: AnswerGiven): Rating {
	if (score < 0.5) return 'again';
	if (score < 1 || confidence === 'guessed') return 'hard';
	const isSlow =
		secondsTaken !== null &&
		usualSeconds !== null &&
		secondsTaken > Math.max(neverSlowSeconds, slowFactor * usualSeconds);
	if (isSlow) return 'hard';
	return confidence === 'sure' ? 'easy' : 'good';
}

/** Whether somebody believed what is not so: worth reading the passage and asking again soon. */
export function isConfidentError(score: number, confidence: Confidence | null): boolean {
	return confidence === 'sure' && score < 0.5;
}
