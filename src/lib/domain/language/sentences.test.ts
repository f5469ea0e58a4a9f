import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string) =>
	splitSentences(text, { start: 0, end: text.length }).map((span) =>
		text.slice(span.start, span.end)
	);

describe('splitSentences', () => {
	it.each([
		['Dr. Lee met Gen. Park. They left.', ['Dr. Lee met Gen. Park.', 'They left.']],
		['He flew to the U.S. The talks failed.', ['He flew to the U.S.', 'The talks failed.']],
		[
			'The U.S. Senate voted on Jan. 5. It passed.',
			['The U.S. Senate voted on Jan. 5.', 'It passed.']
		],
		[
			'J. K. Rowling wrote it. She was paid 3.5 million.',
			['J. K. Rowling wrote it.', 'She was paid 3.5 million.']
		],
		['"We won." He smiled.', ['"We won."', 'He smiled.']],
		['“We won!” he said. “Did you?” she asked.', ['“We won!” he said.', '“Did you?” she asked.']],
		[
			'It fell at 5 p.m. on Friday. Shares of Acme Inc. rose.',
			['It fell at 5 p.m. on Friday.', 'Shares of Acme Inc. rose.']
		],
		['(He agreed.) Then nobody spoke.', ['(He agreed.)', 'Then nobody spoke.']],
		[
			'No. 10 denied it. The answer was no. Nobody moved.',
			['No. 10 denied it.', 'The answer was no.', 'Nobody moved.']
		],
		['A first block\n\nA second one', ['A first block', 'A second one']],
		[
			'The law was void, he said.The court agreed.',
			['The law was void, he said.', 'The court agreed.']
		],
		['Wait... what? Yes.', ['Wait... what?', 'Yes.']],
		['He was born in 1805. [6] He died young.', ['He was born in 1805. [6]', 'He died young.']]
	])('cuts %j', (text, expected) => {
		expect(split(text)).toEqual(expected);
	});

	it('gives nothing for blank text', () => {
		expect(split(' \n\t\u200b ')).toEqual([]);
	});

	it('covers everything visible, in order and within the span', () => {
		const piece = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('Mr. ', 'U.S. ', '" ', '. The ', '.\n\n', '!?', '…', '[3] ', 'No. 5 ')
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join('');
				let end = 0;
				for (const span of splitSentences(text, { start: 0, end: text.length })) {
					expect(text.slice(end, span.start)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*$/u);
					expect(span.end).toBeGreaterThan(span.start);
					end = span.end;
				}
				expect(text.slice(end)).toMatch(/^[\p{Z}\p{Cc}\p{Cf}]*$/u);
			})
		);
	}, 60_000);

	it('takes time that grows with the length alone', () => {
		for (const part of ['.', '"', '. ', 'a.', 'A. ', '(', '\n ', '[1]', 'U.S.']) {
			const text = part.repeat(400_000 / part.length);
			const before = performance.now();
			split(text);
			expect(performance.now() - before).toBeLessThan(10_000);
		}
	}, 120_000);
});
