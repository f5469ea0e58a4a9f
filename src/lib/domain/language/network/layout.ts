/**
 * Sentences of a batch, packed step by step: first the first words of all, then the second words
 * of those that have one, and so on. Sentences are ordered by falling length, so that at every
 * step the sentences still running are the first ones and nothing is padded.
 */
export interface Layout {
	/** Words in all. */
	rows: number;
	/** Where each step begins, one more at the end. */
	starts: number[];
	/** Sentences running at each step. */
	active: number[];
	/** Index into the caller's list of the sentence in each place. */
	order: number[];
}

export function createLayout(lengths: number[]): Layout {
	const order = lengths.map((_, index) => index);
	order.sort((a, b) => lengths[b]! - lengths[a]! || a - b);
	const steps = lengths[order[0] ?? -1] ?? 0;
	const starts: number[] = [];
	const active: number[] = [];
	let rows = 0;
	let running = order.length;
	for (let step = 0; step < steps; step += 1) {
		while (lengths[order[running - 1]!]! <= step) running -= 1;
		starts.push(rows);
		active.push(running);
		rows += running;
	}
	starts.push(rows);
	return { rows, starts, active, order };
}
