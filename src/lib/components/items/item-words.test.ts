import { describe, expect, it } from 'vitest';
import { optionWords, stemParts, typedFields } from './item-words.ts';

describe('the stem', () => {
	it('tells gaps from words and loses neither', () => {
		expect(stemParts('Kim sent ____ troops.')).toEqual([
			{ text: 'Kim sent ', gap: false },
			{ text: '', gap: true },
			{ text: ' troops.', gap: false }
		]);
		expect(stemParts('snake_case stays')).toEqual([{ text: 'snake_case stays', gap: false }]);
	});
});

describe('an option after the answer', () => {
	const option = {
		text: 'Ana',
		correct: false,
		chosen: true,
		given: null,
		expected: null,
		rationale: '',
		footnoteNumber: null
	};

	it('says which was chosen', () => {
		expect(optionWords(option, 'multiple-choice')).toEqual({
			text: 'Ana',
			given: 'your answer'
		});
		expect(optionWords({ ...option, chosen: false }, 'multiple-choice').given).toBeNull();
	});

	it('says what belongs to a part and what was given instead', () => {
		const pair = { ...option, expected: 'engineer', given: 'mayor' };
		expect(optionWords(pair, 'matching')).toEqual({
			text: 'Ana: engineer',
			given: 'you gave mayor'
		});
		expect(optionWords({ ...pair, correct: true }, 'matching').given).toBeNull();
		expect(optionWords({ ...option, expected: '1', given: '3' }, 'ordering')).toEqual({
			text: '1. Ana',
			given: 'you put it in place 3'
		});
	});
});

describe('typed fields', () => {
	it('keeps repeated fields and drops files', () => {
		const form = new FormData();
		form.append('answer', 'a');
		form.append('answer', 'b');
		form.append('file', new File([], 'x'));
		expect(typedFields(form)).toEqual({ answer: ['a', 'b'] });
	});
});
