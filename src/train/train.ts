import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createReader, createWriter } from '#lib/domain/language/bytes.ts';
import { readLemmas } from '#lib/domain/language/lemmas.ts';
import { MODEL_FORMAT, writeModelFile, type ModelAbout } from '#lib/domain/language/model-file.ts';
import { readPunctuation, readTags, readVectors, readWords } from '#lib/domain/language/model.ts';
import { readNetwork } from '#lib/domain/language/network/network-file.ts';
import { readSparseModel } from '#lib/domain/language/sparse-model.ts';
import { readCorpora, SOURCES } from './corpora.ts';
import { createInventory, writeWords } from './inventory.ts';
import { CYCLES, finishNetwork, prepareNetwork, trainCycle } from './network-stage.ts';
import { packModel } from './pack-model.ts';
import { measureParse } from './measure-parse.ts';
import { quantiseVectors } from './network/network-writer.ts';
import { fitSettings } from './settings-stage.ts';
import { createStages } from './stages.ts';
import { makeJackknifedTags, makeTagger } from './tagger-stage.ts';
import { trainLemmas } from './train-lemmas.ts';
import { trainPunctuation } from './train-punctuation.ts';
import { makeTransitionParser } from './transition-stage.ts';
import { readVectors as readGlove } from './vectors.ts';

// Rebuilds src/lib/assets/language.bin from the shared data; the same bytes from the same data.
/** Told apart from other models by whoever stores what was read with one. */
const VERSION = '2026-11-22.4';

/** Weight of the network's opinion on where a mark goes, set on development data. */
const MARK_TRUST = 4;

const { values: options } = parseArgs({
	options: { keep: { type: 'string' }, version: { type: 'string', default: VERSION } }
});
const log = (line: string): void => console.log(line);
const stage = createStages(options.keep ?? null, log);
const text = (value: string): Uint8Array => {
	const writer = createWriter();
	writer.text(value);
	return writer.finish();
};

const { train, dev } = readCorpora();
const glove = readGlove(40_000);
const words = stage('words', () => writeWords(train, glove));
const inventory = createInventory(train, readWords(createReader(words)));
const tags = text(inventory.tags.join('\n'));
const tagger = stage('tagger', () => makeTagger(train, inventory, log));
const jackknifed = JSON.parse(
	new TextDecoder().decode(
		stage('jackknifed', () =>
			new TextEncoder().encode(JSON.stringify(makeJackknifedTags(train, inventory, log)))
		)
	)
) as number[][];
const transitions = stage('transitions', () =>
	makeTransitionParser(train, inventory, readTags(createReader(tags)), jackknifed, log)
);

const table = quantiseVectors(glove.values, glove.size);
const prepared = prepareNetwork(train, inventory, jackknifed);
let weights: Float32Array | null = null;
for (const cycle of CYCLES.keys()) {
	const start: Float32Array | null = weights;
	const bytes = stage(`network-${cycle + 1}`, () => trainCycle(prepared, table, cycle, start, log));
	weights = new Float32Array(bytes.slice().buffer);
}
const network = finishNetwork(prepared, table, weights!);
const vectors = createWriter();
vectors.u32(table.size);
vectors.u32(table.scales.length);
vectors.bytes(new Uint8Array(table.scales.buffer));
vectors.bytes(new Uint8Array(table.values.buffer));

const lemmas = text(trainLemmas(train));
const marks = createWriter();
marks.text(JSON.stringify(trainPunctuation(train, log)));
marks.f32(MARK_TRUST);
const punctuation = marks.finish();
const sections = new Map<string, Uint8Array>([
	['tags', tags],
	['labels', text(inventory.labels.join('\n'))],
	['words', words],
	['vectors', vectors.finish()],
	['lemmas', lemmas],
	['punctuation', punctuation],
	['tagger', tagger],
	['transitions', transitions],
	['network', network]
]);
const section = (name: string) => createReader(sections.get(name)!);
const parts = {
	tags: readTags(section('tags')),
	labels: inventory.labels,
	words: inventory.words,
	lemmas: readLemmas(section('lemmas').text()),
	tagger: readSparseModel(section('tagger')),
	transitions: readSparseModel(section('transitions')),
	punctuation: readPunctuation(section('punctuation')),
	network: readNetwork(section('network'), readVectors(section('vectors')), inventory.words.vector)
};
const settings = fitSettings(parts, [...dev.ewt, ...dev.gum], log);
const scores = Object.fromEntries(
	Object.entries(dev).map(([name, sentences]) => [
		`${name}-dev`,
		measureParse({ ...parts, ...settings }, sentences)
	])
);
log(JSON.stringify(scores, null, '\t'));
const about: ModelAbout = {
	format: MODEL_FORMAT,
	version: options.version,
	trainedOn: SOURCES,
	scores
};
sections.set('settings', text(JSON.stringify(settings)));
sections.set('about', text(JSON.stringify(about)));
const file = packModel(writeModelFile(sections));
mkdirSync('src/lib/assets', { recursive: true });
writeFileSync('src/lib/assets/language.bin', file);
log(`src/lib/assets/language.bin: ${file.length} bytes`);
