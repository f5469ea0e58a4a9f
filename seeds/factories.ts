import type { Article } from '#lib/domain/articles/types.ts';
import type { Citation, Fact } from '#lib/domain/facts/types.ts';
import type { Item, ItemContent } from '#lib/domain/items/types.ts';
import type { SeedBank } from '#lib/server/services/publish-seeds.ts';

/**
 * A small invented story with one item of every way of answering, for tests and for looking at pages.
 * The places and people do not exist.
 */
const text = [
	'The harbour bridge at Lowmere reopened on 3 May 2024 after 14 months of repairs. Engineer Ana Brandt said the work had cost about 6 million euros.',
	'Lowmere, Ostwick and Farrow share the cost of the bridge. The town of Pellin does not pay.',
	'"The old deck would not have lasted another winter," said Mayor Ivo Sandell. The bridge was first opened in 1931 and widened in 1968.'
].join('\n\n');

const articleId = 'test-article';

export const bridgeStorySlug = 'lowmere-bridge';

/** A citation of the first place where `quote` stands in the invented article. */
export function citeBridge(quote: string): Citation {
	const start = text.indexOf(quote);
	if (start < 0) throw new Error(`the article does not say: ${quote}`);
	return { articleId, revision: 1, start, end: start + quote.length, quote, role: 'evidence' };
}

export function makeBridgeArticle(): Article {
	let at = 0;
	const paragraphs = text.split('\n\n').map((paragraph, index) => {
		const start = at;
		at += paragraph.length + 2;
		return { index, start, end: start + paragraph.length, sentences: [] };
	});
	return {
		articleId,
		sourceId: 'test:bridge',
		revision: 1,
		textKind: 'digest',
		text,
		span: { start: 0, end: text.length },
		paragraphs,
		headline: { value: 'Lowmere bridge open again', suppliedBy: 'page' },
		publisher: { value: 'Lowmere Courier', suppliedBy: 'page' },
		author: { value: null, suppliedBy: 'unknown' },
		publishedOn: { value: '2024-05-04', suppliedBy: 'curator', note: 'the day after' }
	};
}

const base = { accepts: [], tolerance: null, unit: null, attribution: null, options: null };

function options(right: string[], wrong: string[]) {
	return [
		...right.map((text) => ({ text, correct: true, rationale: `${text} is what it says.` })),
		...wrong.map((text) => ({ text, correct: false, rationale: `${text} is not named there.` }))
	];
}

/** One item content of every way of answering. */
export function makeBridgeContents(): ItemContent[] {
	const reopened = citeBridge('reopened on 3 May 2024');
	const cost = citeBridge('the work had cost about 6 million euros');
	const sharers = citeBridge('Lowmere, Ostwick and Farrow share the cost of the bridge.');
	const deck = citeBridge('"The old deck would not have lasted another winter,"');
	const years = citeBridge('first opened in 1931 and widened in 1968');
	return [
		{
			...base,
			type: 'date',
			stem: 'When did the harbour bridge at Lowmere reopen?',
			key: '3 May 2024',
			options: options(['3 May 2024'], ['3 April 2024', '14 May 2024', '3 May 2023']),
			explanation: 'The bridge reopened on 3 May 2024.',
			citations: [reopened]
		},
		{
			...base,
			type: 'numeric',
			stem: 'According to Ana Brandt, about how many million euros did the repairs cost?',
			key: 6,
			tolerance: 0.5,
			unit: 'million euros',
			explanation: 'Ana Brandt put the cost at about 6 million euros.',
			attribution: { source: 'Ana Brandt', through: null, modality: 'said' },
			citations: [cost]
		},
		{
			...base,
			type: 'multiple-response',
			stem: 'Which towns share the cost of the Lowmere bridge?',
			key: ['Lowmere', 'Ostwick', 'Farrow'],
			options: options(['Lowmere', 'Ostwick', 'Farrow'], ['Pellin']),
			explanation: 'Lowmere, Ostwick and Farrow share the cost.',
			citations: [sharers]
		},
		{
			...base,
			type: 'true-false',
			stem: 'The town of Pellin pays for the Lowmere bridge.',
			key: false,
			explanation: 'Pellin does not pay.',
			citations: [citeBridge('The town of Pellin does not pay.')]
		},
		{
			...base,
			type: 'short-answer',
			stem: 'Which mayor said that the old deck of the Lowmere bridge would not have lasted?',
			key: 'Ivo Sandell',
			accepts: ['Sandell'],
			explanation: 'Mayor Ivo Sandell said so.',
			attribution: { source: 'Ivo Sandell', through: null, modality: 'said' },
			citations: [deck]
		},
		{
			...base,
			type: 'matching',
			stem: 'Match each person in the Lowmere story with what they are.',
			key: [
				['Ana Brandt', 'engineer'],
				['Ivo Sandell', 'mayor']
			],
			explanation: 'Ana Brandt is an engineer, Ivo Sandell is the mayor.',
			citations: [citeBridge('Engineer Ana Brandt'), citeBridge('Mayor Ivo Sandell')]
		},
		{
			...base,
			type: 'ordering',
			stem: 'Put the history of the Lowmere bridge in order, the earliest first.',
			key: ['first opened', 'widened', 'repaired'],
			explanation: 'It opened in 1931, was widened in 1968 and repaired until 2024.',
			citations: [years, citeBridge('after 14 months of repairs')]
		}
	];
}

/** A bank of one strand, one story, one module and these contents, ready to publish. */
export function makeBridgeBank(contents = makeBridgeContents()): SeedBank {
	const items = contents.map((content, index): Item => {
		const factId = `test-fact-${index}`;
		return { ...content, itemId: `test-item-${index}`, factId, articleId, rank: 1 };
	});
	const facts = items.map(({ factId, stem, citations, attribution }): Fact => ({
		factId,
		articleId,
		kind: 'statement',
		statement: stem,
		attribution,
		citations,
		entities: [],
		dates: [],
		quantities: [],
		asOf: null,
		usable: true,
		unusableBecause: null
	}));
	return {
		curriculum: {
			strands: [
				{
					slug: 'bridges',
					title: 'Bridges',
					summary: 'What carries a road over water.',
					stories: [
						{
							slug: bridgeStorySlug,
							title: 'The bridge at Lowmere',
							summary: 'A bridge is open again.',
							articles: [articleId],
							objectives: ['Say when the bridge reopened.']
						}
					]
				}
			],
			modules: [
				{
					slug: 'lowmere-module',
					title: 'Know the bridge',
					summary: 'Read and check.',
					stories: [bridgeStorySlug]
				}
			]
		},
		articles: [
			{
				article: makeBridgeArticle(),
				storySlug: bridgeStorySlug,
				display: 'full',
				originalSha256: null,
				inferred: []
			}
		],
		facts,
		items,
		across: { superseded: [], conflicts: [] },
		generator: { name: 'by hand', seed: 1 },
		fingerprint: 'test'
	};
}
