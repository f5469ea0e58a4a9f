import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import type { RawArticle } from '#lib/domain/articles/types.ts';
import { indexArticle } from '#lib/domain/facts/article-index.ts';
import { findFacts } from '#lib/domain/facts/extract-facts.ts';
import { analyseArticle } from '#lib/domain/language/analyse.ts';
import { createEngine } from '#lib/domain/language/engine.ts';
import { readLanguageModel } from '#lib/server/language-model.ts';
import { sharedFile } from '../../train/shared-data.ts';
import type { Evaluation, EvaluationContext } from './types.ts';

const MODELS = ['src/lib/assets', 'src/lib/domain/language/tables'];
const LEAST_MS = 6000;
/** Articles read before the clock starts: a server has long compiled what it runs. */
const WARM_UP = 80;

/** What reading costs: words a second from raw text to facts, bytes on disk, time to load. */
export const costEvaluation: Evaluation = {
	name: 'cost',
	run(context) {
		const modelBytes = MODELS.reduce((sum, folder) => sum + folderBytes(folder), 0);
		const { words, seconds, cpuSeconds } = readForAWhile(context);
		return {
			summary: { wordsPerSecond: Math.round(words / seconds), modelBytes, loadMs: loadMs() },
			// On a machine that is busy with other things, this says more than the clock.
			sets: { cost: { wordsPerCpuSecond: Math.round(words / cpuSeconds) } }
		};
	}
};

function readForAWhile({ engine }: EvaluationContext) {
	const folder = sharedFile('bbc');
	const sources = readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.sort()
		.map((name): RawArticle => ({
			text: readFileSync(join(folder, name), 'utf8'),
			mediaType: 'text/plain',
			sourceId: name
		}));
	const read = (source: RawArticle): number => {
		for (const article of readArticles(source)) {
			findFacts(indexArticle(analyseArticle(article, engine)));
		}
		return source.text.split(/\s+/u).length;
	};
	for (const source of sources.slice(0, WARM_UP)) read(source);
	let words = 0;
	const cpu = process.cpuUsage();
	const start = performance.now();
	for (let at = 0; performance.now() - start < LEAST_MS; at += 1) {
		words += read(sources[at % sources.length]!);
	}
	const { user, system } = process.cpuUsage(cpu);
	return {
		words,
		seconds: (performance.now() - start) / 1000,
		cpuSeconds: (user + system) / 1e6
	};
}

function folderBytes(folder: string): number {
	return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** From the file on disk to an engine that can answer. Median of five. */
function loadMs(): number {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		createEngine(readLanguageModel());
		return performance.now() - start;
	});
	return Math.round(times.sort((a, b) => a - b)[2]!);
}
