import { describe, expect, it } from 'vitest';
import { lemmatise, readLemmas } from './lemmas.ts';

const table = readLemmas(
	['e\tVBD\ted\t2', 'e\tVBD\tied\t3y', 'e\tNNS\ts\t1', 'x\tVBD\twent\tgo'].join('\n')
);
const known = new Set(['provoke', 'plan', 'carry', 'talk', 'go']);
const lemma = (form: string, tag: string, xpos: string) =>
	lemmatise(table, form, tag, xpos, (word) => known.has(word));

describe('lemmatise', () => {
	it.each([
		['talked', 'VERB', 'VBD', 'talk'],
		['carried', 'VERB', 'VBD', 'carry'],
		['provoked', 'VERB', 'VBD', 'provoke'],
		['planned', 'VERB', 'VBD', 'plan'],
		['Went', 'VERB', 'VBD', 'go'],
		['Troops', 'NOUN', 'NNS', 'troop'],
		['Russia', 'PROPN', 'NNP', 'Russia'],
		['THE', 'DET', 'DT', 'the']
	])('%s as %s is %s', (form, tag, xpos, expected) => {
		expect(lemma(form, tag, xpos)).toBe(expected);
	});
});
