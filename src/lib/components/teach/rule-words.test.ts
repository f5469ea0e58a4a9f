import { expect, it } from 'vitest';
import type { BlueprintRule } from '#lib/domain/modules/types.ts';
import { ruleWords } from './rule-words.ts';

const rule: BlueprintRule = {
	...{ count: 5, types: [], storyIds: [], strandIds: [] },
	facility: { least: null, most: null },
	...{ newestFirst: false, drawPerAttempt: false }
};
const stories = [
	{ storyId: 'bridge', title: 'The bridge', strandId: 'towns', strand: 'Towns and rivers' }
];

it('says what a rule asks for', () => {
	expect(ruleWords({ ...rule, count: 1 }, stories)).toBe('1 question from all stories.');
	expect(
		ruleWords(
			{ ...rule, types: ['numeric', 'date'], storyIds: ['bridge'], newestFirst: true },
			stories
		)
	).toBe('5 questions (Number or Date) from The bridge, newest first.');
	expect(ruleWords({ ...rule, strandIds: ['towns'], drawPerAttempt: true }, stories)).toBe(
		'5 questions from Towns and rivers, drawn anew for every attempt.'
	);
});

it('says the bounds of right answers', () => {
	const bounds = (least: number | null, most: number | null) =>
		ruleWords({ ...rule, facility: { least, most } }, stories);
	expect(bounds(0.2, 0.7)).toContain('answered right by 20% to 70%');
	expect(bounds(0.5, null)).toContain('by at least 50%');
	expect(bounds(null, 0.5)).toContain('by at most 50%');
});
