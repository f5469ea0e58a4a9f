import { parseArgs } from 'node:util';
import { createEngine } from '#lib/domain/language/engine.ts';
import { readModel } from '#lib/domain/language/model.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { attributionEvaluation } from './eval/attribution.ts';
import { cleaningEvaluation } from './eval/cleaning.ts';
import { costEvaluation } from './eval/cost.ts';
import { datesEvaluation } from './eval/dates.ts';
import { entityEvaluation } from './eval/entities.ts';
import { parseEvaluation } from './eval/parse.ts';
import { formatResults } from './eval/table.ts';
import type { Evaluation, EvaluationResult } from './eval/types.ts';

// Measures the language engine against the goals. Data that nobody here has seen goes in by option.
const EVALUATIONS: Evaluation[] = [
	cleaningEvaluation,
	parseEvaluation,
	datesEvaluation,
	entityEvaluation,
	attributionEvaluation,
	costEvaluation
];

/** Which module an option belongs to: with such an option, only those modules run. */
const OWNERS: Record<string, string> = {
	conllu: 'parse',
	pages: 'cleaning',
	polnear: 'attribution',
	timex: 'dates',
	entities: 'entities'
};

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		only: { type: 'string' },
		split: { type: 'string', default: 'test' },
		conllu: { type: 'string' },
		pages: { type: 'string' },
		polnear: { type: 'string' },
		timex: { type: 'string' },
		entities: { type: 'string' }
	}
});

const bytes = readLanguageModel();
const context = { engine: createEngine(bytes), model: readModel(bytes), options: values };
const asked = Object.keys(values).flatMap((option) => OWNERS[option] ?? []);
const chosen = values.only ? values.only.split(',') : asked;
const result: EvaluationResult = { summary: {}, sets: {} };
for (const evaluation of EVALUATIONS) {
	if (chosen.length > 0 && !chosen.includes(evaluation.name)) continue;
	const { summary, sets } = await evaluation.run(context);
	Object.assign(result.summary, summary);
	Object.assign(result.sets, sets);
}
console.log(values.json ? JSON.stringify(result, null, '\t') : formatResults(result));
