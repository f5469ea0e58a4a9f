import { describe, expect, it } from 'vitest';
import { plainSentences } from '../../../../../tests/setup/plain-sentences.ts';
import { findEntities } from '../entities/find-entities.ts';
import type { ParsedSentence } from '../types.ts';
import { resolveReferences } from './resolve-references.ts';

/** Marks words as the subject of the verb that follows them: all that the rules ask of a parse. */
function withSubjects(sentences: ParsedSentence[], subjects: string[]): ParsedSentence[] {
	return sentences.map((sentence) => {
		const heads = sentence.tokens.flatMap(({ text, index }) =>
			subjects.includes(text) ? [index + 1] : []
		);
		return {
			...sentence,
			tokens: sentence.tokens.map((token) => {
				if (subjects.includes(token.text))
					return { ...token, relation: 'nsubj', head: token.index + 1 };
				if (heads.includes(token.index + 2))
					return { ...token, relation: 'compound', head: token.index + 1 };
				if (!heads.includes(token.index))
					return { ...token, relation: 'obl', head: heads[0] ?? -1 };
				const relation = token.index === heads[0] ? 'root' : 'ccomp';
				return { ...token, relation, tag: 'VERB' as const };
			})
		};
	});
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

	it('goes on with whom the paragraph before was about', () => {
		expect(
			resolve('Paul Carter lectured in honour of Tom Reed.\nHe lived in Rome.', ['Carter', 'He'])
		).toEqual(['He = Paul Carter']);
		// Somebody who acted beside him may be meant as well.
		expect(
			resolve('Paul Carter lectured when Tom Reed sang.\nHe lived in Rome.', [
				'Carter',
				'Reed',
				'He'
			])
		).toEqual([]);
		expect(resolve('Paul Carter lectured.\nIt rained.\nIt cleared.\nHe lived in Rome.')).toEqual(
			[]
		);
	});

	it('leaves out who only owns something', () => {
		const text = "Shares of Paul Carter's firm fell. He left.";
		const sentences = withSubjects(plainSentences(text), ['firm', 'He']).map((sentence) => ({
			...sentence,
			tokens: sentence.tokens.map((token) =>
				token.text === 'Carter' ? { ...token, relation: 'nmod:poss', head: token.index + 2 } : token
			)
		}));
		const { entities, mentions } = findEntities(sentences);
		expect(entities.map(({ name }) => name)).toEqual(['Paul Carter']);
		expect(resolveReferences(sentences, entities, mentions)).toEqual([]);
	});

	it('takes an "it" that speaks for the body the sentence before was about', () => {
		const subjects = ['Motors', 'It'];
		expect(resolve('Novak Motors lost money. It said so on Monday.', subjects)).toEqual([
			'It = Novak Motors'
		]);
		expect(resolve('Novak Motors lost money. It rained on Monday.', subjects)).toEqual([]);
		expect(resolve('Novak Motors lost money. Why? It said so.', subjects)).toEqual([]);
	});

	it('takes a post for the one person who holds it in the article', () => {
		expect(
			resolve('Chancellor Anna Reed spoke. Paul Carter heard the chancellor, and left.', [])
		).toEqual(['the chancellor = Anna Reed']);
		expect(
			resolve(
				'Chancellor Anna Reed met Chancellor Otto Beck. All heard the chancellor, and left.',
				[]
			)
		).toEqual([]);
		expect(resolve('Anna Reed spoke. Paul Carter heard the chancellor, and left.', [])).toEqual([]);
	});
});
