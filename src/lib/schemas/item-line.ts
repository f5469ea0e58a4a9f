import { z } from 'zod';
import type { Article } from '#lib/domain/articles/types.ts';
import { itemTypes, type Draft, type Item } from '#lib/domain/items/types.ts';
import { attributionSchema } from './item-content.ts';

/** One line of `npm run items -- FILE --json`. */
export const itemLineSchema = z.strictObject({
	id: z.string().min(1),
	factId: z.string().min(1),
	/** A draft is read by a person before anybody is asked it. */
	status: z.enum(['approved', 'draft']),
	/** What gates have against a draft. */
	doubts: z.array(z.strictObject({ gate: z.string().min(1), detail: z.string() })),
	type: z.enum(itemTypes),
	stem: z.string().min(1),
	options: z
		.array(
			z.strictObject({
				text: z.string().min(1),
				correct: z.boolean(),
				rationale: z.string().min(1)
			})
		)
		.nullable(),
	key: z.union([
		z.string(),
		z.number(),
		z.boolean(),
		z.array(z.string()),
		z.array(z.tuple([z.string(), z.string()]))
	]),
	explanation: z.string().min(1),
	attribution: attributionSchema.nullable(),
	citations: z
		.array(
			z.strictObject({
				/** The path exactly as it was given. */
				file: z.string().min(1),
				start: z.int().min(0),
				end: z.int().min(1),
				quote: z.string().min(1)
			})
		)
		.min(1),
	article: z.strictObject({
		headline: z.string().nullable(),
		publisher: z.string().nullable(),
		author: z.string().nullable(),
		/** ISO 8601 calendar date. */
		publishedAt: z.string().nullable(),
		dateSuppliedBy: z.enum(['page', 'curator', 'unknown'])
	})
});

export type ItemLine = z.infer<typeof itemLineSchema>;

/**
 * An item as the command line prints it. `articleOf` knows the articles of all its citations; `doubts`
 * are given of drafts alone.
 */
export function toItemLine(
	item: Item,
	articleOf: (articleId: string) => Article,
	doubts?: Draft['doubts']
): ItemLine {
	const article = articleOf(item.articleId);
	return {
		id: item.itemId,
		factId: item.factId,
		status: doubts ? 'draft' : 'approved',
		doubts: doubts ?? [],
		type: item.type,
		stem: item.stem,
		options:
			item.options?.map(({ text, correct, rationale }) => ({ text, correct, rationale })) ?? null,
		key: item.key,
		explanation: item.explanation,
		attribution: item.attribution,
		citations: item.citations.map(({ articleId, start, end, quote }) => ({
			file: articleOf(articleId).sourceId,
			start,
			end,
			quote
		})),
		article: {
			headline: article.headline.value,
			publisher: article.publisher.value,
			author: article.author.value,
			publishedAt: article.publishedOn.value,
			dateSuppliedBy: article.publishedOn.suppliedBy
		}
	};
}
