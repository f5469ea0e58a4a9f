import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.ts';

const cut = (text: string) =>
	tokenise(text, { start: 0, end: text.length })
		.map((token) => token.text)
		.join('|');

describe('tokenise', () => {
	it.each([
		["They don't know Russia's plan.", "They|do|n't|know|Russia|'s|plan|."],
		['He can’t; she cannot.', 'He|ca|n’t|;|she|can|not|.'],
		['a well-known pro-Beijing e-mail', 'a|well|-|known|pro-Beijing|e-mail'],
		['in the U.S.', 'in|the|U.S.'],
		[
			'Mr. Lee paid $1,200.50 (15%) on Jan. 5, 2024.',
			'Mr.|Lee|paid|$|1,200.50|(|15|%|)|on|Jan.|5|,|2024|.'
		],
		["O'Brien's aides' “plan”", "O'Brien|'s|aides|'|“|plan|”"],
		['at 5:30 p.m. in the 1990s, the 2nd', 'at|5:30|p.m.|in|the|1990s|,|the|2nd'],
		[
			'See https://example.org/a?b=1. Or mail x.y@example.org!',
			'See|https://example.org/a?b=1|.|Or|mail|x.y@example.org|!'
		],
		['AT&T and/or the F-16 jets...', 'AT&T|and|/|or|the|F|-|16|jets|...'],
		['US$5bn 20-25% “Why?!”', 'US$|5|bn|20|-|25|%|“|Why|?!|”'],
		["'Twas the '90s -- so.", "'|Twas|the|'90s|--|so|."],
		['J. Smith Inc. fell, etc.', 'J.|Smith|Inc.|fell|,|etc|.'],
		["We'll see; I'd go, they've won", "We|'ll|see|;|I|'d|go|,|they|'ve|won"]
	])('cuts %j', (text, expected) => {
		expect(cut(text)).toBe(expected);
	});

	it('keeps every visible character, with exact offsets', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom("n't", '’s', 'U.S.', '$5', '-', '\ud800', '\u0000', '\u200f', 'www.a.b', '@')
		);
		fc.assert(
			fc.property(fc.array(piece), fc.nat(5), (pieces, skip) => {
				const text = pieces.join('');
				let end = Math.min(skip, text.length);
				for (const [index, token] of tokenise(text, { start: end, end: text.length }).entries()) {
					expect(token.index).toBe(index);
					expect(token.text).toBe(text.slice(token.start, token.end));
					expect(token.end).toBeGreaterThan(token.start);
					expect(text.slice(end, token.start)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*$/u);
					end = token.end;
				}
				expect(text.slice(end)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*$/u);
			})
		);
	}, 60_000);

	it('takes time that grows with the length alone', () => {
		for (const part of ['a-', 'a', '1,', '@', 'a.', "'s", 'A&', 'x@y.', '\u0301', '-', 'a’']) {
			const text = part.repeat(200_000 / part.length);
			const before = performance.now();
			cut(text);
			expect(performance.now() - before).toBeLessThan(10_000);
		}
	}, 120_000);
});
