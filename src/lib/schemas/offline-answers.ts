import { z } from 'zod';

/** As many as a device may hold and more; what is longer is none of ours. */
const mostAnswers = 1000;

/** What a device sends of what was answered without a connection. */
export const offlineAnswersSchema = z.object({
	attemptId: z.string().min(1).max(64),
	answers: z
		.array(
			z.object({
				position: z.int().min(1).max(10_000),
				itemVersionId: z.string().min(1).max(200),
				fields: z.array(z.tuple([z.string().max(200), z.string().max(2000)])).max(100),
				answeredAt: z.iso.datetime()
			})
		)
		.max(mostAnswers)
});

/** For the places that the server has now, and those whose answers it will never take. */
export const offlineOutcomeSchema = z.object({
	acknowledged: z.array(z.number()),
	refused: z.array(z.object({ position: z.number(), message: z.string() }))
});

export type OfflineOutcome = z.infer<typeof offlineOutcomeSchema>;
