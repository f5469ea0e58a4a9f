import { endOf } from '../modules/deadline.ts';
import type { EffectiveTerms } from '../modules/terms.ts';
import type { FeedbackMoment, LateRule } from '../modules/types.ts';

/** Terms that decide what a student sees of an attempt. */
export interface VisibilityTerms {
	/** The student's own. */
	own: EffectiveTerms;
	feedback: FeedbackMoment;
	late: LateRule;
	hideGrades: boolean;
}

export interface Visibility {
	/** Keys, verdicts, explanations and footnotes of the questions. */
	answers: boolean;
	/** What the attempt scored. */
	score: boolean;
	/** When answers will be seen, as far as that is a date. */
	answersFrom: Date | null;
}

/**
 * What a student may see of one of their attempts. While grades are hidden neither scores nor keys are
 * shown: verdicts could be counted.
 *
 * @param finishedAt null while the attempt goes on
 */
export function whatIsVisible(
	{ own, feedback, late, hideGrades }: VisibilityTerms,
	finishedAt: Date | null,
	now: Date
): Visibility {
	if (hideGrades) return { answers: false, score: false, answersFrom: null };
	if (feedback === 'after-each') return { answers: true, score: true, answersFrom: null };
	if (finishedAt === null) return { answers: false, score: false, answersFrom: null };
	if (feedback === 'after-finishing') return { answers: true, score: true, answersFrom: null };
	// Without a due date the end is what is waited for.
	const from = own.dueAt ?? endOf(own, late);
	const isPast = from !== null && now >= from;
	return { answers: isPast, score: isPast, answersFrom: isPast ? null : from };
}
