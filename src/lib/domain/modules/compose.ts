import type { Citation } from '#lib/domain/facts/types.ts';
import type { ItemType } from '#lib/domain/items/types.ts';

/** What choosing needs to know of an item. */
export interface Candidate {
	itemId: string;
	factId: string;
	type: ItemType;
	/** 0…1, the generator's opinion. */
	rank: number;
	/** Place in the bank, by article and passage. */
	position: number;
	stem: string;
	keyText: string;
	citations: Citation[];
}

/**
 * Chooses up to `count` items for one sitting: the best first, no fact and no passage twice, types in
 * turn, and none whose stem gives away the key of another, nor of those `beside` them in the same
 * sitting. They come back in the order of the bank.
 */
export function chooseItems<C extends Candidate>(
	candidates: C[],
	count: number,
	beside: Candidate[] = []
): C[] {
	const chosen: C[] = [];
	const perType = new Map<ItemType, number>();
	const rest = [...candidates].sort((a, b) => b.rank - a.rank || a.position - b.position);
	while (chosen.length < count) {
		const fitting = rest.filter((candidate) => fits(candidate, [...beside, ...chosen]));
		const next = fitting.sort(
			(a, b) => (perType.get(a.type) ?? 0) - (perType.get(b.type) ?? 0) || b.rank - a.rank
		)[0];
		if (!next) break;
		chosen.push(next);
		rest.splice(rest.indexOf(next), 1);
		perType.set(next.type, (perType.get(next.type) ?? 0) + 1);
	}
	return chosen.sort((a, b) => a.position - b.position);
}

function fits(candidate: Candidate, chosen: Candidate[]): boolean {
	return chosen.every(
		(other) =>
			other.factId !== candidate.factId &&
			!restOnTheSame(candidate.citations, other.citations) &&
			!givesAway(other.stem, candidate) &&
			!givesAway(candidate.stem, other)
	);
}

/** Two items of one passage tell each other's answers, whatever their words. */
function restOnTheSame(a: Citation[], b: Citation[]): boolean {
	return a.some((one) =>
		b.some(
			(two) =>
				one.role === 'evidence' &&
				two.role === 'evidence' &&
				one.articleId === two.articleId &&
				one.start < two.end &&
				two.start < one.end
		)
	);
}

const wordsThatTell = 2;

/**
 * Whether the stem `other` tells the key of `asked`: it names the key and speaks of the same thing.
 * The name alone does not: in a story about one person it stands in every question.
 */
function givesAway(other: string, asked: Candidate): boolean {
	const key = asked.keyText.trim().toLowerCase();
	if (key.length < 3 || key === 'true' || key === 'false') return false;
	if (!other.toLowerCase().includes(key)) return false;
	const ofKey = new Set(contentWords(key));
	const told = new Set(contentWords(other).filter((word) => !ofKey.has(word)));
	return contentWords(asked.stem).filter((word) => told.has(word)).length >= wordsThatTell;
}

/** Words long enough to be about something; shorter ones stand in every sentence. */
function contentWords(text: string): string[] {
	return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [])];
}
