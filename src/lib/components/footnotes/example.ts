import type { Footnote } from '#lib/domain/items/footnote.ts';

/** An invented footnote for the page that explains how to read one. */
export const exampleFootnote: Footnote = {
	number: 1,
	storySlug: '',
	anchor: '',
	textKind: 'digest',
	segments: [
		{ text: 'The bridge had been shut for two winters. ', marked: false },
		{ text: 'It was opened to walkers on 3 May', marked: true },
		{
			text: ', the mayor told the town’s radio, a month later than planned.',
			marked: false
		}
	],
	paragraphNumber: 2,
	headline: { value: 'Footbridge opens at last', suppliedBy: 'page' },
	publisher: { value: 'The Lowtown Courier', suppliedBy: 'page' },
	author: { value: null, suppliedBy: 'unknown' },
	publishedOn: { value: '2024-05-04', suppliedBy: 'curator' },
	attribution: {
		source: 'the mayor',
		through: 'the town’s radio',
		modality: 'said'
	},
	inferred: []
};
