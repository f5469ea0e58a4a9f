import { z } from 'zod';
import { regradeModes } from '#lib/domain/grading/regrade.ts';

const line = (most: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : ''),
		z.string().transform((text) => text.slice(0, most))
	);

export const reasonSchema = z.object({ reason: line(500) });

export const replySchema = z.object({
	reportId: line(64),
	outcome: z.enum(['accepted', 'declined']),
	reply: line(2000)
});

export const regradeSchema = z.object({
	regradeId: line(64),
	toVersionId: line(200),
	mode: z.enum(regradeModes),
	reason: line(500)
});

/** How a regrade is to be shown; anything else is the first. */
export const regradeModeSchema = z.enum(regradeModes).catch('new-key');

export const seenSchema = z.object({ noticeId: line(200), back: line(300) });
