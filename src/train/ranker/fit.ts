import { acceptance, type RankerWeights } from '#lib/domain/items/ranker/score.ts';
import type { JudgedItem } from './verdicts.ts';

const steps = 2000;
const rate = 0.3;
/** Pulls weights to zero: a few hundred verdicts must not be learned by heart. */
const ridge = 0.02;

/**
 * Logistic regression by gradient descent over all items at once (deterministic, starts at zero),
 * with a quadratic penalty on the weights: Hastie, Tibshirani, Friedman 2009, 4.4.
 */
export function fitRanker(items: readonly JudgedItem[]): RankerWeights {
	const names = [...new Set(items.flatMap(({ features }) => Object.keys(features)))].sort();
	const model: RankerWeights = {
		verdicts: items.length,
		bias: 0,
		weights: Object.fromEntries(names.map((name) => [name, 0]))
	};
	for (let step = 0; step < steps && items.length > 0; step++) {
		const gradient = new Map<string, number>();
		let bias = 0;
		for (const { features, acceptable } of items) {
			const error = acceptance(features, model) - (acceptable ? 1 : 0);
			bias += error;
			for (const [name, value] of Object.entries(features)) {
				gradient.set(name, (gradient.get(name) ?? 0) + error * value);
			}
		}
		model.bias -= (rate * bias) / items.length;
		for (const name of names) {
			const weight = model.weights[name] ?? 0;
			model.weights[name] =
				weight - rate * ((gradient.get(name) ?? 0) / items.length + ridge * weight);
		}
	}
	return model;
}

/** Chance that an acceptable item is put above one that is not (area under the ROC curve). */
export function areaUnderCurve(scored: readonly { score: number; acceptable: boolean }[]): number {
	const good = scored.filter(({ acceptable }) => acceptable);
	const bad = scored.filter(({ acceptable }) => !acceptable);
	let wins = 0;
	for (const { score } of good) {
		for (const other of bad) wins += score > other.score ? 1 : score === other.score ? 0.5 : 0;
	}
	return good.length * bad.length === 0 ? 0.5 : wins / (good.length * bad.length);
}
