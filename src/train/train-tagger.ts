import {
	TAGGER_FEATURES,
	taggerFeatures,
	taggerWord,
	type TaggerWord
} from '#lib/domain/language/tagger-features.ts';
import type { WordTable } from '#lib/domain/language/word-table.ts';
import { createRandom, shuffle } from './random.ts';
import { SparseTrainer } from './sparse-trainer.ts';

export interface TaggedSentence {
	words: TaggerWord[];
	/** Class of each word, an index into the list of tag pairs. */
	tags: number[];
}

export function prepareTagger(forms: string[], tags: number[], table: WordTable): TaggedSentence {
	return { words: forms.map((form) => taggerWord(form, table)), tags };
}

/** Trains on the tags it gives itself, so that it learns to live with its own errors. */
export function trainTagger(
	sentences: TaggedSentence[],
	classes: number,
	seed: number,
	rounds: number,
	progress: (line: string) => void
): SparseTrainer {
	const trainer = new SparseTrainer(classes);
	const random = createRandom(seed);
	const order = [...sentences];
	const features = new Uint32Array(TAGGER_FEATURES);
	const scores = new Float32Array(classes);
	for (let round = 0; round < rounds; round += 1) {
		shuffle(order, random);
		let right = 0;
		let total = 0;
		for (const { words, tags } of order) {
			const given: number[] = [];
			for (const [at, tag] of tags.entries()) {
				const count = taggerFeatures(words, at, given, features);
				trainer.score(features, count, scores);
				const best = argmax(scores);
				trainer.step += 1;
				if (best !== tag) trainer.update(features, count, tag, best);
				else right += 1;
				total += 1;
				given.push(best);
			}
		}
		progress(
			`tagger round ${round + 1}/${rounds}: ${((100 * right) / total).toFixed(2)} % of train`
		);
	}
	return trainer;
}

function argmax(scores: Float32Array): number {
	let best = 0;
	for (let cls = 1; cls < scores.length; cls += 1) {
		if (scores[cls]! > scores[best]!) best = cls;
	}
	return best;
}
