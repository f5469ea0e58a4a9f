import type { Footnote } from './footnote.ts';
import type { ItemType } from './types.ts';

export type Verdict = 'right' | 'partly' | 'wrong';

/** How a question of an attempt stands. Saved answers are not graded yet; `part` lacks something. */
export type PlaceState = 'open' | 'part' | 'saved' | Verdict;

export interface OptionFeedback {
	text: string;
	correct: boolean;
	chosen: boolean;
	/** Matching and ordering: what the learner gave for this part, and what belongs there. */
	given: string | null;
	expected: string | null;
	rationale: string;
	/** Number of the footnote that says what this option really is, when there is one. */
	footnoteNumber: number | null;
}

/** What is shown after an answer: verdict, reasons, and the passages that decide it. */
export interface ItemFeedback {
	itemVersionId: string;
	type: ItemType;
	stem: string;
	verdict: Verdict;
	/** 0…1 */
	score: number;
	/** The learner's answer and the key, in words. */
	answerText: string;
	keyText: string;
	/** How a typed answer was read: "Accepted as Oleh Saakyan." */
	note: string | null;
	/** Empty for typed items. */
	options: OptionFeedback[];
	explanation: string;
	/** Whose claim it is, as a sentence; null when the article itself states it. */
	source: string | null;
	footnotes: Footnote[];
}
