import { makeBridgeBank, makeBridgeContents } from '../../../../seeds/factories.ts';
import type { Citation } from '#lib/domain/facts/types.ts';
import type { Item, ItemContent } from '#lib/domain/items/types.ts';
import type { SeedBank } from '#lib/server/services/publish-seeds.ts';

export const benchModuleSlug = 'bench-module';

const stories = 5;
/** As many as a module across stories takes of each. */
const itemsPerStory = 4;

/** One module of 20 questions of every way of answering, over five invented stories. */
export function makeBenchBank(): SeedBank {
	const small = makeBridgeBank();
	const numbers = Array.from({ length: stories }, (_, index) => index + 1);
	const items = numbers.flatMap(makeItems);
	return {
		...small,
		curriculum: {
			strands: [
				{
					slug: 'bench',
					title: 'Bridges',
					summary: 'What carries a road over water.',
					stories: numbers.map((number) => ({
						slug: storySlug(number),
						title: `Bridge ${number}`,
						summary: 'A bridge is open again.',
						articles: [articleId(number)],
						objectives: ['Say when the bridge reopened.']
					}))
				}
			],
			modules: [
				{
					slug: benchModuleSlug,
					title: 'Know the bridges',
					summary: 'Read and check.',
					stories: numbers.map(storySlug)
				}
			]
		},
		articles: numbers.flatMap((number) =>
			small.articles.map((published) => ({
				...published,
				storySlug: storySlug(number),
				article: {
					...published.article,
					articleId: articleId(number),
					sourceId: `bench:${number}`
				}
			}))
		),
		facts: items.map(({ factId, articleId, stem, citations, attribution }) => ({
			...{ factId, articleId, kind: 'statement', statement: stem, attribution, citations },
			...{ entities: [], dates: [], quantities: [], asOf: null },
			...{ usable: true, unusableBecause: null }
		})),
		items,
		fingerprint: 'bench'
	};
}

const storySlug = (number: number) => `bench-bridge-${number}`;
const articleId = (number: number) => `bench-article-${number}`;

/** Four of the seven ways of answering, others for every story. */
function makeItems(number: number): Item[] {
	const contents = makeBridgeContents();
	const from = (number - 1) * itemsPerStory;
	return Array.from({ length: itemsPerStory }, (_, index): Item => {
		const content = contents[(from + index) % contents.length] as ItemContent;
		const id = `bench-${number}-${index}`;
		return {
			...content,
			stem: `Story ${number}. ${content.stem}`,
			citations: content.citations.map((cited) => inStory(cited, number)),
			...{ itemId: `item-${id}`, factId: `fact-${id}`, articleId: articleId(number), rank: 1 }
		};
	});
}

function inStory(cited: Citation, number: number): Citation {
	return { ...cited, articleId: articleId(number) };
}
