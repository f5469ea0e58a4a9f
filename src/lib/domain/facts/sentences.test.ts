import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, capitalise, tidy } from './edits.ts';
import { findQuotes, isBalanced } from './quotes.ts';
import { hash64, stableId } from './stable-id.ts';
import { writeDate } from './write-date.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('applyEdits', () => {
	it('writes pieces differently and tidies what is around them', () => {
		const text = 'But Kovac, however, said so.';
		const at = (words: string) => ({
			start: text.indexOf(words),
			end: text.indexOf(words) + words.length
		});
		const edits = [
			{ ...at('But '), text: '' },
			{ ...at('Kovac'), text: 'Anna Kovac' },
			{ ...at(', however,'), text: '' }
		];
		expect(applyEdits(text, whole(text), edits)).toBe('Anna Kovac said so.');
	});

	it('lets the first of two overlapping edits win and leaves the rest alone', () => {
		const text = 'Kovac said so.';
		const edits = [
			{ start: 0, end: 5, text: '______' },
			{ start: 0, end: 5, text: 'Anna Kovac' },
			{ start: 40, end: 50, text: 'nowhere' }
		];
		expect(applyEdits(text, whole(text), edits)).toBe('______ said so.');
	});

	it('without edits only tidies, and tidying twice changes nothing', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(applyEdits(text, whole(text), [])).toBe(tidy(text));
				expect(tidy(tidy(text))).toBe(tidy(text));
			})
		);
	});

	it('makes the first letter a capital behind a quotation mark', () => {
		expect(capitalise('“so it goes”')).toBe('“So it goes”');
	});
});

describe('findQuotes', () => {
	const quotesOf = (text: string) =>
		findQuotes(text, whole(text)).map(({ start, end }) => text.slice(start, end));

	it('pairs straight and curly marks', () => {
		expect(quotesOf('He said "one" and “two”.')).toEqual(['"one"', '“two”']);
	});

	it('runs to the end when nothing closes', () => {
		expect(quotesOf('"One. Two.')).toEqual(['"One. Two.']);
	});

	it('begins anew where a speech opens again before it was closed', () => {
		expect(quotesOf('"One. Two. "Three."')).toEqual(['"One. Two. ', '"Three."']);
	});

	it('takes a single mark for the double one that a page lost', () => {
		expect(quotesOf('"one more,\' said Kovac')).toEqual(['"one more,\'']);
	});

	it('gives spans inside the paragraph that do not overlap', () => {
		const marks = fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', ',', "'", '.') });
		fc.assert(
			fc.property(marks, (text) => {
				let last = 0;
				for (const { start, end } of findQuotes(text, whole(text))) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					last = end;
				}
			})
		);
	});

	it('sees what is left open', () => {
		expect(isBalanced('“one” (two)')).toBe(true);
		expect(isBalanced('“one')).toBe(false);
		expect(isBalanced('one)')).toBe(false);
	});
});

describe('ids', () => {
	it('are the same for the same parts and tell parts from joined text', () => {
		expect(stableId('f', 'a', 'b')).toBe(stableId('f', 'a', 'b'));
		expect(stableId('f', 'ab', '')).not.toBe(stableId('f', 'a', 'b'));
		expect(stableId('f', 'a')).toMatch(/^f_[0-9a-f]{16}$/);
	});

	it('spread: short texts do not collide', () => {
		const texts = Array.from({ length: 20000 }, (_, i) => `text ${i}`);
		expect(new Set(texts.map((text) => hash64(text))).size).toBe(texts.length);
	});
});

it('writes dates of every grain', () => {
	expect(['2025-06-07', '2025-06', '2025'].map((date) => writeDate(date))).toEqual([
		'7 June 2025',
		'June 2025',
		'2025'
	]);
});
