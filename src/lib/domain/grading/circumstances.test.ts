import { describe, expect, it } from 'vitest';
import { readCircumstances } from './circumstances.ts';

const now = new Date('2026-01-05T10:00:30Z');
const at = (iso: string) => String(Date.parse(iso));

describe('how an answer was given', () => {
	it('is how long the question stood there and how sure the learner was', () => {
		const fields: [string, string][] = [
			['shownAt', at('2026-01-05T10:00:00Z')],
			['answer', 'o1'],
			['confidence', 'sure']
		];
		expect(readCircumstances(fields, now)).toEqual({ secondsTaken: 30, confidence: 'sure' });
	});

	it.each([
		['nothing said', []],
		['an empty field', [['shownAt', '']]],
		['no number', [['shownAt', 'yesterday']]],
		['a page from the future', [['shownAt', at('2026-01-05T10:01:00Z')]]],
		['a page left open overnight', [['shownAt', at('2026-01-04T22:00:00Z')]]],
		['another word', [['confidence', 'certain']]]
	] satisfies [string, [string, string][]][])('is not known: %s', (_name, fields) => {
		expect(readCircumstances(fields, now)).toEqual({ secondsTaken: null, confidence: null });
	});
});
