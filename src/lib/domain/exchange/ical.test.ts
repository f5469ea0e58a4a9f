import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCalendar } from './ical.ts';

const now = new Date('2026-01-05T10:00:00.123Z');
const at = new Date('2026-01-09T22:59:00Z');

/** Names and values of a calendar, read back as RFC 5545 says. */
function readBack(text: string): [string, string][] {
	return text
		.replaceAll('\r\n ', '')
		.split('\r\n')
		.filter((line) => line !== '')
		.map((line) => {
			const colon = line.indexOf(':');
			const value = line
				.slice(colon + 1)
				.replaceAll(/\\([nN\\;,])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
			return [line.slice(0, colon), value];
		});
}

describe('a calendar', () => {
	it('has a moment for everything that is due', () => {
		const entry = { uid: 'a1@footnote', title: 'Quiz', detail: '9b', url: 'http://x/a', at };
		const read = readBack(writeCalendar('Due', [entry], now));
		expect(read.at(0)).toEqual(['BEGIN', 'VCALENDAR']);
		expect(read.at(-1)).toEqual(['END', 'VCALENDAR']);
		expect(Object.fromEntries(read)).toMatchObject({
			UID: 'a1@footnote',
			DTSTAMP: '20260105T100000Z',
			DTSTART: '20260109T225900Z',
			SUMMARY: 'Quiz',
			DESCRIPTION: '9b',
			URL: 'http://x/a'
		});
	});

	it('holds any text in lines of at most 75 bytes', () => {
		const hostile = fc.string({
			unit: fc.oneof(
				fc.constantFrom('\\', ';', ',', '\n', '\r', ':', 'END:VEVENT'),
				fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })
			),
			maxLength: 60
		});
		fc.assert(
			fc.property(hostile, (title) => {
				const entry = { uid: 'a@footnote', title, detail: title, url: 'http://x/a', at };
				const text = writeCalendar('Due', [entry], now);
				for (const line of text.split('\r\n')) {
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				}
				expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				const read = readBack(text);
				expect(read.filter(([name]) => name === 'END')).toHaveLength(2);
				const plain = title.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ');
				expect(Object.fromEntries(read)['SUMMARY']).toBe(plain);
			})
		);
	});
});
