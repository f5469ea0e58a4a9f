import type { OptionFeedback, PlaceState, Verdict } from '#lib/domain/items/feedback.ts';
import type { ItemType } from '#lib/domain/items/types.ts';
import type { ShareRight } from '#lib/domain/progress/types.ts';

/** What learners call each type of item. */
export const typeWords: Record<ItemType, string> = {
	'multiple-choice': 'One answer',
	'multiple-response': 'Several answers',
	'true-false': 'True or false',
	cloze: 'Missing words',
	'short-answer': 'Short answer',
	numeric: 'Number',
	date: 'Date',
	'who-said': 'Who says so',
	matching: 'Matching',
	ordering: 'Ordering',
	evidence: 'Evidence'
};

/** The groups of a table by type under the names that learners know. */
export function nameTypes(groups: readonly ShareRight[]): ShareRight[] {
	const known: Record<string, string> = typeWords;
	return groups.map((group) => ({
		...group,
		label: known[group.key] ?? group.label
	}));
}

export const verdictWords: Record<Verdict, string> = {
	right: 'Right',
	partly: 'Partly right',
	wrong: 'Not right'
};

/** How a question stands, for lists of all questions. */
export const stateWords: Record<PlaceState, string> = {
	open: 'Not answered',
	part: 'Answered in part',
	saved: 'Answered',
	...verdictWords
};

export interface OptionWords {
	text: string;
	/** What the learner gave, when it is worth saying. */
	given: string | null;
}

/**
 * An option or part after the answer. For parts of matching and ordering the text says what belongs
 * together or where it belongs, and `given` what the learner made of it when that was wrong.
 */
export function optionWords(option: OptionFeedback, type: ItemType): OptionWords {
	const { text, expected, given, chosen, correct } = option;
	if (expected === null) return { text, given: chosen ? 'your answer' : null };
	const ordering = type === 'ordering';
	return {
		text: ordering ? `${expected}. ${text}` : `${text}: ${expected}`,
		given: correct
			? null
			: ordering
				? `you put it in place ${given ?? '–'}`
				: `you gave ${given ?? 'nothing'}`
	};
}

export interface StemPart {
	text: string;
	/** A gap that is to be filled; `text` is then empty. */
	gap: boolean;
}

/** A stem with its gaps ("____") told apart from its words. */
export function stemParts(stem: string): StemPart[] {
	return stem
		.split(/(_{2,})/)
		.filter((text) => text !== '')
		.map((text) => (/^_{2,}$/.test(text) ? { text: '', gap: true } : { text, gap: false }));
}

/** What a form that came back had in it, by field name. */
export type TypedFields = Record<string, string[]>;

/** The fields of a form that are text, for giving a refused form back as it was. */
export function typedFields(form: Iterable<[string, unknown]>): TypedFields {
	const typed: TypedFields = {};
	for (const [name, value] of form) {
		if (typeof value === 'string') (typed[name] ??= []).push(value);
	}
	return typed;
}
