import { describe, expect, it } from 'vitest';
import { plainSentences } from '../../../../../tests/setup/plain-sentences.ts';
import { findEntities } from '../entities/find-entities.ts';
import type { ParsedSentence } from '../types.ts';
import { resolveReferences } from './resolve-references.ts';

/** Marks words as the subject of the word that follows them: all that the rules ask of a parse. */
function withSubjects(sentences: ParsedSentence[], subjects: string[]): ParsedSentence[] {
	return sentences.map((sentence) => ({
		...sentence,
		tokens: sentence.tokens.map((token) =>
			subjects.includes(token.text) ? { ...token, relation: 'nsubj', head: token.index + 1 } : token
		)
	}));
}

function resolve(text: string, subjects: string[] = ['He', 'he', 'She', 'she']): string[] {
	const sentences = withSubjects(plainSentences(text), subjects);
	const { entities, mentions } = findEntities(sentences);
	return resolveReferences(sentences, entities, mentions).map((mention) => {
		const name = entities.find(({ entityId }) => entityId === mention.entityId)?.name;
		return `${text.slice(mention.start, mention.end)} = ${name}`;
	});
}

describe('resolveReferences', () => {
	it('takes the one person named in the sentence', () => {
		expect(resolve('Paul Carter said he would go.')).toEqual(['he = Paul Carter']);
	});

	it('leaves a pronoun alone when two people fit', () => {
		expect(resolve('Paul Carter met Tom Reed before he went home.')).toEqual([]);
	});

	it('takes up the name that a sentence has put in front', () => {
		expect(
			resolve('The club expected more of Tom Reed. As for Paul Carter, he was beaten.', ['he'])
		).toEqual(['he = Paul Carter']);
	});

	it('uses gender to tell two people apart', () => {
		expect(resolve('Paul Carter met Anna Reed before she went home.')).toEqual(['she = Anna Reed']);
	});

	it('lets a speaker go on in the next sentence', () => {
		expect(
			resolve('Paul Carter spoke. Carter said the plan of Tom Reed was old. He added more.', [
				'Carter',
				'He'
			])
		).toEqual(['He = Paul Carter']);
	});

	it('keeps out of quotations', () => {
		expect(resolve('Paul Carter was there. "He is late," it said.')).toEqual([]);
	});

	it('does not give a child to itself', () => {
		expect(resolve('The court heard Anna Reed, her daughter and others.')).toEqual([]);
	});

	it('takes the one company near by', () => {
		expect(resolve('Shares in Novak Motors rose. Then the company, too, spoke.')).toEqual([
			'the company = Novak Motors'
		]);
		expect(resolve('Novak Motors fought Sony Pictures. Then the company, too, spoke.')).toEqual([]);
	});
});
