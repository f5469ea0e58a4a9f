/**
 * Trains the classifier of page lines: `node src/train/cleaner.ts [--quick]`. Reads the cleaning
 * pages of the shared data folder (FOOTNOTE_SHARED), writes `src/lib/assets/line-model.json` and
 * prints the five-fold figures. `--quick` trains without them. Deterministic.
 */
import { writeFileSync } from 'node:fs';
import {
	askForest,
	firstNumbers,
	scoreLines,
	secondNumbers,
	type Forest,
	type LineModel
} from '#lib/domain/articles/line-model.ts';
import { wordFeatures } from '#lib/domain/articles/line-words.ts';
import { readPage } from '#lib/domain/articles/read-page.ts';
import { compareShingles, meanShingles, type ShingleScore } from '#lib/domain/articles/shingles.ts';
import { boost, joinForests } from './cleaner-boosting.ts';
import { FOLDS, labelPage, type CleaningPage, type LabelledPage } from './cleaner-pages.ts';
import { fitWords } from './cleaner-words.ts';
import { readShared } from './shared-data.ts';

const OPTIONS = { trees: 90, depth: 4, rate: 0.12, featureShare: 0.4, rowShare: 0.8 };
/** Parts of the training pages that are scored by a model that did not see them. */
const PARTS = 3;
const SECOND_FORESTS = 2;
const OUTPUT = new URL('../lib/assets/line-model.json', import.meta.url);

function trainWords(pages: LabelledPage[]): Map<string, number> {
	const lines = pages.flatMap((page, number) =>
		wordFeatures(page.lines).map((features, i) => ({
			features,
			page: number,
			isBody: page.labels[i] === 1,
			weight: Math.sqrt(page.weights[i]!)
		}))
	);
	return fitWords(lines, 7);
}

function trainForest(
	pages: LabelledPage[],
	numbers: Map<LabelledPage, number[][]>,
	seed: number
): Forest {
	const rows = pages.flatMap((page) => numbers.get(page) ?? []);
	const labels = Uint8Array.from(pages.flatMap((page) => [...page.labels]));
	const weights = Float64Array.from(pages.flatMap((page) => page.weights));
	return boost(rows, labels, weights, { ...OPTIONS, seed });
}

/** Each page's numbers from a maker trained on the other parts: what is learned is not known. */
function crossed<T>(
	pages: LabelledPage[],
	train: (others: LabelledPage[]) => T,
	apply: (maker: T, page: LabelledPage) => number[][]
): Map<LabelledPage, number[][]> {
	const made = new Map<LabelledPage, number[][]>();
	for (let part = 0; part < PARTS; part++) {
		const maker = train(pages.filter((_, i) => i % PARTS !== part));
		pages.forEach((page, i) => {
			if (i % PARTS === part) made.set(page, apply(maker, page));
		});
	}
	return made;
}

function trainModel(pages: LabelledPage[]): LineModel {
	const first = crossed(pages, trainWords, (words, page) => firstNumbers(page.lines, words));
	const second = crossed(
		pages,
		(others) => trainForest(others, first, 1),
		(forest, page) => {
			const numbers = first.get(page) ?? [];
			return secondNumbers(
				numbers,
				numbers.map((row) => askForest(forest, row))
			);
		}
	);
	const forests = Array.from({ length: SECOND_FORESTS }, (_, i) =>
		trainForest(pages, second, 10 + i)
	);
	return {
		version: '1',
		licence: 'Weights trained on the pages of the article extraction benchmark (MIT).',
		scores: {},
		words: Object.fromEntries(trainWords(pages)),
		first: joinForests([trainForest(pages, first, 2)]),
		second: joinForests(forests)
	};
}

/** What the project reads of a page: the paragraphs of its own article. */
function readBody(text: string, model: LineModel): string {
	const [draft] = readPage(text, model);
	return (draft?.bodySpans ?? []).map(({ start, end }) => text.slice(start, end)).join('\n');
}

function measureFolds(pages: LabelledPage[]): Record<string, number> {
	const byLines: ShingleScore[] = [];
	const byReader: ShingleScore[] = [];
	for (let fold = 0; fold < FOLDS; fold++) {
		const model = trainModel(pages.filter((page) => page.fold !== fold));
		for (const page of pages.filter((other) => other.fold === fold)) {
			const scores = scoreLines(page.lines, model);
			const lines = page.lines.filter((_, i) => scores[i]! > 0).map((line) => line.text);
			byLines.push(compareShingles(page.body, lines.join('\n')));
			byReader.push(compareShingles(page.body, readBody(page.text, model)));
		}
		console.error(`fold ${fold + 1} of ${FOLDS} done`);
	}
	const lines = meanShingles(byLines);
	const reader = meanShingles(byReader);
	const round = (value: number) => Number(value.toFixed(4));
	return {
		linesPrecision: round(lines.precision),
		linesRecall: round(lines.recall),
		linesF1: round(lines.f1),
		readerPrecision: round(reader.precision),
		readerRecall: round(reader.recall),
		readerF1: round(reader.f1)
	};
}

const raw = JSON.parse(readShared('clean/pages.json.gz')) as Record<string, CleaningPage>;
const pages = Object.entries(raw).map(([key, page]) => labelPage(key, page));
const scores = process.argv.includes('--quick') ? {} : measureFolds(pages);
const model = { ...trainModel(pages), scores };
writeFileSync(OUTPUT, `${JSON.stringify(model)}\n`);
console.log(JSON.stringify(scores));
