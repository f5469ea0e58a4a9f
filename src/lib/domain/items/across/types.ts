import type { Attribution, Citation } from '../../facts/types.ts';

/** One article's figure in a conflict: what it says, who says so, as of when, and where. */
export interface Figure {
	factId: string;
	articleId: string;
	value: number;
	hedge: string | null;
	attribution: Attribution | null;
	/** ISO 8601 day the article was published, null when unknown. */
	asOf: string | null;
	citation: Citation;
}

/** Figures for one thing that cannot all be right. */
export interface Conflict {
	/** What is counted: "casualties". */
	unit: string;
	/** Names that all of them share. */
	about: string[];
	/** By article date, unknown last. */
	figures: Figure[];
}

/** A fact that a newer article has changed. */
export interface Superseded {
	factId: string;
	byFactId: string;
	/** The passage when nothing it says can be asked any more; null when only this fact is overtaken. */
	passage: Citation | null;
	/** "a newer article (2025-06-17) gives another figure" */
	reason: string;
}

/** What the articles of a bank say of each other. */
export interface AcrossArticles {
	/** By fact id: how many articles report it, its own included. Facts of one article are left out. */
	corroboration: ReadonlyMap<string, number>;
	conflicts: readonly Conflict[];
	superseded: ReadonlyMap<string, Superseded>;
}
