/** Something that is due. */
export interface CalendarEntry {
	/** Stays the same when the entry changes, so that calendars replace it. */
	uid: string;
	title: string;
	detail: string;
	url: string;
	at: Date;
}

/**
 * A calendar of due dates (RFC 5545), for calendars that read an address again and again.
 *
 * @param now when it was written
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: Date): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Footnote//Due dates//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escapeText(name)}`,
		`X-WR-CALNAME:${escapeText(name)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
		...entries.flatMap(({ uid, title, detail, url, at }) => [
			'BEGIN:VEVENT',
			`UID:${escapeText(uid)}`,
			`DTSTAMP:${utc(now)}`,
			// Without an end: a moment, not a stretch that blocks an hour.
			`DTSTART:${utc(at)}`,
			`SUMMARY:${escapeText(title)}`,
			`DESCRIPTION:${escapeText(detail)}`,
			`URL:${url}`,
			'TRANSP:TRANSPARENT',
			'END:VEVENT'
		]),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

const utc = (instant: Date) => instant.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

function escapeText(text: string): string {
	return text
		.replaceAll(/[\\;,]/g, '\\$&')
		.replaceAll(/\r\n|\r|\n/g, '\\n')
		.replaceAll(/\p{Cc}/gu, ' ');
}

const longestLine = 75;

/** Lines are at most 75 bytes; what goes on begins with a space. Never within a character. */
function fold(line: string): string {
	const encoder = new TextEncoder();
	let folded = '';
	let bytes = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (bytes + size > longestLine) {
			folded += '\r\n ';
			bytes = 1;
		}
		folded += character;
		bytes += size;
	}
	return folded;
}
