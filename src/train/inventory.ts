import { createWriter } from '#lib/domain/language/bytes.ts';
import { hashText } from '#lib/domain/language/hashing.ts';
import { normaliseWord } from '#lib/domain/language/word-shapes.ts';
import type { WordTable } from '#lib/domain/language/word-table.ts';
import { clusterVectors } from './clusters.ts';
import type { TreebankSentence } from './treebank.ts';
import type { Vectors } from './vectors.ts';

/** Tags, labels and words that the models share. */
export interface Inventory {
	/** "NOUN NN" and so on. */
	tags: string[];
	labels: string[];
	tagOf(upos: string, xpos: string): number;
	labelOf(relation: string): number;
	words: WordTable;
}

/** Tags and labels seen less often than this are taken for slips of the treebank. */
const LEAST_COUNT = 5;

export function createInventory(train: TreebankSentence[], words: WordTable): Inventory {
	const pairs = train.flatMap(({ upos, xpos }) => upos.map((tag, at) => `${tag} ${xpos[at]}`));
	const tags = frequent(pairs);
	const labels = frequent(train.flatMap(({ relations }) => relations));
	return {
		tags,
		labels,
		words,
		tagOf(upos, xpos) {
			const exact = tags.indexOf(`${upos} ${xpos}`);
			return exact >= 0 ? exact : tags.findIndex((pair) => pair.startsWith(`${upos} `));
		},
		labelOf(relation) {
			const exact = labels.indexOf(relation);
			if (exact >= 0) return exact;
			const plain = labels.indexOf(relation.split(':')[0]!);
			return plain >= 0 ? plain : labels.indexOf('dep');
		}
	};
}

function frequent(values: string[]): string[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => count >= LEAST_COUNT)
		.map(([value]) => value)
		.sort();
}

/** The section of words: vocabulary of the vectors, clusters, usual tags of frequent words. */
export function writeWords(train: TreebankSentence[], vectors: Vectors): Uint8Array {
	const fine = clusterVectors(vectors, 800, 1);
	const coarse = clusterVectors(vectors, 128, 2);
	const usual = usualTags(train);
	const writer = createWriter();
	writer.text(vectors.words.join('\n'));
	writer.bytes(Uint8Array.from(coarse));
	writer.bytes(new Uint8Array(fine.buffer));
	writer.text([...usual.keys()].join('\n'));
	for (const set of usual.values()) writer.u32(set);
	return writer.finish();
}

/** For words seen at least three times, the tags that make up a twentieth of their uses. */
function usualTags(train: TreebankSentence[]): Map<string, number> {
	const seen = new Map<string, Map<string, number>>();
	for (const { forms, xpos } of train) {
		for (const [at, form] of forms.entries()) {
			const word = normaliseWord(form);
			if (!seen.has(word)) seen.set(word, new Map());
			const tags = seen.get(word)!;
			tags.set(xpos[at]!, (tags.get(xpos[at]!) ?? 0) + 1);
		}
	}
	const usual = new Map<string, number>();
	for (const [word, tags] of seen) {
		const total = [...tags.values()].reduce((sum, count) => sum + count, 0);
		if (total < 3) continue;
		const kept = [...tags].filter(([, count]) => count >= total * 0.05);
		const set = kept.sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
		usual.set(word, hashText(set.join(' ')));
	}
	return usual;
}
