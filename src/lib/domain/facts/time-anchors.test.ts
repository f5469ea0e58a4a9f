import { describe, expect, it } from 'vitest';
import { plainSentences } from '../../../../tests/setup/plain-sentences.ts';
import type { Article } from '../articles/types.ts';
import { findDates } from '../language/dates.ts';
import type { SentenceFindings } from './article-index.ts';
import { applyEdits } from './edits.ts';
import { anchorTimes } from './time-anchors.ts';

/** The last sentence of a text as it is written out, or the words that nothing anchors. */
function anchored(text: string, publishedOn: string | null): string | string[] {
	const unknown = { value: null, suppliedBy: 'unknown' } as const;
	const article = { text, headline: unknown, publishedOn: { value: publishedOn } } as Article;
	const sentences = plainSentences(text);
	const sentence = sentences.at(-1);
	if (!sentence) throw new Error('no sentence');
	const findings: SentenceFindings = {
		...{ sentence, mentions: [], quantities: [], attributions: [], quotes: [], unlinkedCues: [] },
		dates: findDates(sentences, article).filter((date) => date.sentence === sentence.index),
		trims: []
	};
	const { edits, problems } = anchorTimes(article, findings);
	return problems.length > 0
		? problems.map(({ detail }) => detail)
		: applyEdits(text, sentence, edits);
}

describe('times of a sentence', () => {
	it.each([
		['They met on June 4 in Oslo.', 'They met on 4 June 2025 in Oslo.'],
		['They met on 4th June in Oslo.', 'They met on 4 June 2025 in Oslo.'],
		['They met on Wednesday, June 4 in Oslo.', 'They met on 4 June 2025 in Oslo.'],
		['They met on Jan. 4 in Oslo.', 'They met on 4 January 2025 in Oslo.'],
		['They met on Tuesday in Oslo.', 'They met on 17 June 2025 in Oslo.'],
		['They met in May in Oslo.', 'They met in May 2025 in Oslo.']
	])('get the year of publication: %s', (text, written) => {
		expect(anchored(text, '2025-06-18')).toBe(written);
		expect(anchored(text, null)).toBeInstanceOf(Array);
	});

	it('are not written out where something is said of the day', () => {
		expect(anchored('It sailed with Monday being a holiday.', '2025-06-18')).toContain('Monday');
		expect(anchored('It sailed on Monday being loaded.', '2025-06-18')).toContain('16 June 2025');
	});

	it('count from a date of their own sentence, but not from that of another one', () => {
		const own = 'It opened in 2015 and closed the following year.';
		expect(anchored(own, null)).toBe(own);
		expect(anchored('It opened in 2015. It closed the following year.', null)).toContain(
			'the following year'
		);
	});
});
