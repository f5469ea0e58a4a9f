import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import type { LanguageModel } from '#lib/domain/language/model.ts';

/** The goals, each once, on the data set its goal names; shares in percent 0…100. */
export interface Summary {
	cleaningF1: number;
	lasEwt: number;
	lasGum: number;
	coreArguments: number;
	coreArgumentsGated: number;
	gatedCoverage: number;
	entityF1: number;
	aliasPurity: number;
	aliasRecall: number;
	dates: number;
	cuePrecision: number;
	cueRecall: number;
	sourceAccuracy: number;
	quoteSpeaker: number;
	quoteCoverage: number;
	wordsPerSecond: number;
	modelBytes: number;
	loadMs: number;
}

export interface EvaluationContext {
	engine: LanguageEngine;
	/** The same model, for what the engine does not show. */
	model: LanguageModel;
	/** Files and folders to measure instead of the shared data. */
	options: {
		conllu?: string;
		pages?: string;
		polnear?: string;
		timex?: string;
		entities?: string;
		/** Part of the treebanks: `dev` while a model is being tuned. */
		split: string;
	};
}

/** What one module measures: parts of the summary, and everything by data set. */
export interface EvaluationResult {
	summary: Partial<Summary>;
	/** Data set (with its split in the name) -> measure -> value. */
	sets: Record<string, Record<string, number>>;
}

export interface Evaluation {
	name: string;
	run(context: EvaluationContext): EvaluationResult | Promise<EvaluationResult>;
}
