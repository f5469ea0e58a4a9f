import type { ArticleIndex } from '../facts/article-index.ts';
import type { Finding } from '../facts/findings.ts';
import type { Problem } from '../facts/problems.ts';
import type { ItemContent } from './types.ts';

/** An item before the gates, with what they need to judge it. */
export interface Candidate {
	content: ItemContent;
	finding: Finding;
	/** What tells two candidates of the same type and fact apart: the words that were taken out. */
	rule: string;
	/** Names the key goes by; none may stand in the stem. */
	keyNames: string[];
	/** What its writer already knows to be wrong with it. */
	problems: Problem[];
	/** Further findings it rests on, when it is made of several parts. */
	others?: readonly Finding[];
}

/** Everything in the bank that is being made, to take distractors from and to check options against. */
export interface Corpus {
	articles: ArticleIndex[];
	findings: Finding[];
	seed: string;
}

/** Writes the candidates of one type from one finding. */
export type Generator = (finding: Finding, corpus: Corpus) => Candidate[];

/** All findings an item rests on, the first one first. */
export function findingsOf({ finding, others = [] }: Candidate): Finding[] {
	return [finding, ...others];
}
