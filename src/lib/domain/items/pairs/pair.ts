import type { Part } from '../parts.ts';

/** A left part with what belongs to it. `text` is the left, `right` the right. */
export interface Pair extends Part {
	right: string;
	/** "in June 2025", where the pair was so then and may have changed since. */
	asOf?: string;
}

export const fewestPairs = 3;
export const mostPairs = 4;
