import { z } from 'zod';

/** Lower-case words joined by hyphens: the name of a file, a story, a strand or a module. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a slug');

/** A half-open range [start, end) of UTF-16 code units. */
export const rangeSchema = z
	.tuple([z.int().nonnegative(), z.int().positive()])
	.refine(([start, end]) => start < end, 'a range must end after its start');

/** Plain text on one line: front matter is shown as it stands. */
const line = z
	.string()
	.min(1)
	.refine((text) => text === text.trim() && !text.includes('\n'), 'not one trimmed line');

/** A value that the page states or a curator found. */
function known<T extends z.ZodType>(value: T) {
	return z.strictObject({ value, suppliedBy: z.enum(['page', 'curator']), note: line.optional() });
}

/** A value that may be unknown: it is null exactly when nobody supplies it. */
function supplied<T extends z.ZodType>(value: T) {
	const unknown = z.strictObject({
		value: z.null(),
		suppliedBy: z.literal('unknown'),
		note: line.optional()
	});
	return z.discriminatedUnion('suppliedBy', [known(value), unknown]);
}

/** A time the digest states and the page does not: what the page says instead, and the ground. */
const inferredSchema = z.strictObject({
	/** As the digest has it: "17 June 2025". */
	text: line,
	/** As the page has it: "on Tuesday". */
	page: line,
	ground: line
});

/** Front matter of `seeds/articles/<slug>.md`. Offsets count in the original file as stored. */
export const digestFrontMatterSchema = z
	.strictObject({
		slug: slugSchema,
		story: slugSchema,
		textKind: z.literal('digest'),
		/** A digest is ours to show, so there is no other right than the full one. */
		display: z.literal('full'),
		headline: known(line),
		publisher: supplied(line),
		author: supplied(line),
		publishedOn: supplied(z.iso.date()).refine(
			({ suppliedBy, note }) => suppliedBy === 'page' || note !== undefined,
			'a date that the page does not state needs a note that says what is known'
		),
		original: z.strictObject({
			file: z.string().regex(/^[\w.-]+$/, 'not a plain file name'),
			sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hex'),
			/** The article's part of the page: headline and text; a byline may stand outside. */
			span: rangeSchema
		}),
		/** One entry per paragraph of the digest: the ranges of the original it rests on. */
		restsOn: z.array(z.array(rangeSchema).min(1)).min(1),
		inferred: z.array(inferredSchema).default([])
	})
	.superRefine(({ original, restsOn }, context) => {
		const [spanStart, spanEnd] = original.span;
		for (const [index, ranges] of restsOn.entries()) {
			let end = spanStart;
			for (const range of ranges) {
				if (range[0] < end || range[1] > spanEnd) {
					context.addIssue({
						code: 'custom',
						path: ['restsOn', index],
						message: 'ranges must lie in the span of the original, in order, without overlap'
					});
				}
				end = range[1];
			}
		}
	});
export type DigestFrontMatter = z.infer<typeof digestFrontMatterSchema>;
