import type { Calibration, LanguageModel } from './model.ts';
import { addScores } from './sparse-model.ts';
import { TAGGER_FEATURES, taggerFeatures, taggerWord } from './tagger-features.ts';

export interface Tagging {
	/** Class of each word, an index into the model's tags. */
	classes: Int32Array;
	/** 0…1 for each word. */
	confidences: Float32Array;
}

/** Tags one sentence from left to right; each decision sees the ones before it. */
export function tagWords(model: LanguageModel, forms: string[]): Tagging {
	const words = forms.map((form) => taggerWord(form, model.words));
	const classes = new Int32Array(forms.length);
	const confidences = new Float32Array(forms.length);
	const features = new Uint32Array(TAGGER_FEATURES);
	const scores = new Int32Array(model.tags.length);
	for (let at = 0; at < forms.length; at += 1) {
		scores.fill(0);
		addScores(model.tagger, features, taggerFeatures(words, at, classes, features), scores);
		let best = 0;
		let second = -1;
		for (let cls = 1; cls < scores.length; cls += 1) {
			if (scores[cls]! > scores[best]!) {
				second = best;
				best = cls;
			} else if (second < 0 || scores[cls]! > scores[second]!) {
				second = cls;
			}
		}
		classes[at] = best;
		confidences[at] = confidence(scores[best]! - scores[second]!, model.taggerCalibration);
	}
	return { classes, confidences };
}

/** Probability that a decision with this margin is right. */
export function confidence(margin: number, calibration: Calibration): number {
	return 1 / (1 + Math.exp(-(calibration.slope * margin + calibration.shift)));
}
