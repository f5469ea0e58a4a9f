import { findPartners } from '#lib/domain/language/paired-marks.ts';
import { candidateFeatures, findCandidates } from '#lib/domain/language/punctuation.ts';
import { createRandom, shuffle } from './random.ts';
import type { TreebankSentence } from './treebank.ts';

const SEED = 13;
const ROUNDS = 6;

/** A choice between places for a mark: features of each, and the right one. */
interface Choice {
	features: string[][];
	right: number;
}

/**
 * Learns on right trees where marks go: an averaged perceptron that ranks the places they can
 * reach. Features are short strings; those with the smallest weights are left out.
 */
export function trainPunctuation(
	train: TreebankSentence[],
	log: (line: string) => void
): [string, number][] {
	const choices = train.flatMap(collectChoices);
	const random = createRandom(SEED);
	const weights = new Map<string, { value: number; sum: number; stamp: number }>();
	let step = 0;
	const change = (feature: string, amount: number): void => {
		const weight = weights.get(feature) ?? { value: 0, sum: 0, stamp: step };
		weight.sum += weight.value * (step - weight.stamp);
		weight.stamp = step;
		weight.value += amount;
		weights.set(feature, weight);
	};
	for (let round = 1; round <= ROUNDS; round += 1) {
		shuffle(choices, random);
		let correct = 0;
		for (const { features, right } of choices) {
			step += 1;
			const scores = features.map((list) =>
				list.reduce((sum, feature) => sum + (weights.get(feature)?.value ?? 0), 0)
			);
			const best = scores.indexOf(Math.max(...scores));
			if (best === right) {
				correct += 1;
				continue;
			}
			for (const feature of features[right]!) change(feature, 1);
			for (const feature of features[best]!) change(feature, -1);
		}
		const share = ((100 * correct) / choices.length).toFixed(2);
		log(`punctuation round ${round}/${ROUNDS}: ${share} % of train`);
	}
	return [...weights]
		.map(([feature, { value, sum, stamp }]): [string, number] => [
			feature,
			Number(((sum + value * (step - stamp)) / step).toFixed(2))
		])
		.filter(([, weight]) => Math.abs(weight) >= 0.05);
}

function collectChoices(sentence: TreebankSentence): Choice[] {
	const { forms, heads, relations, upos } = sentence;
	const tree = { forms, heads: Int32Array.from(heads), relations, tags: upos };
	const partners = findPartners(forms);
	const choices: Choice[] = [];
	for (const [mark, head] of heads.entries()) {
		if (relations[mark] !== 'punct' || head < 0) continue;
		const candidates = findCandidates(tree, mark);
		const right = candidates.findIndex(({ word }) => word === head);
		if (right < 0) continue;
		choices.push({
			features: candidates.map((candidate) =>
				candidateFeatures(tree, mark, candidate, candidates, partners)
			),
			right
		});
	}
	return choices;
}
