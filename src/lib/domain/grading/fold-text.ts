/**
 * A text as graders compare it: no case, diacritics, punctuation, leading article or doubled space.
 * "The Rossiĭskaya Gazeta" and "rossiiskaya-gazeta" differ by slips alone, not by dress.
 */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/æ/g, 'ae')
		.replace(/œ/g, 'oe')
		.replace(/ø/g, 'o')
		.replace(/ł/g, 'l')
		.replace(/[đð]/g, 'd')
		.replace(/ı/g, 'i')
		.replace(/&/g, ' and ')
		.replace(/['’‘ʼ`.]/g, '')
		.replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
		.trim()
		.replace(/^(?:the|an?) (?=.)/, '');
}

/**
 * Edits between two texts: insert, delete, replace a letter or swap two neighbours (optimal string
 * alignment). Returns `limit + 1` as soon as it must be more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min(
				at(previous, j) + 1,
				at(row, j - 1) + 1,
				at(previous, j - 1) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, at(before, j - 2) + 1);
			}
			row.push(best);
		}
		if (Math.min(...row) > limit) return limit + 1;
		before = previous;
		previous = row;
	}
	return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
	return row[index] ?? 0;
}

/** Slips forgiven in a typed name: none below five letters, one below nine, two from there on. */
export function forgivenSlips(folded: string): number {
	return folded.length < 5 ? 0 : folded.length < 9 ? 1 : 2;
}
