import { createEngine, type LanguageEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';

/** The language engine with the model that ships with the project. */
export function loadEngine(): LanguageEngine {
	return createEngine(readLanguageModel());
}
