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
 * An item of a page that the ranker scores below this is not published. Of judged items on articles the
 * ranker had not seen, those below were acceptable in 20 %, all together in 37 % (`npm run train:ranker`).
 */
export const leastRank = 0.2;

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
