import type { EffectiveTerms } from './terms.ts';
import type { LateRule } from './types.ts';

const minute = 60_000;

/** For the last answer, which was given in time and travelled a little. */
export const graceMs = 10_000;

/** When the last moment to hand in is: the closing date, or the due date where late work is refused. */
export function endOf({ dueAt, closesAt }: EffectiveTerms, late: LateRule): Date | null {
	const ends = [closesAt, late.kind === 'refuse' ? dueAt : null].filter((end) => end !== null);
	return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
}

/** When the time of an attempt is up: its time limit or the end of the assignment, what comes first. */
export function deadlineOf(terms: EffectiveTerms, late: LateRule, startedAt: Date): Date | null {
	const end = endOf(terms, late);
	if (terms.timeLimitMinutes === null) return end;
	const limit = new Date(+startedAt + terms.timeLimitMinutes * minute);
	return end !== null && end < limit ? end : limit;
}

/** Whether an attempt takes no answers any more: its time is up, the last answer's way included. */
export function isTimeUp(deadlineAt: Date | null, now: Date): boolean {
	return deadlineAt !== null && +now >= +deadlineAt + graceMs;
}
