import type { MemoryModel, StudySettings } from './types.ts';

export const defaultSettings: StudySettings = {
	newPerDay: 10,
	mostPerDay: 40,
	desiredRetention: 0.9,
	// Nobody's day ends at midnight while they are still up.
	dayStartsAtHour: 4,
	timeZone: 'UTC',
	easyDays: []
};

/** What can be chosen; forms and stored settings are checked against it. */
export const settingBounds = {
	newPerDay: { least: 0, most: 100 },
	mostPerDay: { least: 5, most: 500 },
	desiredRetention: { least: 0.7, most: 0.97 },
	dayStartsAtHour: { least: 0, most: 23 }
} as const;

export const defaultModel: MemoryModel = {
	desiredRetention: defaultSettings.desiredRetention,
	parameters: null
};

/** Whether a time zone is known here: an IANA name, or an offset such as `+05:30`. */
export function isTimeZone(name: string): boolean {
	try {
		return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** The zone of a clock that is ahead of UTC by so many minutes, for somebody who has named none. */
export function offsetZone(minutes: number): string {
	if (minutes === 0) return 'UTC';
	const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const ahead = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${part(ahead / 60)}:${part(ahead % 60)}`;
}
