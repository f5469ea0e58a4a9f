import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { measureParse } from '../../train/measure-parse.ts';
import { readShared } from '../../train/shared-data.ts';
import { readTreebank, type TreebankSentence } from '../../train/treebank.ts';
import { measureSegmentation } from './segmentation.ts';
import type { Evaluation, EvaluationContext, EvaluationResult } from './types.ts';

/** Sentences, tokens, tags, trees and core arguments on treebanks. */
export const parseEvaluation: Evaluation = {
	name: 'parse',
	run(context) {
		const { conllu, split } = context.options;
		if (conllu) {
			const sentences = readTreebank(readFileSync(conllu, 'utf8'));
			return { summary: {}, sets: { [basename(conllu)]: measure(context, sentences) } };
		}
		const ewt = measure(context, readTreebank(readShared(`ud/ewt-${split}.conllu.gz`)));
		const gum = measure(context, readTreebank(readShared(`ud/gum-${split}.conllu.gz`)));
		return summarise(ewt, gum, split);
	}
};

type Scores = ReturnType<typeof measure>;

function measure({ model }: EvaluationContext, sentences: TreebankSentence[]) {
	return { ...measureParse(model, sentences), ...measureSegmentation(sentences) };
}

/** Arguments are told for both treebanks together, weighted by their verbs. */
function summarise(ewt: Scores, gum: Scores, split: string): EvaluationResult {
	const mean = (share: 'coreArguments' | 'gatedCoverage'): number =>
		round((ewt[share] * ewt.verbs + gum[share] * gum.verbs) / (ewt.verbs + gum.verbs));
	const passed = ({ gatedCoverage, verbs }: Scores): number => gatedCoverage * verbs;
	return {
		summary: {
			lasEwt: ewt.las,
			lasGum: gum.las,
			coreArguments: mean('coreArguments'),
			coreArgumentsGated: round(
				(ewt.coreArgumentsGated * passed(ewt) + gum.coreArgumentsGated * passed(gum)) /
					(passed(ewt) + passed(gum) || 1)
			),
			gatedCoverage: mean('gatedCoverage')
		},
		sets: { [`EWT ${split}`]: ewt, [`GUM ${split}`]: gum }
	};
}

const round = (value: number): number => Number(value.toFixed(2));
