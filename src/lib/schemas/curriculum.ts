import { z } from 'zod';
import { itemTypes } from '#lib/domain/items/types.ts';
import { slugSchema } from '#lib/schemas/digest.ts';

const prose = z.string().trim().min(1);

/** What a learner can be seen to do afterwards: begins with a verb and ends as a sentence does. */
const objectiveSchema = z.string().regex(/^[A-Z].*\.$/, 'not a sentence');

const storySchema = z.strictObject({
	slug: slugSchema,
	title: prose,
	summary: prose,
	articles: z.array(slugSchema).min(1),
	objectives: z.array(objectiveSchema).min(1)
});

const strandSchema = z.strictObject({
	slug: slugSchema,
	title: prose,
	summary: prose,
	stories: z.array(storySchema).min(1)
});

const moduleSchema = z.strictObject({
	slug: slugSchema,
	title: prose,
	summary: prose,
	stories: z.array(slugSchema).min(1),
	/** Only questions of these types: a module on when things happened. */
	types: z.array(z.enum(itemTypes)).min(1).optional()
});

/** Names every value that occurs more than once. */
function repeated(values: string[]): string[] {
	return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** `seeds/curriculum.yaml`: strands hold stories, stories hold articles; modules choose stories. */
export const curriculumSchema = z
	.strictObject({ strands: z.array(strandSchema).min(1), modules: z.array(moduleSchema).min(1) })
	.superRefine(({ strands, modules }, context) => {
		const stories = strands.flatMap((strand) => strand.stories);
		const storySlugs = new Set(stories.map(({ slug }) => slug));
		const complain = (message: string) => context.addIssue({ code: 'custom', message });

		const names = {
			strand: strands.map(({ slug }) => slug),
			story: stories.map(({ slug }) => slug),
			article: stories.flatMap(({ articles }) => articles),
			module: modules.map(({ slug }) => slug)
		};
		for (const [noun, slugs] of Object.entries(names)) {
			for (const slug of repeated(slugs)) complain(`${noun} ${slug} occurs twice`);
		}
		for (const { slug, stories } of modules) {
			for (const story of repeated(stories)) complain(`module ${slug} holds ${story} twice`);
			for (const story of stories) {
				if (!storySlugs.has(story)) complain(`module ${slug} holds unknown story ${story}`);
			}
		}
	});
export type Curriculum = z.infer<typeof curriculumSchema>;
export type CurriculumModule = Curriculum['modules'][number];
