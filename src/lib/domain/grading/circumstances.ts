import type { Confidence } from '../scheduling/types.ts';
import type { AnswerFields } from './types.ts';

/** Name of the hidden field that says when the question was shown, milliseconds since 1970. */
export const shownAtField = 'shownAt';
/** Name of the buttons that say how sure an answer is. */
export const confidenceField = 'confidence';

/** What an answer's form tells beside the answer. */
export interface Circumstances {
	/** Seconds from the page to the answer; null when that is not known. */
	secondsTaken: number | null;
	confidence: Confidence | null;
}

/** Longer than this somebody was doing something else. */
const longestSeconds = 60 * 60;

/**
 * Reads how an answer was given. None of it can make an answer be refused: it comes from a browser,
 * and what does not make sense counts as not said.
 */
export function readCircumstances(fields: AnswerFields, now: Date): Circumstances {
	const told = new Map(fields);
	// An empty field is no number here, though `Number` takes it for 0.
	const seconds = (now.getTime() - Number(told.get(shownAtField) || NaN)) / 1000;
	const confidence = told.get(confidenceField);
	return {
		secondsTaken: seconds >= 0 && seconds <= longestSeconds ? seconds : null,
		confidence: confidence === 'guessed' || confidence === 'sure' ? confidence : null
	};
}
