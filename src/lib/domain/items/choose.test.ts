import { describe, expect, it } from 'vitest';
import { chooseItems, type Ranked } from './choose.ts';

/** A candidate of one sentence, by what tells its rule. */
function ranked(rule: string, sentence: number): Ranked {
	const type = rule === 'seat' ? 'multiple-choice' : 'numeric';
	return {
		candidate: {
			rule,
			finding: {
				card: { findings: { sentence: { index: sentence } } },
				fact: { articleId: 'a' }
			}
		},
		item: {
			itemId: `${rule}${sentence}`,
			type,
			key: `${rule}${sentence}`,
			rank: 1 / (sentence + 1)
		}
	} as unknown as Ranked;
}

const rulesOf = (entries: readonly Ranked[]) =>
	chooseItems(entries).chosen.map(({ candidate }) => candidate.rule);

describe('questions for the state of a senator', () => {
	it('are a quarter of an article at most', () => {
		const others = [0, 1, 2, 3, 4, 5].map((at) => ranked('value', at));
		const seats = [6, 7, 8, 9].map((at) => ranked('seat', at));
		const rules = rulesOf([...others, ...seats]);
		const share = rules.filter((rule) => rule === 'seat').length / rules.length;
		expect(share).toBeGreaterThan(0);
		expect(share).toBeLessThanOrEqual(0.25);
	});

	it('are one where there is nothing else', () => {
		expect(rulesOf([ranked('seat', 0), ranked('seat', 1)])).toEqual(['seat']);
	});
});
