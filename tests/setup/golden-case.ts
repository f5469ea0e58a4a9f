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
	/** Drafts: of this type, with a stem that matches, and with these gates' doubts. */
	drafts: z
		.array(
			z.strictObject({ type: z.enum(itemTypes), stem: z.string(), doubts: z.array(z.string()) })
		)
		.default([]),
	/** Candidates whose stem matches the pattern are stopped by this gate. */
	dropped: z.array(z.strictObject({ gate: z.string(), stem: z.string() })).default([]),
	/** Items of this type whose stem matches the pattern are not. */
	hasNot: z.array(z.strictObject({ type: z.enum(itemTypes), stem: z.string() })),
	/** What the articles say of each other: disputed figures by unit, reasons of what is overtaken. */
	across: z
		.strictObject({
			conflicts: z.array(z.strictObject({ unit: z.string(), values: z.array(z.number()) })),
			superseded: z.array(z.string()),
			corroborated: z.int()
		})
		.optional()
});
