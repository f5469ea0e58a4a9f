import type { EntityType } from '#lib/domain/facts/types.ts';

export type TypeScores = Partial<Record<EntityType, number>>;

/** What speaks for each kind: the name's own words, and what stands around it. */
export interface NameScores {
	words: TypeScores;
	context: TypeScores;
}

export type Add = (type: EntityType, weight: number) => void;

export function adder(scores: TypeScores): Add {
	return (type, weight) => {
		scores[type] = (scores[type] ?? 0) + weight;
	};
}

/** The best type, or null when nothing speaks for any. */
export function bestType(scores: TypeScores): EntityType | null {
	let best: EntityType | null = null;
	let highest = 0.75;
	for (const [type, score] of Object.entries(scores) as [EntityType, number][]) {
		if (score > highest) {
			highest = score;
			best = type;
		}
	}
	return best;
}
