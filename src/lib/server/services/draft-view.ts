import type { BankEntry, BankFilter } from '#lib/domain/modules/bank.ts';
import { countNames, matchesFilter } from '#lib/domain/modules/bank.ts';
import type { BlueprintRule } from '#lib/domain/modules/types.ts';
import type { DraftPage } from './module-drafts.ts';

/** One question as a line in a list, with its key: for teachers. */
export interface ItemLine {
	itemId: string;
	type: BankEntry['type'];
	stem: string;
	keyText: string;
	story: string;
	publishedOn: string | null;
	facility: number | null;
	answerCount: number;
	/** Whether it stands in the module already. */
	isUsed: boolean;
}

/** A part of a module being made, as it is shown. */
export type SectionView = { remarks: string[] } & (
	| { kind: 'read'; title: string }
	| { kind: 'pick'; items: ItemLine[] }
	| { kind: 'blueprint'; rule: BlueprintRule; items: ItemLine[]; pool: number | null }
);

export interface SearchResult {
	lines: ItemLine[];
	total: number;
	page: number;
	pages: number;
	people: string[];
	places: string[];
}

const perPage = 20;
const mostNames = 60;

export function viewSections(draft: DraftPage): SectionView[] {
	const line = lineMaker(draft);
	const byId = new Map(draft.bank.map((entry) => [entry.itemId, entry]));
	const lines = (ids: string[]) =>
		ids.flatMap((itemId) => {
			const entry = byId.get(itemId);
			return entry ? [line(entry)] : [];
		});
	return draft.content.sections.map((section, index): SectionView => {
		const remarks = draft.remarks[index] ?? [];
		const composed = draft.sections[index];
		if (section.kind === 'read') {
			const title = draft.stories.find(({ storyId }) => storyId === section.storyId)?.title;
			return { kind: 'read', title: title ?? 'A story that is gone', remarks };
		}
		if (section.kind === 'pick') return { kind: 'pick', items: lines(section.itemIds), remarks };
		return {
			kind: 'blueprint',
			rule: section.rule,
			items: composed?.kind === 'check' ? lines(composed.itemIds) : [],
			pool: composed?.kind === 'pool' ? composed.itemIds.length : null,
			remarks
		};
	});
}

/** Looks through the bank; `page` counts from 1. */
export function searchBank(draft: DraftPage, filter: BankFilter, page: number): SearchResult {
	const found = draft.bank.filter((entry) => matchesFilter(entry, filter));
	const pages = Math.max(1, Math.ceil(found.length / perPage));
	const shown = Math.min(Math.max(1, page), pages);
	const names = (lists: string[][]) =>
		countNames(lists)
			.slice(0, mostNames)
			.map(({ name }) => name);
	return {
		lines: found.slice((shown - 1) * perPage, shown * perPage).map(lineMaker(draft)),
		total: found.length,
		page: shown,
		pages,
		people: names(draft.bank.map((entry) => entry.people)),
		places: names(draft.bank.map((entry) => entry.places))
	};
}

function lineMaker(draft: DraftPage): (entry: BankEntry) => ItemLine {
	const used = new Set(
		draft.sections.flatMap((section) => (section.kind === 'check' ? section.itemIds : []))
	);
	const titles = new Map(draft.stories.map(({ storyId, title }) => [storyId, title]));
	return ({ itemId, type, stem, keyText, storyId, publishedOn, facility, answerCount }) => ({
		...{ itemId, type, stem, keyText, publishedOn, facility, answerCount },
		story: titles.get(storyId) ?? '',
		isUsed: used.has(itemId)
	});
}
