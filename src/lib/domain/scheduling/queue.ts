import type { Span } from '../articles/types.ts';
import { chooseItem, type AskableItem } from './choose-item.ts';
import { interleave } from './interleave.ts';
import type { StudyDay } from './study-day.ts';
import type { MemoryModel, SchedulingCard, StudySettings } from './types.ts';
import { isLeech, worthOfReview } from './worth.ts';

/** Words of an article that a fact rests on. */
export interface Passage extends Span {
	articleId: string;
}

export interface StudyFact<Item extends AskableItem = AskableItem> {
	factId: string;
	storyId: string;
	/** Null for a fact that the learner has not met. */
	card: SchedulingCard | null;
	passages: Passage[];
	/** Approved items on it. */
	items: Item[];
}

export interface QueueInput<Item extends AskableItem> {
	/** Facts that stand (not retired, not expired), met or not; of those not met the first come first. */
	facts: readonly StudyFact<Item>[];
	reserved: ReadonlySet<string>;
	settings: StudySettings;
	model: MemoryModel;
	day: StudyDay;
	now: Date;
	/** What the learner has answered since the day began. */
	done: { answers: number; fresh: number; factIds: ReadonlySet<string> };
	/** 0…1 by story; a story that is missing counts as 0. */
	storyWeights: ReadonlyMap<string, number>;
	/** Questions beyond the day's measure, for somebody who asks for more. */
	extra?: number;
}

export interface QueuedFact<Item extends AskableItem = AskableItem> {
	fact: StudyFact<Item>;
	item: Item;
	/** `again`: missed today; `due`: would begin to be forgotten; `new`: not met before. */
	why: 'again' | 'due' | 'new';
	leech: boolean;
}

export interface Queue<Item extends AskableItem = AskableItem> {
	today: QueuedFact<Item>[];
	/** Due, but more than the day's measure: asked on the days after, the most useful first. */
	later: number;
	/** Days it takes until nothing is late, today included. */
	catchUpDays: number;
	/** Kept until tomorrow, because their passage was or will be asked today. */
	keptApart: number;
	/** Wait for an assignment that has reserved all their questions. */
	waiting: number;
	easyDay: boolean;
}

const easyShare = 0.3;

/**
 * What to ask today. Due facts are put in order by what a review of them is worth and cut at the day's
 * measure, so that a break never ends in a wall; new ones come only when nothing is left over.
 */
export function buildQueue<Item extends AskableItem>(input: QueueInput<Item>): Queue<Item> {
	const { settings, day, done } = input;
	const easyDay = settings.easyDays.includes(day.weekday);
	const measure = Math.ceil(settings.mostPerDay * (easyDay ? easyShare : 1));
	const room = Math.max(0, measure - done.answers) + (input.extra ?? 0);
	const { due, fresh, waiting } = sortFacts(input);

	const taken: Passage[] = input.facts
		.filter(({ factId }) => done.factIds.has(factId))
		.flatMap(({ passages }) => passages);
	const apart = { count: 0 };
	const reviews = takeApart(due, room, taken, apart);
	const later = due.length - reviews.length - apart.count;
	const ofToday = easyDay ? 0 : Math.max(0, settings.newPerDay - done.fresh);
	const mayBeNew = later > 0 ? 0 : ofToday + (input.extra ?? 0);
	const freshRoom = Math.max(0, Math.min(mayBeNew, room - reviews.length));
	const news = takeApart(fresh, freshRoom, taken, { count: 0 });

	return {
		today: interleave(reviews, news, ({ fact }) => fact.storyId),
		later,
		catchUpDays: later > 0 ? 1 + Math.ceil(later / settings.mostPerDay) : 1,
		keptApart: apart.count,
		waiting,
		easyDay
	};
}

function sortFacts<Item extends AskableItem>(input: QueueInput<Item>) {
	const due: { queued: QueuedFact<Item>; worth: number }[] = [];
	const fresh: QueuedFact<Item>[] = [];
	let waiting = 0;
	for (const fact of input.facts) {
		const { card } = fact;
		if (card && !isDue(card, input.now, input.day)) continue;
		const leech = card !== null && isLeech(card);
		const item = chooseItem(fact.items, input.reserved, leech);
		if (!item) {
			if (card && fact.items.length > 0) waiting++;
			continue;
		}
		if (!card) {
			fresh.push({ fact, item, why: 'new', leech });
			continue;
		}
		const why = input.done.factIds.has(fact.factId) ? 'again' : 'due';
		const weight = input.storyWeights.get(fact.storyId) ?? 0;
		// What was missed today is asked again today, before all else.
		const worth = why === 'again' ? Infinity : worthOfReview(card, input.now, input.model, weight);
		due.push({ queued: { fact, item, why, leech }, worth });
	}
	due.sort((a, b) => compareWorth(b.worth, a.worth) || byId(a.queued, b.queued));
	return { due: due.map(({ queued }) => queued), fresh, waiting };
}

/** An interval of days is over when its day has come; one of minutes when they have passed. */
export function isDue(card: SchedulingCard, now: Date, day: StudyDay): boolean {
	const dueAt = Date.parse(card.dueAt);
	return card.scheduledDays > 0 ? dueAt < day.endsAt.getTime() : dueAt <= now.getTime();
}

/** Takes the first so many whose passages nobody else of today rests on; notes theirs in `taken`. */
function takeApart<Item extends AskableItem>(
	queued: QueuedFact<Item>[],
	room: number,
	taken: Passage[],
	apart: { count: number }
): QueuedFact<Item>[] {
	const chosen: QueuedFact<Item>[] = [];
	for (const candidate of queued) {
		if (chosen.length >= room) break;
		const { passages } = candidate.fact;
		const isSibling = passages.some((own) => taken.some((other) => overlap(own, other)));
		if (isSibling && candidate.why !== 'again') {
			apart.count++;
			continue;
		}
		taken.push(...passages);
		chosen.push(candidate);
	}
	return chosen;
}

function overlap(a: Passage, b: Passage): boolean {
	return a.articleId === b.articleId && a.start < b.end && b.start < a.end;
}

/** Infinity less Infinity is no number. */
const compareWorth = (a: number, b: number) => (a === b ? 0 : a - b);

const byId = (a: QueuedFact, b: QueuedFact) => (a.fact.factId < b.fact.factId ? -1 : 1);
