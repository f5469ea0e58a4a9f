import { assignmentScore, attemptScore } from '../modules/assignment-score.ts';
import { endOf } from '../modules/deadline.ts';
import type { EffectiveTerms } from '../modules/terms.ts';
import type { GradeRule, LateRule } from '../modules/types.ts';

/** Where a student stands with an assignment. */
export type GradeState = 'not-open' | 'not-started' | 'missing' | 'going-on' | 'handed-in';

export interface GradeCell {
	state: GradeState;
	/** 0…1, what counts; null until something was handed in. */
	score: number | null;
	isLate: boolean;
	/** Whether the clock handed in the last attempt. */
	isByClock: boolean;
	/** Attempts begun. */
	attempts: number;
	/** Of the attempt that goes on; 0 without one. */
	answered: number;
	itemCount: number;
}

export interface AttemptToGrade {
	startedAt: Date;
	finishedAt: Date | null;
	finishedBy: 'learner' | 'clock' | null;
	itemCount: number;
	answered: number;
	/** Sum of the answers' scores. */
	points: number;
}

/**
 * One cell of a gradebook.
 *
 * @param own the student's own terms
 * @param attempts of this student at this assignment
 */
export function gradeCell(
	own: EffectiveTerms,
	{ counts, late }: { counts: GradeRule; late: LateRule },
	attempts: readonly AttemptToGrade[],
	now: Date
): GradeCell {
	const scored = attempts.map((one) => ({
		...one,
		score: attemptScore([one.points], one.itemCount)
	}));
	const { score, isLate } = assignmentScore(scored, counts, late, own.dueAt);
	const goingOn = attempts.find(({ finishedAt }) => finishedAt === null);
	const last = attempts.filter(({ finishedAt }) => finishedAt !== null).at(-1);
	return {
		state: stateOf(own, late, attempts, now),
		score,
		isLate,
		isByClock: last?.finishedBy === 'clock',
		attempts: attempts.length,
		answered: goingOn?.answered ?? 0,
		itemCount: goingOn?.itemCount ?? last?.itemCount ?? 0
	};
}

function stateOf(
	own: EffectiveTerms,
	late: LateRule,
	attempts: readonly AttemptToGrade[],
	now: Date
): GradeState {
	if (attempts.some(({ finishedAt }) => finishedAt === null)) return 'going-on';
	if (attempts.length > 0) return 'handed-in';
	if (now < own.opensAt) return 'not-open';
	const due = own.dueAt ?? endOf(own, late);
	return due !== null && now >= due ? 'missing' : 'not-started';
}

/** Mean of what counts, 0…1; null while nothing does. What was not handed in is left out. */
export function meanOfCounted(cells: readonly Pick<GradeCell, 'score'>[]): number | null {
	const scores = cells.flatMap(({ score }) => score ?? []);
	if (scores.length === 0) return null;
	return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
