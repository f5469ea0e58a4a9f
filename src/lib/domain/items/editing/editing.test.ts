import { describe, expect, it } from 'vitest';
import { makeBridgeArticle, makeBridgeContents } from '../../../../../seeds/factories.ts';
import { citationHolds } from '../footnote.ts';
import type { ItemContent } from '../types.ts';
import { findFlaws } from './flaws.ts';
import { missingFromPassage } from './key-in-passage.ts';
import { citePassages, listPassages, passageKey } from './passages.ts';
import { fieldsOfItem, readItemEdit } from './read-edit.ts';

const contents = makeBridgeContents();
const ofType = (type: ItemContent['type']) =>
	contents.find((content) => content.type === type) as ItemContent;
const date = ofType('date');

const change = (item: ItemContent, ...changes: [string, string][]) => {
	const names = changes.map(([name]) => name);
	return [...fieldsOfItem(item).filter(([name]) => !names.includes(name)), ...changes];
};

describe('an edited question', () => {
	it.each(contents)('of type $type stays what it was when nothing was changed', (item) => {
		expect(readItemEdit(item, fieldsOfItem(item), item.citations)).toEqual(item);
	});

	it('has the option as its key that was marked', () => {
		const edited = readItemEdit(date, change(date, ['correct', '2']), date.citations);
		expect(edited.key).toBe('14 May 2024');
		expect(edited.options?.map(({ correct }) => correct)).toEqual([false, false, true, false]);
	});

	it('of a statement keeps its reasons only while the answer is the same', () => {
		const reasons = [
			{ text: 'True', correct: false, rationale: 'It says the opposite.' },
			{ text: 'False', correct: true, rationale: 'It does not pay.' }
		];
		const truth = { ...ofType('true-false'), options: reasons };
		expect(readItemEdit(truth, fieldsOfItem(truth), truth.citations)).toEqual(truth);
		const fields = change(truth, ['truth', 'true'], ['explanation', 'It pays.']);
		expect(readItemEdit(truth, fields, truth.citations)).toMatchObject({
			key: true,
			options: [
				{ correct: true, rationale: 'It pays.' },
				{ correct: false, rationale: 'It pays.' }
			]
		});
	});

	it('of several parts keeps the reason of each part that says the same', () => {
		const part = (text: string) => ({
			text,
			correct: true,
			rationale: `The report says so of ${text}.`
		});
		const key: [string, string][] = [
			['Ana Brandt', 'engineer'],
			['Ivo Sandell', 'mayor']
		];
		const pairs = {
			...ofType('matching'),
			key,
			options: [part('Ana Brandt'), part('Ivo Sandell')]
		};
		expect(readItemEdit(pairs, fieldsOfItem(pairs), pairs.citations)).toEqual(pairs);
		const fields = change(pairs, ['right.1', 'harbour master'], ['explanation', 'Both are named.']);
		expect(readItemEdit(pairs, fields, pairs.citations)).toMatchObject({
			key: [key[0], ['Ivo Sandell', 'harbour master']],
			options: [
				{ text: 'Ana Brandt', rationale: 'The report says so of Ana Brandt.' },
				{ text: 'Ivo Sandell', rationale: 'Both are named.' }
			]
		});
		const order = {
			...ofType('ordering'),
			key: ['one', 'two'],
			options: [part('one'), part('two')]
		};
		expect(readItemEdit(order, fieldsOfItem(order), order.citations)).toEqual(order);
	});

	it('reads numbers and other answers as they are typed', () => {
		const typed = ofType('short-answer');
		const lines = change(typed, ['accepts', ' Sandell \n\nMayor Sandell\nSandell']);
		expect(readItemEdit(typed, lines, typed.citations).accepts).toEqual([
			'Sandell',
			'Mayor Sandell'
		]);
		const numeric = ofType('numeric');
		const fields = change(numeric, ['key', 'seven'], ['tolerance', '']);
		expect(readItemEdit(numeric, fields, numeric.citations)).toMatchObject({
			key: 7,
			tolerance: null
		});
	});
});

describe('flaws', () => {
	it('none are found in what is well written', () => {
		expect(findFlaws(date)).toEqual([]);
	});

	it.each([
		['stem-end', { ...date, stem: 'When did the bridge reopen to all' }],
		['stem-length', { ...date, stem: 'When was it?' }],
		['negative-stem', { ...date, stem: 'When was the bridge at Lowmere not closed?' }],
		['key-in-stem', { ...date, stem: 'Did the bridge at Lowmere reopen on 3 May 2024?' }],
		['few-distractors', { ...date, options: date.options?.slice(0, 2) ?? null }],
		['options-overlap', withOption('3 May 2024 or later')],
		['all-or-none', withOption('None of the above')],
		['absolute-word', withOption('It has always been open')],
		[
			'key-stands-out',
			{
				...date,
				options: [
					option('It was on 3 May 2024, a Friday in spring', true),
					option('1 May'),
					option('2 May')
				]
			}
		],
		[
			'article-clue',
			{
				...date,
				stem: 'The bridge at Lowmere is an ____ of 1931.',
				options: [option('arch', true), option('tower'), option('lift')]
			}
		]
	] as [string, ItemContent][])('%s', (flaw, item) => {
		expect(findFlaws(item).map((found) => found.flaw)).toContain(flaw);
	});
});

function option(text: string, correct = false) {
	return { text, correct, rationale: 'Because.' };
}
function withOption(text: string): ItemContent {
	return { ...date, options: [...(date.options ?? []), option(text)] };
}

describe('the key and its passage', () => {
	const { text, paragraphs } = makeBridgeArticle();
	const [first = ''] = paragraphs.map(({ start, end }) => text.slice(start, end));

	it.each([
		['date', first, []],
		['numeric', first, []],
		['true-false', '', []],
		['date', 'The bridge reopened on Tuesday.', ['3 May 2024']],
		['numeric', 'It cost 7 million euros.', ['6 million euros']],
		['matching', 'Engineer Ana Brandt and Ivo Sandell.', ['mayor']]
	] as const)('of a %s item: what is missing', (type, passage, missing) => {
		expect(missingFromPassage(ofType(type), passage)).toEqual(missing);
	});
});

describe('passages to choose from', () => {
	const article = makeBridgeArticle();
	const choices = listPassages(article, date.citations);
	const keys = choices.filter(({ chosen }) => chosen).map(passageKey);

	it('are the sentences of the article; those that are cited are marked', () => {
		expect(choices.map(({ text }) => text)).toContain('The town of Pellin does not pay.');
		expect(choices.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual([
			'The harbour bridge at Lowmere reopened on 3 May 2024 after 14 months of repairs.'
		]);
	});

	it('leave the citations alone while the choice is the same', () => {
		expect(citePassages(choices, keys, date.citations)).toEqual(date.citations);
	});

	it('become citations that hold', () => {
		const other = choices.filter(({ chosen }) => !chosen).slice(0, 2);
		const cited = citePassages(choices, other.map(passageKey), date.citations);
		expect(cited).toHaveLength(2);
		expect(cited.every((one) => citationHolds(one, article.text))).toBe(true);
		expect(citePassages(choices, ['nonsense'], date.citations)).toEqual([]);
	});
});
