import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WordnetWord {
	lemma: string;
	/** How often the word occurs in the sense-tagged texts WordNet counts, over all senses. */
	count: number;
	/** In how many senses; a word with several is a common one even where the texts lack it. */
	senses: number;
}

/** A single thing (Moscow, Napoleon), as opposed to a kind of thing. */
export interface WordnetInstance {
	name: string;
	/** Lexicographer file: 14 group, 15 location, 17 natural object, 18 person. */
	lexicalFile: number;
}

export interface Wordnet {
	words: WordnetWord[];
	instances: WordnetInstance[];
	/** Nouns whose commonest sense is a person: "analyst", "spokesman". */
	personNouns: string[];
}

/** Reads the `dict` folder of WordNet 3.1; formats: wordnet.princeton.edu, wndb(5WN), senseidx(5WN). */
export function readWordnet(folder: string): Wordnet {
	const counts = new Map<string, number>();
	const senses = new Map<string, number>();
	const firstNounSense = new Map<string, number>();
	for (const line of lines(join(folder, 'index.sense'))) {
		const [key, , number, count] = line.split(' ');
		const [lemma, sense] = (key ?? '').split('%');
		if (lemma === undefined || sense === undefined) continue;
		senses.set(lemma, (senses.get(lemma) ?? 0) + 1);
		counts.set(lemma, (counts.get(lemma) ?? 0) + Number(count));
		if (sense.startsWith('1:') && number === '1') {
			firstNounSense.set(lemma, Number(sense.slice(2, 4)));
		}
	}
	const lowercase = new Set<string>();
	for (const part of ['noun', 'verb', 'adj', 'adv']) readLowercase(folder, part, lowercase);
	const words = [...counts]
		.filter(([lemma]) => lowercase.has(lemma))
		.map(([lemma, count]) => ({ lemma, count, senses: senses.get(lemma) ?? 0 }));
	return {
		words,
		instances: readInstances(join(folder, 'data.noun')),
		personNouns: [...firstNounSense]
			.filter(([lemma, file]) => file === 18 && /^[a-z]+$/.test(lemma))
			.filter(([lemma]) => (counts.get(lemma) ?? 0) > 0)
			.map(([lemma]) => lemma)
			.sort()
	};
}

/** The sense index folds case; only the data files tell "china" from "China". */
function readLowercase(folder: string, part: string, found: Set<string>): void {
	for (const line of lines(join(folder, `data.${part}`))) {
		const fields = line.split(' ');
		const wordCount = parseInt(fields[3] ?? '0', 16);
		for (let i = 0; i < wordCount; i++) {
			const word = (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '');
			if (word === word.toLowerCase()) found.add(word);
		}
	}
}

function readInstances(path: string): WordnetInstance[] {
	const instances: WordnetInstance[] = [];
	for (const line of lines(path)) {
		if (!line.includes(' @i ')) continue;
		const fields = line.split(' ');
		const wordCount = parseInt(fields[3] ?? '0', 16);
		for (let i = 0; i < wordCount; i++) {
			const name = (fields[4 + 2 * i] ?? '').replaceAll('_', ' ');
			if (/^\p{Lu}/u.test(name)) instances.push({ name, lexicalFile: Number(fields[1]) });
		}
	}
	return instances;
}

function lines(path: string): string[] {
	// The licence at the top of each file is indented; every record starts in the first column.
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith(' '));
}
