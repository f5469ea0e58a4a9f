/** A logistic regression over numeric features, as `npm run train:ranker` writes it. */
export interface RankerWeights {
	/** How many judged items it was trained on. */
	verdicts: number;
	bias: number;
	/** By name of the feature; a feature that is not listed counts nothing. */
	weights: Record<string, number>;
}

/** Fewer verdicts than this teach nothing that the hand-made score does not know. */
export const fewestVerdicts = 200;

/**
 * From where on an item of a page is asked, and from where on it is a draft. On articles that the ranker
 * had not seen (`npm run train:ranker`): DECISIONS.md, "Questions and drafts".
 */
export const leastRank = { approved: 0.5, draft: 0.25, doubted: 0.4 } as const;

/** 0…1: how likely a judge accepts an item with these features (logistic function of their sum). */
export function acceptance(
	features: Readonly<Record<string, number>>,
	{ bias, weights }: RankerWeights
): number {
	const sum = Object.entries(features).reduce(
		(total, [name, value]) => total + value * (weights[name] ?? 0),
		bias
	);
	return 1 / (1 + Math.exp(-sum));
}
