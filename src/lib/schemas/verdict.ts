import { z } from 'zod';
import { itemTypes } from '#lib/domain/items/types.ts';

/** One judge's verdict on one item; a line of a file in `tests/golden/verdicts`. */
export const verdictSchema = z.strictObject({
	/** Which sample was judged: its name and the seed it was drawn with. */
	round: z.string().min(1),
	judge: z.string().min(1),
	itemId: z.string().min(1),
	type: z.enum(itemTypes),
	/** Name of the article's file, without folders. */
	file: z.string().regex(/^[^/\\]+$/),
	/** Lines of the rubric that failed, 1 to 9. None: acceptable. */
	failed: z.array(z.int().min(1).max(9)),
	features: z.record(z.string(), z.number())
});

export type Verdict = z.infer<typeof verdictSchema>;

/** `index.json` of a sample, as far as labelling needs it. */
export const sampleSchema = z.object({
	seed: z.union([z.string(), z.number()]).optional(),
	items: z.array(
		z.object({
			itemId: z.string().min(1),
			type: z.enum(itemTypes),
			file: z.string().min(1),
			features: z.record(z.string(), z.number()).default({})
		})
	)
});

export type Sample = z.infer<typeof sampleSchema>;
