import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { editPost } from './edit-post.ts';
import { isFullName } from './holder.ts';
import { otherPosts } from './other-posts.ts';

describe('posts as an editor prints them', () => {
	it.each([
		['Norway Prime Minister', 'prime minister of Norway'],
		['Norwegian Prime Minister', 'Norwegian prime minister'],
		["Norway's deputy foreign minister", "Norway's deputy foreign minister"],
		['Senate Majority Leader', 'Senate majority leader'],
		['As House Speaker', 'House speaker'],
		['White House Press Secretary', 'White House press secretary'],
		['Republican attorney general of Nevada', 'attorney general of Nevada'],
		['Secretary of State of Nevada', 'secretary of state of Nevada'],
		['Senate Ferries Committee Chairman', 'Senate Ferries Committee chairman'],
		[
			'Democratic Ferries Campaign Committee Chairman',
			'Democratic Ferries Campaign Committee chairman'
		]
	])('writes %s as %s', (printed, edited) => {
		expect(editPost(printed)).toBe(edited);
	});

	it.each([
		'Republican Secretary of State',
		'two-term governor of Nevada',
		'longtime adviser to the Moor family',
		'then-Secretary of State',
		'City Council president',
		'Moor’s former governor',
		'Rules Committee chairman',
		'chairman of the Ferries Committee',
		'chairman of the 6th Congressional District GOP',
		'Moor County chairwoman',
		'Oregon House Majority Leader',
		'New Mexico Senate Minority Leader'
	])('has no words for %s', (printed) => {
		expect(editPost(printed)).toBeNull();
	});
});

describe('posts beside a post', () => {
	const others = (post: string, held: string[] = []) =>
		otherPosts(post, held, seededRandom('posts'));

	it('are offices that exist in the same house', () => {
		expect(others('Norwegian prime minister')).toHaveLength(3);
		for (const other of others('Norwegian prime minister')) {
			expect(other).toMatch(/^Norwegian \w+ minister$/);
		}
		expect(others('Senate majority leader').sort()).toEqual([
			'Senate majority whip',
			'Senate minority leader',
			'Senate minority whip'
		]);
		expect(others('secretary of state of Nevada').sort()).toEqual([
			'attorney general of Nevada',
			'lieutenant governor of Nevada',
			'treasurer of Nevada'
		]);
	});

	it('are none where no table knows the house, and none that the holder had', () => {
		expect(others('Norwegian secretary of the economy')).toEqual([]);
		expect(others('president of Lowtown Bridge')).toEqual([]);
		expect(others('Senate majority leader', ['Senate minority leader'])).toHaveLength(2);
	});
});

describe('names of holders', () => {
	it('hold no title, no line of the page and no letters lost', () => {
		expect(['Ann Lee', 'Ola van den Moor', 'Ann M. Lee'].map(isFullName)).toEqual([
			true,
			true,
			true
		]);
		expect(
			['Pastor Ann Lee', 'AntA A', 'Ann Lee Joins Growing List', 'Lee'].map(isFullName)
		).toEqual([false, false, false, false]);
	});
});
