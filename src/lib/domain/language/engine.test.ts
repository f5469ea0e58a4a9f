import { readFileSync } from 'node:fs';
import { zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';
import { tokenise } from './tokens.ts';

const engine = createEngine(
	zstdDecompressSync(readFileSync(new URL('../../assets/language.bin', import.meta.url)))
);

const annotate = (text: string) =>
	engine.annotate([tokenise(text, { start: 0, end: text.length })])[0]!;

describe('createEngine', () => {
	it('tags, lemmatises and parses a plain sentence', () => {
		const tokens = annotate('The ministers have rejected two proposals from Russia.');
		expect(tokens.map((token) => token.tag).join(' ')).toBe(
			'DET NOUN AUX VERB NUM NOUN ADP PROPN PUNCT'
		);
		expect(tokens.map((token) => token.lemma).join(' ')).toBe(
			'the minister have reject two proposal from Russia .'
		);
		expect(tokens[3]).toMatchObject({ head: -1, relation: 'root', xpos: 'VBN' });
		expect(tokens[1]).toMatchObject({ head: 3, relation: 'nsubj' });
		expect(tokens[5]).toMatchObject({ head: 3, relation: 'obj' });
	});

	it('tells the passive subject apart', () => {
		const subject = annotate('The bridge was destroyed by the flood.')[1]!;
		expect(subject).toMatchObject({ text: 'bridge', relation: 'nsubj:pass', head: 3 });
	});

	it('always gives one tree over all tokens, and the same one every time', () => {
		const text = fc
			.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('said ', 'the ', ', ', '"')))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, (value) => {
				const tokens = annotate(value);
				expect(tokens.filter((token) => token.head === -1)).toHaveLength(tokens.length > 0 ? 1 : 0);
				for (const token of tokens) {
					let at = token.index;
					for (let step = 0; at !== -1; step += 1) {
						expect(step).toBeLessThanOrEqual(tokens.length);
						at = tokens[at]!.head;
					}
					expect(token.tagConfidence).toBeGreaterThanOrEqual(0);
					expect(token.confidence).toBeLessThanOrEqual(1);
				}
				expect(annotate(value)).toEqual(tokens);
			}),
			{ numRuns: 15 }
		);
	}, 30_000);

	it('answers without a model, with no confidence', () => {
		const bare = createEngine(null);
		const [tokens] = bare.annotate([tokenise('It rains.', { start: 0, end: 9 })]);
		expect(bare.version).toBeNull();
		expect(tokens?.map((token) => token.confidence)).toEqual([0, 0, 0]);
	});

	it('refuses bytes that are no model', () => {
		expect(() => createEngine(new Uint8Array(100))).toThrow(/no language model/);
		expect(() => createEngine(new Uint8Array(0))).toThrow(/no language model/);
	});
});
