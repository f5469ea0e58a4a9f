import { addScores, type SparseModel } from './sparse-model.ts';
import { TAGGER_FEATURES, taggerFeatures, taggerWord } from './tagger-features.ts';
import type { WordTable } from './word-table.ts';

/** Tags one sentence from left to right; each decision sees the ones before it. */
export function tagWords(tagger: SparseModel, table: WordTable, forms: string[]): Int32Array {
	const words = forms.map((form) => taggerWord(form, table));
	const classes = new Int32Array(forms.length);
	const features = new Uint32Array(TAGGER_FEATURES);
	const scores = new Int32Array(tagger.classes);
	for (let at = 0; at < forms.length; at += 1) {
		scores.fill(0);
		addScores(tagger, features, taggerFeatures(words, at, classes, features), scores);
		let best = 0;
		for (let cls = 1; cls < scores.length; cls += 1) {
			if (scores[cls]! > scores[best]!) best = cls;
		}
		classes[at] = best;
	}
	return classes;
}
