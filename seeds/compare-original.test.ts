import { describe, expect, it } from 'vitest';
import { findDifferences } from './compare-original.ts';
import { findDates, findNames, findNumbers, findSharedRuns } from './compare-words.ts';
import type { SeedDigest } from './parse-digest.ts';

const page = `Furniture 77 Smith.
On Tuesday Anna Berg, the mayor of U.S. town Springfield, said the town would plant five thousand trees.
“It’s a start for all of us,” Berg said on March 3. The B-2 flew over with 1,200 guests watching it from below.`;
const articleStart = page.indexOf('On Tuesday');

function digestOf(text: string): SeedDigest {
	return {
		frontMatter: {
			slug: 'trees',
			story: 'trees',
			textKind: 'digest',
			display: 'full',
			headline: { value: 'Trees', suppliedBy: 'page' },
			publisher: { value: null, suppliedBy: 'unknown' },
			author: { value: null, suppliedBy: 'unknown' },
			publishedOn: { value: '2025-03-04', suppliedBy: 'curator', note: 'Inferred.' },
			original: { file: 'a.txt', sha256: '0'.repeat(64), span: [articleStart, page.length] },
			restsOn: [[[articleStart, page.length]]],
			inferred: [
				{ text: '4 March 2025', page: 'On Tuesday', ground: 'A Tuesday.' },
				{ text: '3 May 2025', page: 'on May 3', ground: 'Wrong on purpose.' }
			]
		},
		text,
		span: { start: 0, end: text.length },
		paragraphs: [{ start: 0, end: text.length }]
	};
}

describe('a digest compared with its page', () => {
	it.each([
		'Anna Berg said on 4 March 2025 that Springfield would plant 5,000 trees.',
		'"It\'s a start for all of us," Anna Berg said on 3 March.',
		'A B-2 flew over Springfield, an American town, with 1200 guests.'
	])('holds: %s', (text) => {
		expect(findDifferences(digestOf(text), page)).toEqual([]);
	});

	it.each([
		['Anna Berg wants 6,000 trees.', 'number 6000'],
		['Anna Berg wants six thousand trees.', 'number 6000'],
		['Anna Berg wants millions of trees.', 'number millions'],
		['Anna Berg wants 77 trees.', 'number 77'],
		['Anna Smith wants trees.', 'name Anna Smith'],
		['Anna Berg of Shelbyville wants trees.', 'name Anna Berg Shelbyville'],
		['A B-52 flew over Springfield.', 'name B-52'],
		['Anna Berg spoke on 3 April.', 'date 3-4-?'],
		['Anna Berg spoke on 3 March 2024.', 'date 3-3-2024'],
		['Anna Berg spoke on 3 May 2025.', 'inferred 3 May 2025'],
		['"It is a start," Anna Berg said.', 'quotation "It is a start,"'],
		['The mayor of U.S. town Springfield, said the town would plant.', 'carried over']
	])('does not hold: %s', (text, problem) => {
		expect(findDifferences(digestOf(text), page).join('\n')).toContain(problem);
	});
});

describe('what is compared', () => {
	it('reads numbers in figures and in words, and no dates or designations', () => {
		expect(
			findNumbers('one of 1,000 or two hundred, 40,000-45,000 men, a KC-135, 70% on 3 May 2025')
		).toEqual(['1000', '200', '40000', '45000', '70']);
	});

	it('reads dates in either order, full or in part', () => {
		expect(findDates('Jun 18, 2025; 3 May; March 21 and April 2025')).toEqual([
			'18-6-2025',
			'3-5-?',
			'21-3-?',
			'?-4-2025'
		]);
	});

	it('reads names up to the end of a sentence', () => {
		expect(findNames("He saw Kim Jong Un. According to the Joint Chiefs of Staff's man.")).toEqual([
			['Kim', 'Jong', 'Un'],
			['Joint', 'Chiefs', 'Staff']
		]);
	});

	it('lets a quotation be the same and nothing else', () => {
		expect(findSharedRuns('She said "a b c d" twice', 'he said a b c d', 4)).toEqual([]);
		expect(findSharedRuns('She said a b c d twice', 'he said a b c d', 4)).toHaveLength(2);
	});
});
