import type { Accommodation, EffectiveTerms } from '#lib/domain/modules/terms.ts';
import type { FeedbackMoment, GradeRule, LateRule } from '#lib/domain/modules/types.ts';
import { countOf, listOf, percentOf } from '../words.ts';

export const countsWords: Record<GradeRule, string> = {
	best: 'The best attempt counts.',
	last: 'The last attempt counts.',
	first: 'The first attempt counts.',
	mean: 'The mean of all attempts counts.'
};

export const feedbackWords: Record<FeedbackMoment, string> = {
	'after-each': 'You are told after each answer whether it is right; an answer cannot be changed.',
	'after-finishing': 'You can change answers until you hand in, and then see what was right.',
	'after-due':
		'You can change answers until you hand in, and see what was right after the due date.'
};

/** How long and how often, as sentences for the student. */
export function attemptWords({ timeLimitMinutes, attemptsAllowed }: EffectiveTerms): string {
	const time =
		timeLimitMinutes === null
			? 'There is no time limit.'
			: `There are ${countOf(timeLimitMinutes, 'minute')} for it from the moment you begin.`;
	const often =
		attemptsAllowed === null
			? 'You may try as often as you like.'
			: attemptsAllowed === 1
				? 'You have one attempt.'
				: `You have ${attemptsAllowed} attempts.`;
	return `${time} ${often}`;
}

/** What becomes of work after the due date; null where there is none. */
export function lateWords(late: LateRule, dueAt: Date | null): string | null {
	if (dueAt === null) return null;
	if (late.kind === 'accept') return 'After the due date it is marked as late and counts in full.';
	if (late.kind === 'refuse') return 'After the due date nothing can be handed in.';
	const least =
		late.least > 0 ? `, and never less than ${percentOf(late.least)} of it is left` : '';
	return `After the due date ${percentOf(late.perDay)} of the score is taken off for each day begun${least}.`;
}

/** What this student is allowed beyond the others, for the student; null for nothing. */
export function accommodationWords(own: Accommodation | null): string | null {
	if (own === null) return null;
	const parts = [
		own.timeFactor > 1 ? `${percentOf(own.timeFactor - 1)} more time` : null,
		own.extraAttempts > 0 ? countOf(own.extraAttempts, 'more attempt') : null,
		own.extraDays > 0 ? `due and closing dates ${countOf(own.extraDays, 'day')} later` : null,
		own.fewerOptions ? 'one wrong option less where there are several' : null
	].filter((part) => part !== null);
	return parts.length === 0 ? null : listOf(parts);
}
