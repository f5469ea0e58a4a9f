import { z } from 'zod';
import { isTimeZone, settingBounds } from '#lib/domain/scheduling/settings.ts';

const whole = (name: string, { least, most }: { least: number; most: number }) =>
	z.coerce
		.number(`${name}: give a number.`)
		.int(`${name}: give a whole number.`)
		.min(least, `${name}: at least ${least}.`)
		.max(most, `${name}: at most ${most}.`);

const { newPerDay, mostPerDay, desiredRetention, dayStartsAtHour } = settingBounds;
const percent = { least: 100 * desiredRetention.least, most: 100 * desiredRetention.most };

/** The form of `/review/settings`; what it says is wrong is told in words for its reader. */
export const studySettingsForm = z.object({
	newPerDay: whole('New facts a day', newPerDay),
	mostPerDay: whole('Questions a day', mostPerDay),
	/** In percent. */
	desiredRetention: whole('Share to remember', percent).transform((value) => value / 100),
	dayStartsAtHour: whole('Start of the day', dayStartsAtHour),
	timeZone: z.string().refine(isTimeZone, 'Time zone: choose one of the list.'),
	easyDays: z.array(z.coerce.number().int().min(0).max(6))
});
