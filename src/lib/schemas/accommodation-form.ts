import { z } from 'zod';
import { accommodationBounds, type Accommodation } from '../domain/modules/terms.ts';

const text = z.preprocess((value) => (typeof value === 'string' ? value.trim() : ''), z.string());

/** As the form sends it: what was typed is given back when it is wrong. */
export const accommodationSchema = z.object({
	timeFactor: text,
	extraAttempts: text,
	extraDays: text,
	fewerOptions: text.transform((value) => value === 'yes')
});

type Given = z.infer<typeof accommodationSchema>;
type Numbers = keyof typeof accommodationBounds;
export type AccommodationProblems = Partial<Record<Numbers, string>>;

export type AccommodationReading =
	{ ok: true; value: Accommodation } | { ok: false; problems: AccommodationProblems };

/** Numbers of the form, within their bounds. A comma will do for the point of a factor. */
export function readAccommodationForm(given: Given): AccommodationReading {
	const problems: AccommodationProblems = {};
	const read = (name: Numbers, isWhole: boolean): number => {
		const { least, most } = accommodationBounds[name];
		const value = Number(given[name].replace(',', '.') || least);
		const fits = value >= least && value <= most && (!isWhole || Number.isInteger(value));
		if (!fits) {
			problems[name] = `Give ${isWhole ? 'a whole number' : 'a number'} from ${least} to ${most}.`;
		}
		return isWhole ? value : Math.round(value * 100) / 100;
	};
	const value = {
		timeFactor: read('timeFactor', false),
		extraAttempts: read('extraAttempts', true),
		extraDays: read('extraDays', true),
		fewerOptions: given.fewerOptions
	};
	return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value };
}
