import { describe, expect, it } from 'vitest';
import type { Supplied } from '#lib/domain/articles/types.ts';
import {
	briefSource,
	inferredWords,
	publishedWords,
	sourceLine,
	whoSaysIt
} from './source-line.ts';

const page = (value: string): Supplied<string> => ({
	value,
	suppliedBy: 'page'
});
const unknown: Supplied<string> = { value: null, suppliedBy: 'unknown' };

describe('the source line', () => {
	it('calls a digest ours and says what is not stated', () => {
		expect(
			sourceLine({
				textKind: 'digest',
				headline: page('Sappers for Kursk'),
				publisher: unknown,
				author: unknown,
				publishedOn: { value: '2025-06-17', suppliedBy: 'curator' },
				paragraphNumber: 3
			})
		).toEqual({
			lead: 'Our digest of ',
			headline: 'Sappers for Kursk',
			details: ['publisher not stated', '17 June 2025 (date inferred)', 'paragraph 3']
		});
	});

	it('gives an original under its own name', () => {
		const line = sourceLine({
			textKind: 'original',
			headline: page('Drones'),
			publisher: page('RFE/RL'),
			author: page('Ray Furlong'),
			publishedOn: unknown
		});
		expect(line.lead).toBe('');
		expect(line.details).toEqual(['RFE/RL', 'Ray Furlong', 'date not stated']);
	});

	it('can be brief', () => {
		const source = {
			textKind: 'digest',
			headline: unknown,
			publisher: page('RFE/RL'),
			author: unknown,
			publishedOn: unknown,
			paragraphNumber: 4
		} as const;
		expect(briefSource(source)).toBe('Our digest, RFE/RL, paragraph 4.');
		expect(briefSource({ ...source, textKind: 'original', publisher: unknown })).toBe(
			'Publisher not stated, paragraph 4.'
		);
	});

	it('does not call a date inferred that the page states', () => {
		expect(publishedWords(page('2025-06-18'))).toBe('18 June 2025');
	});
});

describe('inferred times', () => {
	it('are told when they are among the deciding words', () => {
		const inferred = [
			{ text: '17 June 2025', page: 'on Tuesday', ground: 'g' },
			{ text: '4 June 2025', page: 'two weeks ago', ground: 'g' }
		];
		const segments = [
			{ text: 'He said on 17 June 2025', marked: true },
			{ text: ' what he had said on 4 June 2025.', marked: false }
		];
		expect(inferredWords({ segments, inferred })).toEqual([
			'17 June 2025 is inferred; the page has “on Tuesday”.'
		]);
	});
});

describe('who says it', () => {
	it('names the source, the way it came and how firmly it is put', () => {
		expect(whoSaysIt({ source: 'Sergei Shoigu', through: 'TASS', modality: 'said' })).toBe(
			'Said by Sergei Shoigu, through TASS'
		);
		expect(whoSaysIt({ source: 'TASS', through: 'TASS', modality: 'alleged' })).toBe(
			'Alleged by TASS'
		);
	});
});
