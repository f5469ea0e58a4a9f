import { createWriter } from '#lib/domain/language/bytes.ts';
import type { TagPair } from '#lib/domain/language/model.ts';
import { parserInput } from '#lib/domain/language/parser-input.ts';
import type { Inventory } from './inventory.ts';
import { writeSparseModel } from './sparse-writer.ts';
import { trainTransitionParser } from './train-transition-parser.ts';
import type { TreebankSentence } from './treebank.ts';

const SEED = 11;
const ROUNDS = 8;
const PRUNING = { features: 1_000_000, clipped: 100, rounded: 250_000, least: 2 };

export function makeTransitionParser(
	train: TreebankSentence[],
	inventory: Inventory,
	tags: TagPair[],
	jackknifed: number[][],
	log: (line: string) => void
): Uint8Array {
	const examples = train.map((sentence, index) => {
		const size = sentence.forms.length;
		return {
			input: parserInput(inventory.words, tags, sentence.forms, jackknifed[index]!),
			gold: {
				heads: Int32Array.from([...sentence.heads.map((head) => (head < 0 ? size : head)), -1]),
				labels: Int32Array.from([...sentence.relations.map(inventory.labelOf), -1])
			}
		};
	});
	const labels = inventory.labels.length;
	const root = inventory.labelOf('root');
	const trainer = trainTransitionParser(examples, labels, root, SEED, ROUNDS, log);
	const writer = createWriter();
	writeSparseModel(writer, trainer, PRUNING);
	return writer.finish();
}
