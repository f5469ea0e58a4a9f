import type { Span } from '#lib/domain/articles/types.ts';

/** `evidence`: the words that state it. `context`: words one needs to understand them. */
export type CitationRole = 'evidence' | 'context';

/** A passage of an article. Holds when `quote === text.slice(start, end)` of that revision. */
export interface Citation extends Span {
	articleId: string;
	revision: number;
	quote: string;
	role: CitationRole;
}

export type FactKind =
	| 'statement'
	| 'quotation'
	| 'claim'
	| 'denial'
	| 'quantity'
	| 'event'
	| 'role'
	| 'list'
	| 'purpose'
	| 'comparison';

/** How firmly a fact is put: by the narrator, or by somebody who says, alleges, denies it. */
export type Modality = 'stated' | 'said' | 'alleged' | 'denied' | 'may';

/** Whose claim a fact is. Null in a fact means that the article itself states it. */
export interface Attribution {
	/** Who claims it, as the article names them: "Sergei Shoigu". */
	source: string;
	/** Through whom it reached the article: "TASS". */
	through: string | null;
	modality: Modality;
}

export type EntityType =
	| 'person'
	| 'organisation'
	| 'agency'
	| 'country'
	| 'place'
	| 'nationality'
	| 'weapon'
	| 'event'
	| 'other';

/** A thing named in a fact, with the place of the mention in the article's text. */
export interface FactEntity extends Span {
	/** Fullest name the article gives: "Sergei Shoigu" for a mention "Shoigu". */
	name: string;
	type: EntityType;
	/** Other names of the same thing in this article. */
	aliases: string[];
}

export type DateGrain = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade';

export interface FactDate extends Span {
	/** ISO 8601 prefix (`2024`, `2024-06`, `2025-03-27`), null when it cannot be resolved. */
	value: string | null;
	grain: DateGrain;
	/** `absolute`: the text says all of it. `publication`: needs the publication date. */
	anchor: 'absolute' | 'publication' | 'unresolved';
}

/** A number with what it counts. `value` is in units of one: "five thousand" is 5000. */
export interface FactQuantity extends Span {
	value: number;
	/** "about", "at least", "more than" …, as the text hedges it. */
	hedge: string | null;
	/** What is counted or the unit: "casualties", "pounds". */
	unit: string | null;
}

/** Something an article asserts, or reports that somebody asserts, tied to its passage. */
export interface Fact {
	/** Stable over runs and over better engines that find the same fact in the same words. */
	factId: string;
	articleId: string;
	kind: FactKind;
	/** The fact as a sentence that stands on its own, hedge and source kept. */
	statement: string;
	attribution: Attribution | null;
	/** At least one with role `evidence`. */
	citations: Citation[];
	entities: FactEntity[];
	dates: FactDate[];
	quantities: FactQuantity[];
	/** Day the fact is known for, when the article has a date. ISO 8601. */
	asOf: string | null;
	/** Whether items may be made from it; `unusableBecause` names the reason if not. */
	usable: boolean;
	unusableBecause: string | null;
}
