import type { Verdict } from '#lib/domain/items/feedback.ts';

const marks = { right: '●', partly: '◐', wrong: '○', open: '·' } as const;

/** A result to be passed on: how many were right and at which place, and nothing of the questions. */
export function shareText(
	week: string,
	verdicts: readonly (Verdict | 'open')[],
	address: string
): string {
	const right = verdicts.filter((verdict) => verdict === 'right').length;
	return [
		`Footnote, news quiz ${week}: ${right} of ${verdicts.length}`,
		verdicts.map((verdict) => marks[verdict]).join(''),
		address
	].join('\n');
}
