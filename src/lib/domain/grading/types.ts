import type { Citation } from '../facts/types.ts';
import type { ItemAnswer, ItemContent, LearnerItem } from '../items/types.ts';

/** What a learner is told about one option, pair or place after answering. */
export interface GradedPart {
	/** The option; for matching the left side, for ordering the part. */
	text: string;
	/** Whether the learner chose it; for matching and ordering, what they gave for it. */
	chosen: boolean;
	given: string | null;
	/** What belongs there: matching the right side, ordering the place ("2"); null for options. */
	expected: string | null;
	/** Options: whether it is (part of) the key. Matching and ordering: whether it was right. */
	correct: boolean;
	rationale: string;
	citation: Citation | null;
}

export interface Grade {
	/** 0…1, partial credit included. */
	score: number;
	/** Fully right. */
	correct: boolean;
	feedback: GradedPart[];
	/** What to tell about how the answer was read: "Accepted as Oleh Saakyan." */
	note: string | null;
}

export type ParsedAnswer = { answer: ItemAnswer } | { error: string };

/** Form fields as a browser sends them; `FormData` is one. */
export type AnswerFields = Iterable<[string, unknown]>;

/** One way of answering: how it is asked for, read from a form and graded. */
export interface ResponseKind {
	/** Options and order depend on the texts and the seed alone, never on the key. */
	declare(item: ItemContent, seed: string): LearnerItem['response'];
	parse(item: ItemContent, fields: AnswerFields): ParsedAnswer;
	grade(item: ItemContent, answer: ItemAnswer): Grade;
}
