import type { ItemType } from '../items/types.ts';
import type { Candidate } from './compose.ts';

/** An item as somebody looks for it who puts a module together. */
export interface BankEntry extends Candidate {
	/** The version that would be asked. */
	itemVersionId: string;
	storyId: string;
	strandId: string;
	/** Day of the newest article it rests on, ISO 8601; null when no date is known. */
	publishedOn: string | null;
	/** Mean score 0…1 of what was answered; null when nobody has. */
	facility: number | null;
	answerCount: number;
	people: string[];
	places: string[];
}

/** What is looked for; everything left out allows everything. */
export interface BankFilter {
	/** Words that all stand in the stem or the key. */
	text?: string | undefined;
	storyId?: string | undefined;
	type?: ItemType | undefined;
	person?: string | undefined;
	place?: string | undefined;
	/** Bounds of the day of publication, inclusive, ISO 8601. */
	from?: string | undefined;
	until?: string | undefined;
	/** Bounds of the facility index 0…1. What nobody has answered fits only without bounds. */
	least?: number | undefined;
	most?: number | undefined;
}

export function matchesFilter(entry: BankEntry, filter: BankFilter): boolean {
	return (
		(!filter.storyId || entry.storyId === filter.storyId) &&
		(!filter.type || entry.type === filter.type) &&
		(!filter.person || entry.people.includes(filter.person)) &&
		(!filter.place || entry.places.includes(filter.place)) &&
		isWithin(entry.publishedOn, filter.from, filter.until) &&
		isWithin(entry.facility, filter.least, filter.most) &&
		holdsWords(`${entry.stem} ${entry.keyText}`, filter.text ?? '')
	);
}

/** Names that stand in the bank with how often, the most frequent first. */
export function countNames(lists: string[][]): { name: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.map(([name, count]) => ({ name, count }))
		.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** What is unknown is within no bounds. */
function isWithin<T extends string | number>(
	value: T | null,
	least: T | undefined,
	most: T | undefined
): boolean {
	if (least === undefined && most === undefined) return true;
	if (value === null) return false;
	return (least === undefined || value >= least) && (most === undefined || value <= most);
}

function holdsWords(text: string, query: string): boolean {
	const folded = fold(text);
	return fold(query)
		.split(/\s+/u)
		.every((word) => folded.includes(word));
}

/** Without case and marks: "Pérez" is found by "perez". */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
