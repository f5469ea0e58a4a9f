import { createWriter } from '#lib/domain/language/bytes.ts';
import type { VectorTable } from '#lib/domain/language/network/encoder.ts';
import type { NetworkShape } from '#lib/domain/language/network/shape.ts';
import {
	networkInput,
	wordAffixes,
	type NetworkVocabulary
} from '#lib/domain/language/network/vocabulary.ts';
import { normaliseWord } from '#lib/domain/language/word-shapes.ts';
import type { Inventory } from './inventory.ts';
import {
	createTraining,
	type NetworkExample,
	type TrainingPlan
} from './network/network-trainer.ts';
import { writeNetwork } from './network/network-writer.ts';
import type { TreebankSentence } from './treebank.ts';

/**
 * Training runs in cycles: each begins with larger steps again from what the one before it
 * reached, and ends with small ones.
 */
export const CYCLES: Pick<TrainingPlan, 'seed' | 'rounds' | 'rate' | 'steps'>[] = [
	{ seed: 1, rounds: 8, rate: 0.002 },
	{ seed: 2, rounds: 6, rate: 0.0015 },
	{ seed: 3, rounds: 6, rate: 0.0012 }
];

const PLAN: Omit<TrainingPlan, 'seed' | 'rounds' | 'rate'> = {
	batch: 600,
	tagWeight: 0.5,
	hide: { word: 0.2, tag: 0.1, vector: 0.05 },
	drop: { input: 0.15, recurrent: 0.2, output: 0.3, projection: 0.3 }
};

const SIZES = {
	...{ vector: 104, word: 48, affix: 64, tag: 32 },
	...{ hidden: 128, layers: 2, arc: 128, relation: 96 }
};

export interface NetworkPreparation {
	shape: NetworkShape;
	words: string[];
	affixes: string[];
	examples: NetworkExample[];
}

export function prepareNetwork(
	train: TreebankSentence[],
	inventory: Inventory,
	jackknifed: number[][]
): NetworkPreparation {
	const { words, affixes } = countVocabulary(train);
	const vocabulary: NetworkVocabulary = {
		words: rowNumbers(words),
		affixes: rowNumbers(affixes),
		vector: inventory.words.vector
	};
	const examples = train.map((sentence, index) => ({
		input: networkInput(vocabulary, sentence.forms, jackknifed[index]!),
		target: {
			tags: sentence.upos.map((tag, at) => inventory.tagOf(tag, sentence.xpos[at]!)),
			heads: sentence.heads,
			labels: sentence.relations.map(inventory.labelOf)
		}
	}));
	const shape = {
		...SIZES,
		words: words.length + 1,
		affixes: affixes.length + 1,
		tagsIn: inventory.tags.length + 1,
		tagsOut: roundUp(inventory.tags.length),
		labels: roundUp(inventory.labels.length)
	};
	return { shape, words, affixes, examples };
}

/** One cycle of training. Weights go in and come out as 32-bit numbers. */
export function trainCycle(
	prepared: NetworkPreparation,
	vectors: VectorTable,
	cycle: number,
	start: Float32Array | null,
	log: (line: string) => void
): Uint8Array {
	const plan = { ...PLAN, ...CYCLES[cycle]! };
	const training = createTraining(prepared.shape, vectors, prepared.examples, plan, start);
	for (let round = 1; round <= plan.rounds; round += 1) {
		const loss = training.round();
		log(`network cycle ${cycle + 1}, round ${round}/${plan.rounds}: loss ${loss.toFixed(4)}`);
	}
	return new Uint8Array(training.weights().buffer);
}

/** The network as it is shipped. */
export function finishNetwork(
	prepared: NetworkPreparation,
	vectors: VectorTable,
	weights: Float32Array
): Uint8Array {
	const plan = { ...PLAN, ...CYCLES[0]!, rounds: 1 };
	const { network } = createTraining(prepared.shape, vectors, [], plan, weights);
	const writer = createWriter();
	writeNetwork(writer, network, prepared.words, prepared.affixes);
	return writer.finish();
}

function countVocabulary(train: TreebankSentence[]): { words: string[]; affixes: string[] } {
	const words = new Map<string, number>();
	const affixes = new Map<string, number>();
	for (const form of train.flatMap(({ forms }) => forms)) {
		const lower = normaliseWord(form);
		words.set(lower, (words.get(lower) ?? 0) + 1);
		for (const affix of wordAffixes(form, lower)) affixes.set(affix, (affixes.get(affix) ?? 0) + 1);
	}
	return { words: mostFrequent(words, 2), affixes: mostFrequent(affixes, 5) };
}

function mostFrequent(counts: Map<string, number>, least: number): string[] {
	return [...counts]
		.filter(([, count]) => count >= least)
		.sort((a, b) => b[1] - a[1])
		.map(([value]) => value);
}

const rowNumbers = (values: string[]): Map<string, number> =>
	new Map(values.map((value, index) => [value, index + 1]));

const roundUp = (count: number): number => Math.ceil(count / 8) * 8;
