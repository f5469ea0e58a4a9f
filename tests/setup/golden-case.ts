import { z } from 'zod';
import { itemTypes } from '#lib/domain/items/types.ts';

/** `expected.json` of a golden case. */
export const goldenCaseSchema = z.strictObject({
	/** Items that are published, exactly so. */
	has: z.array(
		z.strictObject({
			type: z.enum(itemTypes),
			stem: z.string(),
			key: z.union([
				z.string(),
				z.number(),
				z.boolean(),
				z.array(z.string()),
				z.array(z.tuple([z.string(), z.string()]))
			])
		})
	),
	/** Candidates whose stem matches the pattern are stopped by this gate. */
	dropped: z.array(z.strictObject({ gate: z.string(), stem: z.string() })).default([]),
	/** Items of this type whose stem matches the pattern are not. */
	hasNot: z.array(z.strictObject({ type: z.enum(itemTypes), stem: z.string() }))
});
