import type { GradeRule, LateRule } from './types.ts';

/** What an attempt came to before any deduction. */
export interface ScoredAttempt {
	startedAt: Date;
	/** Null for one that goes on: it does not count yet. */
	finishedAt: Date | null;
	/** 0…1, with corrected answers as corrected and open ones as 0. */
	score: number;
}

/** What counts of an assignment. */
export interface AssignmentScore {
	/** 0…1, null while nothing was handed in. */
	score: number | null;
	/** Whether any of it was handed in after the due date. */
	isLate: boolean;
}

const day = 24 * 60 * 60 * 1000;

/** Days begun after the due date; 0 in time. */
export function daysLate(finishedAt: Date, dueAt: Date | null): number {
	return dueAt === null ? 0 : Math.max(0, Math.ceil((+finishedAt - +dueAt) / day));
}

/**
 * The share of its score that an attempt keeps: 1 in time. Each day begun takes `perDay` of it away,
 * until `least` is left. What a rule refuses cannot be handed in late, so that it loses nothing here.
 */
export function lateFactor(late: LateRule, finishedAt: Date, dueAt: Date | null): number {
	if (late.kind !== 'deduct') return 1;
	return Math.max(late.least, 1 - late.perDay * daysLate(finishedAt, dueAt), 0);
}

/** Mean of the answers' scores over all questions: what was not answered counts as 0. */
export function attemptScore(scores: readonly number[], itemCount: number): number {
	if (itemCount === 0) return 0;
	return scores.reduce((sum, score) => sum + score, 0) / itemCount;
}

/**
 * The score of an assignment for one student: the deduction is applied to each attempt, then the rule
 * chooses. First and last go by when an attempt was begun.
 *
 * @param dueAt the student's own
 */
export function assignmentScore(
	attempts: readonly ScoredAttempt[],
	counts: GradeRule,
	late: LateRule,
	dueAt: Date | null
): AssignmentScore {
	const finished = attempts
		.flatMap(({ startedAt, finishedAt, score }) =>
			finishedAt === null
				? []
				: {
						startedAt: +startedAt,
						score: score * lateFactor(late, finishedAt, dueAt),
						isLate: daysLate(finishedAt, dueAt) > 0
					}
		)
		.sort((a, b) => a.startedAt - b.startedAt);
	const [first] = finished;
	const last = finished.at(-1);
	if (!first || !last) return { score: null, isLate: false };
	switch (counts) {
		case 'first':
			return { score: first.score, isLate: first.isLate };
		case 'last':
			return { score: last.score, isLate: last.isLate };
		case 'best': {
			const best = finished.reduce((a, b) => (b.score > a.score ? b : a));
			return { score: best.score, isLate: best.isLate };
		}
		case 'mean': {
			const sum = finished.reduce((total, { score }) => total + score, 0);
			return { score: sum / finished.length, isLate: finished.some(({ isLate }) => isLate) };
		}
	}
}
