import { findingsOf, type Candidate } from './candidate.ts';
import { byCodeUnit } from './random.ts';
import type { Item } from './types.ts';

export interface Ranked<T extends Item = Item> {
	candidate: Candidate;
	item: T;
}

/** Beyond a handful no type may be more than this share of an article's items. */
const largestShare = 0.34;
const mostPerSentence = 2;
/** More questions with one answer, and the answer is the first guess. */
const mostPerKey = 3;
/** True and false each: they are the easiest to guess. */
const trueFalseShare = 0.15;
/** "Which state did Senator … represent?" asks the same again and again: one, or up to this share. */
const seatShare = 0.25;
/** From so many sentences on an article's items are balanced among themselves. */
const long = 5;

/**
 * Picks from what passed the gates: the best first, few per sentence, no type crowding out the rest,
 * true and false by turns. Returned in the order of the article.
 */
export function chooseItems<T extends Item>(
	ranked: readonly Ranked<T>[]
): { chosen: Ranked<T>[]; passedOver: Ranked<T>[] } {
	const sorted = [...ranked].sort(
		(a, b) => b.item.rank - a.item.rank || byCodeUnit(a.item.itemId, b.item.itemId)
	);
	const taken = new Map<string, Item[]>();
	const types = new Map<string, number>();
	const keys = new Map<string, number>();
	const chosen: Ranked<T>[] = [];
	const passedOver: Ranked<T>[] = [];
	const expected = Math.max(3, new Set(ranked.map(({ candidate }) => sentenceOf(candidate))).size);
	for (const entry of falseFirst(sorted, expected)) {
		const places = placesOf(entry.candidate);
		const kind = kindOf(entry.item);
		const limit = limitOf(entry.item, expected, types);
		const isFull =
			places.some((place) => !mayStandBeside(entry.item, taken.get(place) ?? [])) ||
			(keys.get(keyOf(entry.item)) ?? 0) >= mostPerKey ||
			(types.get(kind) ?? 0) >= limit;
		if (isFull) {
			passedOver.push(entry);
			continue;
		}
		for (const place of places) taken.set(place, [...(taken.get(place) ?? []), entry.item]);
		types.set(kind, (types.get(kind) ?? 0) + 1);
		const key = keyOf(entry.item);
		if (key !== '') keys.set(key, (keys.get(key) ?? 0) + 1);
		chosen.push(entry);
	}
	for (const entry of seatsTooMany(chosen)) {
		chosen.splice(chosen.indexOf(entry), 1);
		passedOver.push(entry);
	}
	chosen.sort((a, b) => sentenceOf(a.candidate) - sentenceOf(b.candidate));
	return { chosen, passedOver };
}

/** The last chosen seats, until no more than their share is left. */
function seatsTooMany<T extends Item>(chosen: readonly Ranked<T>[]): Ranked<T>[] {
	const seats = chosen.filter(({ candidate }) => candidate.rule === 'seat');
	const others = chosen.length - seats.length;
	const most = Math.max(1, Math.floor((others * seatShare) / (1 - seatShare)));
	return seats.slice(most);
}

/**
 * A sentence is asked in two ways at most, by another type and with another key: a learner who meets
 * a fact again should not meet the same words. A sitting never holds both (`modules/compose.ts`).
 */
function mayStandBeside(item: Item, others: readonly Item[]): boolean {
	return (
		others.length < mostPerSentence &&
		others.every((other) => other.type !== item.type && String(other.key) !== String(item.key))
	);
}

/** What is to be answered, where that could be guessed from the other questions; else nothing. */
function keyOf({ type, key }: Item): string {
	return type !== 'true-false' && typeof key === 'string' ? key.replace(/^the /, '') : '';
}

function sentenceOf({ finding }: Candidate): number {
	return finding.card.findings.sentence.index;
}

/** An article of some length has one statement that is false, before true ones are looked at. */
function falseFirst<T extends Item>(sorted: readonly Ranked<T>[], expected: number): Ranked<T>[] {
	const twin = expected < long ? undefined : sorted.find(({ item }) => item.key === false);
	return twin ? [twin, ...sorted.filter((entry) => entry !== twin)] : [...sorted];
}

/**
 * How many of a kind an article may have; true statements no more than false ones, but one even where
 * there is none that is false: over all articles false must not be the safe guess.
 */
function limitOf(item: Item, expected: number, types: ReadonlyMap<string, number>): number {
	if (item.type !== 'true-false') return Math.max(2, Math.ceil(expected * largestShare));
	const most = Math.max(1, Math.ceil(expected * trueFalseShare));
	if (item.key === false || expected < long) return most;
	return Math.min(most, Math.max(1, types.get('true-false false') ?? 0));
}

/**
 * What an item takes up. Items of several parts share sentences with those of one (a quiz keeps them
 * apart by their passages), but hardly with each other.
 */
function placesOf(candidate: Candidate): string[] {
	const kind = candidate.others ? 'parts' : 'sentence';
	return findingsOf(candidate).map(
		({ card, fact }) => `${kind} ${fact.articleId} ${card.findings.sentence.index}`
	);
}

/** True and false are counted apart, so that neither answer is a good guess. */
function kindOf(item: Item): string {
	return item.type === 'true-false' ? `true-false ${String(item.key)}` : item.type;
}
