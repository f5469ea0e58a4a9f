import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseItem, type AskableItem } from './choose-item.ts';
import { buildQueue, type QueueInput, type StudyFact } from './queue.ts';
import { reviewCard } from './schedule.ts';
import { defaultModel, defaultSettings } from './settings.ts';
import { studyDayOf } from './study-day.ts';
import type { SchedulingCard } from './types.ts';
import { gainOfReview, isLeech } from './worth.ts';

const now = new Date('2026-01-05T10:00:00Z');
const day = studyDayOf(now, defaultSettings);
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function itemOf(itemId: string, more: Partial<AskableItem> = {}): AskableItem {
	return { itemId, type: 'multiple-choice', lastAskedAt: null, rank: 0.5, ...more };
}

/** A fact with a passage of its own. */
function factOf(
	factId: string,
	card: SchedulingCard | null,
	more: Partial<StudyFact> = {}
): StudyFact {
	const start = 1000 * [...factId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
	const passages = [{ articleId: 'a', start, end: start + 50 }];
	return { factId, storyId: 's', card, passages, items: [itemOf(`${factId}-1`)], ...more };
}

const met = (days: number) => reviewCard(null, 'good', daysAgo(days));

function queueOf(facts: StudyFact[], more: Partial<QueueInput<AskableItem>> = {}) {
	return buildQueue({
		facts,
		reserved: new Set(),
		settings: defaultSettings,
		model: defaultModel,
		day,
		now,
		done: { answers: 0, fresh: 0, factIds: new Set() },
		storyWeights: new Map(),
		...more
	});
}

const idsOf = ({ today }: ReturnType<typeof queueOf>) => today.map(({ fact }) => fact.factId);

describe('the queue of a day', () => {
	it('asks what is due today at any hour, and what was met yesterday not yet', () => {
		const lateToday = reviewCard(null, 'good', new Date('2026-01-03T23:00:00Z'));
		const queue = queueOf([
			factOf('old', met(5)),
			factOf('late', lateToday),
			factOf('fresh', met(1))
		]);
		expect(idsOf(queue).sort()).toEqual(['late', 'old']);
		expect(queue).toMatchObject({ later: 0, catchUpDays: 1, keptApart: 0, waiting: 0 });
	});

	it('brings so many new facts a day, among the ones that are due', () => {
		const facts = [
			...Array.from({ length: 30 }, (_, index) => factOf(`n${index}`, null)),
			...Array.from({ length: 10 }, (_, index) => factOf(`d${index}`, met(5)))
		];
		const queue = queueOf(facts);
		expect(queue.today.filter(({ why }) => why === 'new')).toHaveLength(10);
		const places = queue.today.flatMap(({ why }, place) => (why === 'new' ? place : []));
		expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(14);
		const later = queueOf(facts, { done: { answers: 8, fresh: 8, factIds: new Set() } });
		expect(later.today.filter(({ why }) => why === 'new')).toHaveLength(2);
	});

	it('spreads what a break has left, and brings nothing new meanwhile', () => {
		const facts = Array.from({ length: 200 }, (_, index) =>
			factOf(`d${index}`, met(20 + (index % 9)))
		);
		const queue = queueOf([...facts, factOf('n', null)]);
		expect(queue.today).toHaveLength(40);
		expect(queue).toMatchObject({ later: 160, catchUpDays: 5 });
		expect(queue.today.map(({ why }) => why)).not.toContain('new');
		expect(queueOf(facts, { extra: 20 }).today).toHaveLength(60);
	});

	it('asks little on an easy day', () => {
		const facts = Array.from({ length: 50 }, (_, index) => factOf(`d${index}`, met(9)));
		const settings = { ...defaultSettings, easyDays: [day.weekday] };
		const queue = queueOf([...facts, factOf('n', null)], { settings });
		expect(queue.today).toHaveLength(12);
		expect(queue.easyDay).toBe(true);
	});

	it('keeps facts of one passage on different days', () => {
		const passages = [{ articleId: 'a', start: 5, end: 60 }];
		const nested = [{ articleId: 'a', start: 20, end: 30 }];
		const facts = [factOf('x', met(6), { passages }), factOf('y', met(5), { passages: nested })];
		expect(queueOf(facts)).toMatchObject({ today: [{}], keptApart: 1, later: 0 });
		const done = { answers: 1, fresh: 0, factIds: new Set(['x']) };
		const missedToday = reviewCard(
			facts[0]?.card ?? null,
			'again',
			new Date(now.getTime() - 900_000)
		);
		const again = [
			factOf('x', missedToday, { passages }),
			factOf('y', met(5), { passages: nested })
		];
		expect(queueOf(again, { done }).today).toMatchObject([{ fact: { factId: 'x' }, why: 'again' }]);
	});

	it('waits with a fact whose questions are all reserved, and asks another where there is one', () => {
		const facts = [
			factOf('all', met(5), { items: [itemOf('all-1')] }),
			factOf('some', met(5), { items: [itemOf('some-1'), itemOf('some-2')] }),
			factOf('new', null, { items: [itemOf('new-1')] })
		];
		const queue = queueOf(facts, { reserved: new Set(['all-1', 'some-1', 'new-1']) });
		expect(queue.today.map(({ item }) => item.itemId)).toEqual(['some-2']);
		expect(queue.waiting).toBe(1);
	});

	it('asks about another story in between where it can', () => {
		const facts = ['a', 'a', 'a', 'b', 'b', 'b'].map((storyId, index) =>
			factOf(`f${index}`, met(5), { storyId })
		);
		const stories = queueOf(facts).today.map(({ fact }) => fact.storyId);
		expect(stories.filter((story, place) => story === stories[place - 1])).toEqual([]);
	});

	it('never exceeds the measure, never asks a fact or a passage twice, never what is reserved', () => {
		const anyFact = fc.record({
			age: fc.option(fc.nat(60)),
			start: fc.nat(40),
			length: fc.integer({ min: 1, max: 8 }),
			reserved: fc.boolean(),
			storyId: fc.constantFrom('s', 't')
		});
		fc.assert(
			fc.property(fc.array(anyFact, { maxLength: 40 }), fc.nat(20), (drawn, answers) => {
				const facts = drawn.map(({ age, start, length, storyId }, index) =>
					factOf(`f${index}`, age === null ? null : met(age), {
						storyId,
						passages: [{ articleId: 'a', start, end: start + length }]
					})
				);
				const reserved = new Set(
					drawn.flatMap(({ reserved: isReserved }, index) => (isReserved ? `f${index}-1` : []))
				);
				const settings = { ...defaultSettings, mostPerDay: 15, newPerDay: 4 };
				const done = { answers, fresh: 0, factIds: new Set<string>() };
				const { today } = queueOf(facts, { reserved, settings, done });
				expect(today.length).toBeLessThanOrEqual(Math.max(0, 15 - answers));
				expect(today.filter(({ why }) => why === 'new').length).toBeLessThanOrEqual(4);
				expect(today.filter(({ item }) => reserved.has(item.itemId))).toEqual([]);
				const spans = today.flatMap(({ fact }) => fact.passages).sort((a, b) => a.start - b.start);
				for (const [index, span] of spans.entries()) {
					expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
				}
			})
		);
	});
});

describe('the worth of a review', () => {
	it('is more for what begins to be forgotten than for what is still fresh', () => {
		const gain = (days: number) => gainOfReview(met(days), now, defaultModel);
		expect(gain(3)).toBeGreaterThan(gain(0.1));
	});
});

describe('the item asked of a fact', () => {
	const items = [
		itemOf('first', { lastAskedAt: daysAgo(9) }),
		itemOf('second', { lastAskedAt: daysAgo(2) }),
		itemOf('third', { type: 'cloze', lastAskedAt: daysAgo(1) })
	];

	it('is the one longest not asked', () => {
		expect(chooseItem(items, new Set(), false)?.itemId).toBe('first');
		expect(chooseItem([...items, itemOf('never')], new Set(), false)?.itemId).toBe('never');
		expect(chooseItem(items, new Set(['first']), false)?.itemId).toBe('second');
		expect(chooseItem(items, new Set(['first', 'second', 'third']), false)).toBeNull();
	});

	it('stays close to the passage for a fact that does not stick', () => {
		expect([3, 4].map((lapses) => isLeech({ lapses }))).toEqual([false, true]);
		expect(chooseItem(items, new Set(), true)?.itemId).toBe('third');
		expect(chooseItem(items, new Set(['third']), true)?.itemId).toBe('first');
	});
});
