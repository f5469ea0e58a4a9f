import type { Store } from '../db/database.ts';
import { findAttempt } from '../repositories/attempts.ts';
import { findPlace, listScores } from '../repositories/question-places.ts';

/**
 * What the page of a question and its answer are made from, asked for before it is known who asks: on
 * PostgreSQL it travels with the question for the session. Who may see it is decided by the services
 * that are given it.
 */
export interface QuestionAhead {
	attempt: ReturnType<typeof findAttempt>;
	places: ReturnType<typeof listScores>;
}

export type PlaceAhead = ReturnType<typeof findPlace>;

/** @param attempt for whoever has asked for it with the session */
export function askForQuestion(
	store: Store,
	attemptId: string,
	position: number,
	now: Date,
	attempt: QuestionAhead['attempt'] = findAttempt(store.read, attemptId)
): QuestionAhead {
	return {
		attempt: unheard(attempt),
		places: unheard(listScores(store.read, attemptId, position, now))
	};
}

export function askForPlace(
	store: Store,
	attemptId: string,
	position: number,
	now: Date
): PlaceAhead {
	return unheard(findPlace(store.read, attemptId, position, now));
}

/** Whoever asked may end before this fails: that must not end the process. */
function unheard<T>(asked: Promise<T>): Promise<T> {
	asked.catch(() => {});
	return asked;
}
