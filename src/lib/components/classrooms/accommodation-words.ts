import type { Accommodation } from '#lib/domain/modules/terms.ts';
import { countOf } from '../words.ts';

/** What is set for a student, in sentences to that student; empty when it is nothing. */
export function accommodationWords({
	timeFactor,
	extraAttempts,
	extraDays,
	fewerOptions
}: Accommodation): string[] {
	const factor = timeFactor.toLocaleString('en', { maximumFractionDigits: 2 });
	return [
		...(timeFactor > 1 ? [`Where there is a time limit, you have ${factor} times as long.`] : []),
		...(extraAttempts > 0
			? [`Where attempts are limited, you have ${countOf(extraAttempts, 'attempt')} more.`]
			: []),
		...(extraDays > 0 ? [`Your due dates are ${countOf(extraDays, 'day')} later.`] : []),
		...(fewerOptions ? ['Questions with a choice show you one wrong option less.'] : [])
	];
}
