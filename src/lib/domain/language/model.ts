import { createReader, type ByteReader } from './bytes.ts';
import type { Calibration } from './confidence.ts';
import { readLemmas, type LemmaTable } from './lemmas.ts';
import { MODEL_FORMAT, readModelFile, type ModelAbout } from './model-file.ts';
import { readNetwork, type StoredNetwork } from './network/network-file.ts';
import type { PunctuationModel } from './punctuation.ts';
import { readSparseModel, type SparseModel } from './sparse-model.ts';
import type { PartOfSpeech } from './types.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** A class of the tagger: universal and Penn tag together. */
export interface TagPair {
	tag: PartOfSpeech;
	xpos: string;
}

/** What an arc and a label of the transition parser add to the network's scores. */
export interface Vote {
	arc: number;
	label: number;
}

export interface LanguageModel {
	about: ModelAbout;
	tags: TagPair[];
	labels: string[];
	words: WordTable;
	lemmas: LemmaTable;
	tagger: SparseModel;
	transitions: SparseModel;
	network: StoredNetwork;
	calibration: Calibration;
	vote: Vote;
	punctuation: PunctuationModel;
}

/** Reads the bytes that training wrote; throws a TypeError or RangeError when they are not. */
export function readModel(bytes: Uint8Array): LanguageModel {
	const sections = readModelFile(bytes);
	const section = (name: string): ByteReader => {
		const content = sections.get(name);
		if (!content) throw new TypeError(`the language model has no section ${name}`);
		return createReader(content);
	};
	const about = JSON.parse(section('about').text()) as ModelAbout;
	if (about.format !== MODEL_FORMAT) {
		throw new TypeError(`language model of format ${about.format}, not ${MODEL_FORMAT}`);
	}
	const words = readWords(section('words'));
	const settings = JSON.parse(section('settings').text()) as {
		calibration: Calibration;
		vote: Vote;
	};
	return {
		about,
		tags: readTags(section('tags')),
		labels: section('labels').text().split('\n'),
		words,
		lemmas: readLemmas(section('lemmas').text()),
		tagger: readSparseModel(section('tagger')),
		transitions: readSparseModel(section('transitions')),
		network: readNetwork(section('network'), readVectors(section('vectors')), words.vector),
		punctuation: readPunctuation(section('punctuation')),
		...settings
	};
}

export function readPunctuation(reader: ByteReader): PunctuationModel {
	return { weights: new Map(JSON.parse(reader.text()) as [string, number][]), trust: reader.f32() };
}

export function readTags(reader: ByteReader): TagPair[] {
	return reader
		.text()
		.split('\n')
		.map((line) => {
			const [tag, xpos] = line.split(' ') as [PartOfSpeech, string];
			return { tag, xpos };
		});
}

export function readWords(reader: ByteReader): WordTable {
	const list = reader.text().split('\n');
	const coarse = reader.bytes(list.length);
	const fineBytes = reader.bytes(list.length * 2);
	const fine = new Uint16Array(fineBytes.buffer, 0, list.length);
	const usual = new Map<string, number>();
	for (const word of reader.text().split('\n')) usual.set(word, reader.u32());
	return createWordTable(list, coarse, fine, usual);
}

export function readVectors(reader: ByteReader) {
	const size = reader.u32();
	const rows = reader.u32();
	const scales = new Float32Array(reader.bytes(rows * 4).buffer);
	const values = new Int8Array(reader.bytes(rows * size).buffer);
	return { size, values, scales };
}
