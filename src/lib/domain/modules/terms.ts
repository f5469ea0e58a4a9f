import { addDays } from '../classrooms/zoned-time.ts';

/** What an assignment sets for everybody. */
export interface AssignmentTerms {
	opensAt: Date;
	dueAt: Date | null;
	/** Exclusive; null never closes. */
	closesAt: Date | null;
	/** Null without a limit. */
	timeLimitMinutes: number | null;
	/** Null for as many as one likes. */
	attemptsAllowed: number | null;
}

/** What one student is allowed everywhere. */
export interface Accommodation {
	/** 1 is the time everybody has. */
	timeFactor: number;
	extraAttempts: number;
	/** Days added to due and closing dates. */
	extraDays: number;
	/** Whether choices are shown with one wrong option less. */
	fewerOptions: boolean;
}

export interface EffectiveTerms extends AssignmentTerms {
	fewerOptions: boolean;
}

export const noAccommodation: Accommodation = {
	timeFactor: 1,
	extraAttempts: 0,
	extraDays: 0,
	fewerOptions: false
};

/** Bounds of what a teacher can set. */
export const accommodationBounds = {
	timeFactor: { least: 1, most: 4 },
	extraAttempts: { least: 0, most: 20 },
	extraDays: { least: 0, most: 60 }
} as const;

/**
 * The terms of an assignment for one student. Days are counted in the class's time zone, so that what
 * is due at the end of a day stays so when the clock changes; a time limit is rounded up to a minute.
 *
 * @param accommodation null for a student without one
 */
export function termsFor(
	{ opensAt, dueAt, closesAt, timeLimitMinutes, attemptsAllowed }: AssignmentTerms,
	accommodation: Accommodation | null,
	timeZone: string
): EffectiveTerms {
	const { timeFactor, extraAttempts, extraDays, fewerOptions } = accommodation ?? noAccommodation;
	const later = (instant: Date | null) => instant && addDays(instant, extraDays, timeZone);
	return {
		opensAt,
		dueAt: later(dueAt),
		closesAt: later(closesAt),
		// Factors such as 1.1 are not exact in binary: 11.000000000000002 minutes are 11.
		timeLimitMinutes:
			timeLimitMinutes === null ? null : Math.ceil(timeLimitMinutes * timeFactor - 1e-9),
		attemptsAllowed: attemptsAllowed === null ? null : attemptsAllowed + extraAttempts,
		fewerOptions
	};
}
