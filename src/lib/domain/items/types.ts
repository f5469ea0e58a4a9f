import type { Attribution, Citation } from '#lib/domain/facts/types.ts';

export const itemTypes = [
	'multiple-choice',
	'multiple-response',
	'true-false',
	'cloze',
	'short-answer',
	'numeric',
	'date',
	'who-said',
	'matching',
	'ordering',
	'evidence'
] as const;
export type ItemType = (typeof itemTypes)[number];

export interface ItemOption {
	text: string;
	correct: boolean;
	/** Why it is right or wrong, a sentence that holds on its own. */
	rationale: string;
	/** What the articles say this option really is, when they do. */
	citation?: Citation;
}

/**
 * The key by type: choice types, cloze, who-said, date and evidence a string (the option's text, or
 * what is to be typed), multiple-response an array of option texts, true-false a boolean, numeric a
 * number, matching pairs [left, right], ordering the ordered array.
 */
export type ItemKey = string | number | boolean | string[] | [string, string][];

/** One version of a question, as the generator or an editor wrote it. */
export interface ItemContent {
	type: ItemType;
	stem: string;
	/** Null for items that are typed. Matching and ordering keep their parts in `key`. */
	options: ItemOption[] | null;
	key: ItemKey;
	/** For typed items: other answers that are right ("Oleg Saakyan"); for numeric see `tolerance`. */
	accepts: string[];
	/** Numeric entry: how far from the key an answer may be, in the key's unit. */
	tolerance: number | null;
	/** Numeric entry: what is counted, shown beside the field. */
	unit: string | null;
	explanation: string;
	attribution: Attribution | null;
	/** Evidence first. Never empty. */
	citations: Citation[];
}

/** A question in a bank. The id stays while fact and rule are the same. */
export interface Item extends ItemContent {
	itemId: string;
	factId: string;
	articleId: string;
	/** What the generator thinks of it, 0…1; used to choose, never shown to learners. */
	rank: number;
}

/**
 * A question that nobody is asked before a person has read it: judges would accept it about every other
 * time.
 */
export interface Draft extends Item {
	/** What a gate has against it; empty where it is the ranker alone that would not ask it. */
	doubts: { gate: string; detail: string }[];
}

/** A candidate that a gate stopped, kept so that the gate can be judged. */
export interface DroppedItem {
	gate: string;
	detail: string;
	candidate: ItemContent & { factId: string; articleId: string };
}

declare const learnerSafe: unique symbol;

/** One option as a learner sees it before answering. `optionId` says nothing about the key. */
export interface LearnerOption {
	optionId: string;
	text: string;
}

/**
 * What a browser may know of an item before the answer: no key, no rationale, no citation, and the
 * same bytes whichever option is the key. Only `toLearner` makes one.
 */
export interface LearnerItem {
	readonly [learnerSafe]: true;
	itemVersionId: string;
	type: ItemType;
	stem: string;
	/** How the answer is given. */
	response: ResponseDeclaration;
}

export type ResponseDeclaration =
	| { kind: 'choice'; options: LearnerOption[] }
	| { kind: 'choices'; options: LearnerOption[] }
	| { kind: 'text' }
	| { kind: 'number'; unit: string | null }
	| { kind: 'matching'; left: LearnerOption[]; right: LearnerOption[] }
	| { kind: 'ordering'; options: LearnerOption[] };

/** What a learner answered, in the words of the item and not in option ids. */
export type ItemAnswer =
	| { kind: 'choice'; text: string }
	| { kind: 'choices'; texts: string[] }
	| { kind: 'text'; text: string }
	| { kind: 'number'; text: string; value: number }
	| { kind: 'matching'; pairs: [string, string][] }
	| { kind: 'ordering'; texts: string[] };
