import { describeProblem } from '../facts/problems.ts';
import type { GeneratedItems } from './generate.ts';
import type { ItemContent, ItemOption } from './types.ts';

/** A well-formed item for tests; what is given replaces the defaults. */
export function makeItem(given: Partial<ItemContent>): ItemContent {
	return {
		type: 'multiple-choice',
		stem: 'Which river flows through Lowtown?',
		options: null,
		key: 'Esk',
		accepts: [],
		tolerance: null,
		unit: null,
		explanation: 'The river Esk flows through Lowtown.',
		attribution: null,
		citations: [
			{
				articleId: 'a',
				revision: 1,
				start: 0,
				end: 36,
				quote: 'The river Esk flows through Lowtown.',
				role: 'evidence'
			}
		],
		...given
	};
}

export function makeOptions(texts: readonly string[], keys: readonly string[]): ItemOption[] {
	return texts.map((text) => ({
		text,
		correct: keys.includes(text),
		rationale: `${text} is ${keys.includes(text) ? 'right' : 'wrong'}.`
	}));
}

/** Of an article what no gate objects to, whether it is asked, a draft, or put too low by the ranker. */
export function passedGates({
	items,
	drafts,
	dropped
}: Pick<GeneratedItems, 'items' | 'drafts' | 'dropped'>): (ItemContent & { articleId: string })[] {
	return [
		...items,
		...drafts.filter(({ doubts }) => doubts.length === 0),
		...dropped.filter(({ gate }) => gate === 'below-the-cut').map(({ candidate }) => candidate)
	];
}

/** What gates object to: of what was dropped, and of drafts. */
export function objectedTo({ drafts, dropped }: Pick<GeneratedItems, 'drafts' | 'dropped'>): {
	gate: string;
	detail: string;
	candidate: ItemContent & { articleId: string };
}[] {
	const doubted = drafts.flatMap((draft) =>
		draft.doubts.map((doubt) => ({
			gate: doubt.gate,
			detail: describeProblem(doubt),
			candidate: draft
		}))
	);
	return [...doubted, ...dropped];
}
