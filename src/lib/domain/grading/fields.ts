import type { AnswerFields } from './types.ts';

/** Name of the form field for choices, texts and numbers; several ticked boxes repeat it. */
export const answerField = 'answer';

/** Matching: one select per left part, named so; its value is the right part's option id. */
export function matchField(leftId: string): string {
	return `match.${leftId}`;
}

/** Ordering: one input per part, named so; its value is the place, counted from 1. */
export function placeField(optionId: string): string {
	return `place.${optionId}`;
}

/** All values of one field that are text; files and other fields are let pass. */
export function fieldValues(fields: AnswerFields, name: string): string[] {
	const values: string[] = [];
	for (const [key, value] of fields) {
		if (key === name && typeof value === 'string') values.push(value);
	}
	return values;
}

/** Longest answer that is read; anything above is somebody's mistake or mischief. */
export const longestAnswer = 500;
