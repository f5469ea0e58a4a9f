import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedArticle } from '../items/footnote.ts';
import {
	nextPlace,
	onlyCited,
	unsent,
	withAnswer,
	type GradedAnswer,
	type OfflineSitting
} from './offline-pack.ts';

const items = [1, 2, 3, 4, 5].map((position) => ({ position }));

function sittingOf(...answers: [position: number, score: number][]): OfflineSitting {
	return {
		pack: { attemptId: 'a', items } as OfflineSitting['pack'],
		answers: answers.map(([position, score]) => answerAt(position, score)),
		acknowledged: []
	};
}

const answerAt = (position: number, score: number): GradedAnswer => ({
	...{ position, score, itemVersionId: 'v', fields: [], answeredAt: '2026-01-05T10:00:00.000Z' }
});

const next = (...answers: [number, number][]) => nextPlace(sittingOf(...answers))?.position ?? null;

describe('nextPlace', () => {
	it('goes through the pack in order', () => {
		expect(next()).toBe(1);
		expect(next([1, 1], [2, 1])).toBe(3);
	});

	it('asks again what was missed, once, after some others', () => {
		expect(next([1, 0])).toBe(2);
		expect(next([1, 0], [2, 1], [3, 1])).toBe(4);
		expect(next([1, 0], [2, 1], [3, 1], [4, 1])).toBe(6);
		expect(next([1, 0], [2, 1], [3, 1], [4, 1], [6, 0])).toBe(5);
		expect(next([1, 0], [2, 1], [3, 1], [4, 1], [6, 0], [5, 1])).toBeNull();
	});

	it('does not wait with what was missed when nothing else is left', () => {
		expect(next([1, 1], [2, 1], [3, 1], [4, 1], [5, 0.5])).toBe(10);
	});

	it('ends, whatever is answered, and never asks a place twice', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 10 }), (scores) => {
				let sitting = sittingOf();
				const asked: number[] = [];
				for (let place = nextPlace(sitting); place; place = nextPlace(sitting)) {
					asked.push(place.position);
					sitting = withAnswer(sitting, answerAt(place.position, scores[asked.length] ?? 1));
					expect(asked.length).toBeLessThanOrEqual(10);
				}
				expect(new Set(asked).size).toBe(asked.length);
				expect(asked.filter((position) => position <= 5).sort()).toEqual([1, 2, 3, 4, 5]);
			})
		);
	});
});

it('unsent leaves out what the server has; a place keeps its first answer', () => {
	const sitting = { ...sittingOf([1, 1], [2, 0]), acknowledged: [1] };
	expect(unsent(sitting)).toEqual([
		{ position: 2, itemVersionId: 'v', fields: [], answeredAt: '2026-01-05T10:00:00.000Z' }
	]);
	expect(withAnswer(sitting, answerAt(1, 0))).toBe(sitting);
});

it('onlyCited keeps offsets and gives away nothing but the paragraphs cited', () => {
	const text = 'First one.\n\nSecond one.\n\nThird one.';
	const paragraphs = [
		{ index: 0, start: 0, end: 10, sentences: [] },
		{ index: 1, start: 12, end: 23, sentences: [] },
		{ index: 2, start: 25, end: 35, sentences: [] }
	];
	const kept = onlyCited({ text, paragraphs } as unknown as CitedArticle, [{ start: 13, end: 15 }]);
	expect(kept.text.slice(12, 23)).toBe('Second one.');
	expect(kept.text.trim()).toBe('Second one.');
	expect(kept.paragraphs).toEqual([paragraphs[1]]);
});
