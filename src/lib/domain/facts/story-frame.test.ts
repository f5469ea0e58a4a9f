import { describe, expect, it } from 'vitest';
import type { Article } from '../articles/types.ts';
import { storyFrame } from './story-frame.ts';

function frameOf(publisher: string | null, headline = 'Lowtown closes its old ferry'): string {
	const text = 'Lowtown closed its ferry.';
	return storyFrame({
		text,
		textKind: 'article',
		paragraphs: [{ start: 0, end: text.length }],
		headline: { value: headline },
		publisher: { value: publisher },
		publishedOn: { value: null }
	} as unknown as Article);
}

describe('frame of a story', () => {
	it.each([
		['Harbour Post', 'From the Harbour Post report'],
		['The Harbour Post', 'From the Harbour Post report'],
		['THE HARBOUR POST', 'From the HARBOUR POST report'],
		['A Better Harbour', 'From the Better Harbour report'],
		['Harbour Media, Inc.', 'From the Harbour Media report'],
		['harbourpost.example', 'From the news report'],
		['Harbour Post | Breaking news', 'From the news report'],
		[null, 'From the news report']
	])('names the publisher once and with one article: %s', (publisher, start) => {
		expect(frameOf(publisher)).toBe(`${start} “Lowtown closes its old ferry”: `);
	});
});
