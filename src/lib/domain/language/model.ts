import { createReader, type ByteReader } from './bytes.ts';
import { readLemmas, type LemmaTable } from './lemmas.ts';
import { MODEL_FORMAT, readModelFile, type ModelAbout } from './model-file.ts';
import { readSparseModel, type SparseModel } from './sparse-model.ts';
import type { PartOfSpeech } from './types.ts';
import { createWordTable, type WordTable } from './word-table.ts';

/** A class of the tagger: universal and Penn tag together. */
export interface TagPair {
	tag: PartOfSpeech;
	xpos: string;
}

/** How a margin becomes a probability: 1 / (1 + exp(-(slope * margin + shift))). */
export interface Calibration {
	slope: number;
	shift: number;
}

export interface LanguageModel {
	about: ModelAbout;
	tags: TagPair[];
	labels: string[];
	words: WordTable;
	lemmas: LemmaTable;
	tagger: SparseModel;
	taggerCalibration: Calibration;
	transitions: SparseModel;
	transitionCalibration: Calibration;
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
	const tags = lines(section('tags')).map((line) => {
		const [tag, xpos] = line.split(' ') as [PartOfSpeech, string];
		return { tag, xpos };
	});
	const calibrations = section('calibration');
	const calibration = (): Calibration => ({ slope: calibrations.f32(), shift: calibrations.f32() });
	return {
		about,
		tags,
		labels: lines(section('labels')),
		words: readWords(section('words')),
		lemmas: readLemmas(section('lemmas').text()),
		tagger: readSparseModel(section('tagger')),
		taggerCalibration: calibration(),
		transitions: readSparseModel(section('transitions')),
		transitionCalibration: calibration()
	};
}

const lines = (reader: ByteReader): string[] => reader.text().split('\n');

function readWords(reader: ByteReader): WordTable {
	const list = reader.text().split('\n');
	const coarse = reader.bytes(list.length);
	const fineBytes = reader.bytes(list.length * 2);
	const fine = new Uint16Array(fineBytes.buffer, 0, list.length);
	const usual = new Map<string, number>();
	for (const word of reader.text().split('\n')) usual.set(word, reader.u32());
	return createWordTable(list, coarse, fine, usual);
}
