import { describe, expect, it } from 'vitest';
import { makeBridgeContents } from '../../../../seeds/factories.ts';
import { gradeAnswer } from '../items/contract.ts';
import { layOutQuestion, letterOf, type PaperResponse } from './paper.ts';

const at = (letter: string | undefined) => (letter ?? '').charCodeAt(0) - 'A'.charCodeAt(0);

/** The answer of somebody who copies the key off its sheet. */
function answerByKey(response: PaperResponse, keyShort: string) {
	const parts = keyShort.split(', ');
	switch (response.kind) {
		case 'choice':
			return { kind: 'choice' as const, text: response.options[at(parts[0])] ?? '' };
		case 'choices':
			return { kind: 'choices' as const, texts: parts.map((p) => response.options[at(p)] ?? '') };
		case 'matching': {
			const pairs = parts.map((part): [string, string] => {
				const [number = '', letter] = part.split(' ');
				return [response.left[Number(number) - 1] ?? '', response.right[at(letter)] ?? ''];
			});
			return { kind: 'matching' as const, pairs };
		}
		case 'ordering':
			return { kind: 'ordering' as const, texts: parts.map((p) => response.steps[at(p)] ?? '') };
		case 'line': {
			const value = Number.parseFloat(keyShort);
			return Number.isNaN(value)
				? { kind: 'text' as const, text: keyShort }
				: { kind: 'number' as const, text: String(value), value };
		}
	}
}

describe('a question on paper', () => {
	it.each(makeBridgeContents())('has the key of what is printed: $type', (content) => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const where = { number: 1, itemVersionId: 'v', seed };
			const { response, keyShort } = layOutQuestion(content, where);
			expect(gradeAnswer(content, answerByKey(response, keyShort)).score).toBe(1);
		}
	});

	it('is printed the same again, and otherwise in another variant', () => {
		const content = makeBridgeContents().find(({ type }) => type === 'multiple-response');
		if (!content) throw new Error('the factory has no such item');
		const print = (seed: number) =>
			JSON.stringify(layOutQuestion(content, { number: 1, itemVersionId: 'v', seed }));
		expect(print(1)).toBe(print(1));
		expect(new Set([1, 2, 3, 4, 5, 6].map(print)).size).toBeGreaterThan(1);
	});

	it('has letters for as many options as there are', () => {
		expect([letterOf(0), letterOf(25), letterOf(26)]).toEqual(['A', 'Z', '27']);
	});
});
