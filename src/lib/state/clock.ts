/** Name of the cookie that says how many minutes the learner's clock is ahead of UTC. */
export const clockCookie = 'clock';

const yearSeconds = 365 * 24 * 60 * 60;

/** Tells the server, from the next request on, where a day of this learner begins. */
export function rememberClock(): void {
	const aheadMinutes = -new Date().getTimezoneOffset();
	document.cookie = `${clockCookie}=${aheadMinutes}; path=/; max-age=${yearSeconds}; samesite=lax`;
}

/** Minutes ahead of UTC, −720 … 840; 0 when the cookie says nothing sensible. */
export function readClock(cookie: string | undefined): number {
	const minutes = /^-?\d{1,3}$/.test(cookie ?? '') ? Number(cookie) : 0;
	return minutes >= -720 && minutes <= 840 ? minutes : 0;
}
