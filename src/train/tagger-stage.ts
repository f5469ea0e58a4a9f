import { createReader, createWriter } from '#lib/domain/language/bytes.ts';
import { readSparseModel } from '#lib/domain/language/sparse-model.ts';
import { tagWords } from '#lib/domain/language/tagger.ts';
import type { Inventory } from './inventory.ts';
import { writeSparseModel } from './sparse-writer.ts';
import { prepareTagger, trainTagger } from './train-tagger.ts';
import type { TreebankSentence } from './treebank.ts';

const SEED = 7;
const FOLDS = 5;
/** Neighbouring sentences share their words, so folds are made of runs of them. */
const RUN = 50;

export function makeTagger(
	train: TreebankSentence[],
	inventory: Inventory,
	log: (line: string) => void
): Uint8Array {
	return trainOn(train, inventory, 6, 200_000, log);
}

/**
 * Tags for the training text from taggers that have not seen it: the parsers must learn from
 * tags as wrong as those they will get.
 */
export function makeJackknifedTags(
	train: TreebankSentence[],
	inventory: Inventory,
	log: (line: string) => void
): number[][] {
	const tags = new Array<number[]>(train.length);
	const foldOf = (index: number): number => Math.floor(index / RUN) % FOLDS;
	for (let fold = 0; fold < FOLDS; fold += 1) {
		const rest = train.filter((_, index) => foldOf(index) !== fold);
		const bytes = trainOn(rest, inventory, 5, 250_000, () => undefined);
		const tagger = readSparseModel(createReader(bytes));
		for (const [index, { forms }] of train.entries()) {
			if (foldOf(index) === fold) tags[index] = [...tagWords(tagger, inventory.words, forms)];
		}
		log(`tags of part ${fold + 1} of ${FOLDS} by a tagger trained on the others`);
	}
	return tags;
}

function trainOn(
	sentences: TreebankSentence[],
	inventory: Inventory,
	rounds: number,
	features: number,
	log: (line: string) => void
): Uint8Array {
	const prepared = sentences.map(({ forms, upos, xpos }) =>
		prepareTagger(
			forms,
			upos.map((tag, at) => inventory.tagOf(tag, xpos[at]!)),
			inventory.words
		)
	);
	const trainer = trainTagger(prepared, inventory.tags.length, SEED, rounds, log);
	const writer = createWriter();
	const clipped = Math.floor(features / 10_000);
	writeSparseModel(writer, trainer, { features, clipped, rounded: features, least: 1 });
	return writer.finish();
}
