import { z } from 'zod';
import { longestAnswer } from '#lib/domain/grading/fields.ts';

/** What a form puts down at one place of an attempt. */
export interface AnswerToSave {
	/** The answer's fields alone. */
	fields: Record<string, string[]>;
	/** To come back to. */
	marked: boolean;
	/** When the page knew this place to be saved last, milliseconds since 1970; 0 for never. */
	knownSavedAt: number;
	/** How long the answer had to wait for the line, milliseconds. */
	waitedMs: number;
	/** Where to go on, as the button says: a path of ours, or `clear`. */
	then: string;
}

const mostFields = 60;
const day = 24 * 60 * 60 * 1000;

// None of it can make an answer be refused: what does not make sense counts as not said.
const circumstances = z.object({
	knownSavedAt: z.coerce.number().min(0).catch(0),
	waitedMs: z.coerce
		.number()
		.min(0)
		.max(7 * day)
		.catch(0),
	then: z.string().catch('')
});

/** Reads the form of a question whose answer is saved. */
export function readAnswerToSave(form: Iterable<[string, unknown]>): AnswerToSave {
	const entries = [...form];
	const told = new Map(entries);
	return {
		fields: answerFieldsOf(entries),
		marked: told.has('marked'),
		...circumstances.parse(Object.fromEntries(told))
	};
}

/** Keeps of a form what belongs to an answer. Anything longer or more is no form of ours. */
export function answerFieldsOf(form: Iterable<[string, unknown]>): Record<string, string[]> {
	const fields: Record<string, string[]> = {};
	for (const [name, value] of [...form].slice(0, mostFields)) {
		if (typeof value !== 'string' || !/^(answer$|match\.|place\.).{0,60}$/.test(name)) continue;
		// Cut and not refused: that an answer is too long is told when it is read.
		(fields[name] ??= []).push(value.replaceAll('\0', '').slice(0, longestAnswer + 1));
	}
	return fields;
}
