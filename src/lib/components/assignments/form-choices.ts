import type { FeedbackMoment, GradeRule, LateRule } from '#lib/domain/modules/types.ts';

interface Choice<Value extends string> {
	value: Value;
	label: string;
}

export const countsChoices: Choice<GradeRule>[] = [
	{ value: 'best', label: 'the best' },
	{ value: 'last', label: 'the last' },
	{ value: 'first', label: 'the first' },
	{ value: 'mean', label: 'the mean of all' }
];

export const feedbackChoices: Choice<FeedbackMoment>[] = [
	{ value: 'after-each', label: 'after each question; they cannot be changed then' },
	{ value: 'after-finishing', label: 'after handing in; they can be changed until then' },
	{ value: 'after-due', label: 'after the due date; they can be changed until handed in' }
];

export const lateChoices: Choice<LateRule['kind']>[] = [
	{ value: 'accept', label: 'work is marked as late and counts in full, until it closes' },
	{ value: 'deduct', label: 'a part of the score is taken off for each day, until it closes' },
	{ value: 'refuse', label: 'nothing can be handed in' }
];
