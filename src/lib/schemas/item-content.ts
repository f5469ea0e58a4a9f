import { z } from 'zod';
import { itemTypes } from '#lib/domain/items/types.ts';
import type { ItemContent } from '#lib/domain/items/types.ts';

const text = z.string().trim().min(1);

export const citationSchema = z
	.object({
		articleId: text,
		revision: z.int().min(1),
		start: z.int().min(0),
		end: z.int().min(1),
		quote: z.string().min(1),
		role: z.enum(['evidence', 'context'])
	})
	.refine(({ start, end, quote }) => end - start === quote.length, {
		error: 'The quote is not as long as the span says.'
	});

export const attributionSchema = z.object({
	source: text,
	through: text.nullable(),
	modality: z.enum(['stated', 'said', 'alleged', 'denied', 'may'])
});

const optionSchema = z.object({
	text,
	correct: z.boolean(),
	rationale: text,
	citation: citationSchema.optional()
});

const keySchema = z.union([
	text,
	z.number(),
	z.boolean(),
	z.array(text).min(1),
	z.array(z.tuple([text, text])).min(1)
]);

/** An item as it is stored, imported or edited. Whether its citations hold is for the caller to check. */
export const itemContentSchema: z.ZodType<ItemContent> = z
	.object({
		type: z.enum(itemTypes),
		stem: text,
		options: z.array(optionSchema).min(2).nullable(),
		key: keySchema,
		accepts: z.array(text),
		tolerance: z.number().min(0).nullable(),
		unit: text.nullable(),
		explanation: text,
		attribution: attributionSchema.nullable(),
		citations: z
			.array(citationSchema)
			.min(1)
			.refine(([first]) => first?.role === 'evidence', { error: 'Evidence comes first.' })
	})
	.superRefine((item, context) => {
		const problem = keyProblem(item);
		if (problem) context.addIssue({ code: 'custom', path: ['key'], message: problem });
	});

/** What is wrong with key and options together, or null. */
function keyProblem(item: ItemContent): string | null {
	const texts = (item.options ?? []).map((option) => option.text);
	if (new Set(texts).size < texts.length) return 'Two options have the same text.';
	const right = (item.options ?? []).filter((option) => option.correct);
	switch (item.type) {
		case 'true-false':
			return typeof item.key === 'boolean' ? null : 'The key of a true/false item is a boolean.';
		case 'matching':
			return isPairs(item.key) ? null : 'The key of a matching item is a list of pairs.';
		case 'ordering':
			return isTexts(item.key) ? null : 'The key of an ordering item is a list of texts.';
		case 'multiple-response':
			return isTexts(item.key) &&
				sameTexts(
					item.key,
					right.map((option) => option.text)
				)
				? null
				: 'The key does not name the options marked as correct.';
		case 'numeric':
			if (typeof item.key !== 'number') return 'The key of a numeric item is a number.';
			break;
		default:
			if (typeof item.key !== 'string') return 'The key of this item is a text.';
	}
	if (!item.options) return null;
	if (right.length !== 1) return 'Exactly one option is correct.';
	if (item.type === 'numeric' || right[0]?.text === item.key) return null;
	return 'The key does not name the option marked as correct.';
}

function isTexts(key: ItemContent['key']): key is string[] {
	return Array.isArray(key) && key.every((part) => typeof part === 'string');
}

function isPairs(key: ItemContent['key']): boolean {
	return Array.isArray(key) && key.every((part) => Array.isArray(part));
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text) => b.includes(text));
}
