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
