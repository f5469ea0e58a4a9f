/** Share of shingles right in what was found, share of the wanted ones found; null: none there. */
export interface ShingleScore {
	precision: number | null;
	recall: number | null;
}

const LENGTH = 4;

function countShingles(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
	const counts = new Map<string, number>();
	for (let i = 0; i < Math.max(1, words.length - LENGTH + 1); i++) {
		const shingle = words.slice(i, i + LENGTH).join(' ');
		if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
	}
	return counts;
}

/**
 * Compares two texts by their runs of four words, repetitions counted, as the article extraction
 * benchmark of Scrapinghub does.
 */
export function compareShingles(wanted: string, found: string): ShingleScore {
	const right = countShingles(wanted);
	const given = countShingles(found);
	let hits = 0;
	let size = 0;
	let total = 0;
	for (const [shingle, count] of right) {
		hits += Math.min(count, given.get(shingle) ?? 0);
		total += count;
	}
	for (const count of given.values()) size += count;
	return { precision: size === 0 ? null : hits / size, recall: total === 0 ? null : hits / total };
}

/** Means over pages that have the value, and the harmonic mean of the two means. */
export function meanShingles(scores: ShingleScore[]): {
	precision: number;
	recall: number;
	f1: number;
} {
	const mean = (values: (number | null)[]) => {
		const known = values.filter((value) => value !== null);
		return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
	};
	const precision = mean(scores.map((score) => score.precision));
	const recall = mean(scores.map((score) => score.recall));
	return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
