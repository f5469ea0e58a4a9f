/** Name of the cookie that `static/clock.js` writes: minutes that the reader's clock is ahead of UTC. */
export const clockCookie = 'clock';

/** Minutes ahead of UTC, −720 … 840; 0 when the cookie says nothing sensible. */
export function readClock(cookie: string | undefined): number {
	const minutes = /^-?\d{1,3}$/.test(cookie ?? '') ? Number(cookie) : 0;
	return minutes >= -720 && minutes <= 840 ? minutes : 0;
}
