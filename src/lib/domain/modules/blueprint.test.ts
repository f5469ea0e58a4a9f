import { describe, expect, it } from 'vitest';
import { countNames, matchesFilter, type BankEntry } from './bank.ts';
import { composeDraft, fitsRule, publishable } from './blueprint.ts';
import type { BlueprintRule, ModuleDraftContent } from './types.ts';

const words = [
	'harbour',
	'orchard',
	'library',
	'tunnel',
	'theatre',
	'glacier',
	'market',
	'railway'
];

function entry(index: number, change: Partial<BankEntry> = {}): BankEntry {
	const word = words[index % words.length] ?? 'lantern';
	const at = index * 100;
	const quote = `The ${word} opened.`;
	return {
		...{ itemId: `item-${index}`, itemVersionId: `item-${index}.1`, factId: `fact-${index}` },
		...{ storyId: index < 4 ? 'bridge' : 'ferry', strandId: 'towns', type: 'numeric' },
		...{ rank: 0.5, position: index, stem: `How many doors has the ${word}?`, keyText: `${index}` },
		citations: [
			{ articleId: 'a', revision: 1, start: at, end: at + 9, quote, role: 'evidence' as const }
		],
		...{ publishedOn: `2025-01-0${index + 1}`, facility: null, answerCount: 0 },
		...{ people: [], places: [] },
		...change
	};
}

const bank = words.map((_, index) => entry(index));
const rule: BlueprintRule = {
	...{ count: 3, types: [], storyIds: [], strandIds: [] },
	facility: { least: null, most: null },
	...{ newestFirst: false, drawPerAttempt: false }
};
const draft = (...sections: ModuleDraftContent['sections']): ModuleDraftContent => ({
	...{ sections, seed: 1 }
});

describe('fitsRule', () => {
	it('keeps to kinds, stories and strands', () => {
		expect(fitsRule(entry(0), { ...rule, types: ['date'] })).toBe(false);
		expect(fitsRule(entry(0), { ...rule, storyIds: ['bridge'] })).toBe(true);
		expect(fitsRule(entry(5), { ...rule, storyIds: ['bridge'] })).toBe(false);
		expect(fitsRule(entry(5), { ...rule, strandIds: ['war'] })).toBe(false);
	});

	it('leaves out what nobody has answered when there are bounds', () => {
		const bounds = { ...rule, facility: { least: 0.4, most: 0.8 } };
		expect(fitsRule(entry(0), bounds)).toBe(false);
		expect(fitsRule(entry(0, { facility: 0.6 }), bounds)).toBe(true);
		expect(fitsRule(entry(0, { facility: 0.3 }), bounds)).toBe(false);
		expect(fitsRule(entry(0, { facility: 0.9 }), bounds)).toBe(false);
	});
});

describe('composeDraft', () => {
	it('chooses by the seed: the same for the same, others for others', () => {
		const of = (seed: number) =>
			JSON.stringify(composeDraft({ ...draft({ kind: 'blueprint', rule }), seed }, bank).sections);
		expect(of(4)).toBe(of(4));
		expect(new Set(Array.from({ length: 12 }, (_, seed) => of(seed))).size).toBeGreaterThan(3);
	});

	it('takes the newest first when the rule says so', () => {
		const newest = { ...rule, count: 2, newestFirst: true };
		expect(composeDraft(draft({ kind: 'blueprint', rule: newest }), bank).sections).toEqual([
			{ kind: 'check', itemIds: ['item-6', 'item-7'] }
		]);
	});

	it('asks of no fact that was picked by hand, and says when too few are left', () => {
		const composed = composeDraft(
			draft(
				{ kind: 'blueprint', rule: { ...rule, count: 4, storyIds: ['bridge'] } },
				{ kind: 'pick', itemIds: ['item-2'] }
			),
			bank
		);
		expect(composed.sections[0]).toEqual({
			...{ kind: 'check', itemIds: ['item-0', 'item-1', 'item-3'] }
		});
		expect(composed.remarks[0]).toEqual([
			'The rule asks for 4; 3 fit without asking the same thing twice.'
		]);
	});

	it('keeps the whole pool of a rule that draws for every attempt', () => {
		const drawn = { ...rule, count: 2, storyIds: ['ferry'], drawPerAttempt: true };
		expect(composeDraft(draft({ kind: 'blueprint', rule: drawn }), bank).sections).toEqual([
			{ kind: 'pool', itemIds: ['item-4', 'item-5', 'item-6', 'item-7'], count: 2 }
		]);
	});

	it('leaves out what is no longer asked, and parts that ask nothing', () => {
		const composed = composeDraft(
			draft({ kind: 'read', storyId: 'bridge' }, { kind: 'pick', itemIds: ['gone'] }),
			bank
		);
		expect(composed.remarks[1]).toEqual(['One question is no longer asked: left out.']);
		expect(publishable(composed.sections)).toEqual([{ kind: 'read', storyId: 'bridge' }]);
	});
});

describe('matchesFilter', () => {
	const pérez = entry(0, {
		stem: 'What did Ana Pérez open?',
		people: ['Ana Pérez'],
		facility: 0.5
	});

	it('finds words in stem and key, without case and marks', () => {
		expect(matchesFilter(pérez, { text: 'perez OPEN' })).toBe(true);
		expect(matchesFilter(pérez, { text: 'perez closed' })).toBe(false);
		expect(matchesFilter(pérez, { text: '' })).toBe(true);
	});

	it('keeps to person, date and share of right answers', () => {
		expect(matchesFilter(pérez, { person: 'Ana Pérez' })).toBe(true);
		expect(matchesFilter(entry(1), { person: 'Ana Pérez' })).toBe(false);
		expect(matchesFilter(pérez, { from: '2025-01-01', until: '2025-01-01' })).toBe(true);
		expect(matchesFilter(pérez, { from: '2025-01-02' })).toBe(false);
		expect(matchesFilter({ ...pérez, publishedOn: null }, { until: '2030-01-01' })).toBe(false);
		expect(matchesFilter(pérez, { least: 0.5, most: 0.5 })).toBe(true);
		expect(matchesFilter(entry(1), { most: 1 })).toBe(false);
	});
});

it('countNames puts the most frequent first', () => {
	expect(countNames([['Rome'], ['Oslo', 'Rome'], []])).toEqual([
		{ name: 'Rome', count: 2 },
		{ name: 'Oslo', count: 1 }
	]);
});
