import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readRoster } from './roster.ts';
import { compareRoster, type RosterStudent } from './roster-difference.ts';

const rows = (...cells: string[][]) => cells.map((row, index) => ({ line: index + 1, cells: row }));
const read = (delimiter: string, ...cells: string[][]) => readRoster(rows(...cells), delimiter);
const entry = (line: number, name: string, number?: string, signInName?: string) => ({
	line,
	name,
	studentNumber: number ?? null,
	signInName: signInName ?? null
});

describe('readRoster', () => {
	it('finds columns by their heads, in any order, and names those it does not use', () => {
		const head = ['E-Mail', 'Last name', 'Phone', 'First name', 'Student ID'];
		const roster = read(';', head, ['Kei@Example.org', 'Sato', '555', 'Kei', 'A12']);
		expect(roster).toEqual({
			entries: [entry(2, 'Kei Sato', 'A12', 'kei@example.org')],
			problems: [],
			unused: ['Phone']
		});
	});

	it.each([
		[
			[['Kei Sato'], ['Ada Obi']],
			[entry(1, 'Kei Sato'), entry(2, 'Ada Obi')]
		],
		[[['Kei Sato', '12', 'kei.s']], [entry(1, 'Kei Sato', '12', 'kei.s')]],
		[[['Kei Sato', 'kei@example.org', '12']], [entry(1, 'Kei Sato', '12', 'kei@example.org')]],
		[[['Sato', 'Kei']], [entry(1, 'Sato, Kei')]],
		[[['佐藤 圭', '7']], [entry(1, '佐藤 圭', '7')]]
	])('guesses columns without heads: %j', (cells, entries) => {
		expect(read(',', ...cells).entries).toEqual(entries);
	});

	it('says what is wrong with which line, and reads the others', () => {
		const roster = read(
			';',
			['name', 'number', 'e-mail'],
			['Kei Sato', '1', ''],
			['', '2', ''],
			['Ada Obi', '1', ''],
			['Ben Lund', '4', 'not an address@'],
			['kei  sato', '', ''],
			['Kei Sato', '6', '']
		);
		expect(roster.entries.map(({ line }) => line)).toEqual([2, 7]);
		expect(roster.problems.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
	});

	it.each([
		[[], 'no names'],
		[[['name']], 'no names'],
		[Array.from({ length: 302 }, (_, index) => [`Name ${index}`]), 'at most 300']
	])('refuses a list that is empty or far too long', (cells, words) => {
		const { entries, problems } = read(';', ...cells);
		expect(entries).toEqual([]);
		expect(problems[0]?.text).toContain(words);
	});
});

describe('compareRoster', () => {
	const student = (learnerId: string, rosterName: string, rest: Partial<RosterStudent> = {}) => ({
		learnerId,
		rosterName,
		studentNumber: null,
		signInName: learnerId,
		isRemoved: false,
		...rest
	});
	const kinds = (...args: Parameters<typeof compareRoster>) => {
		const { changes, missing, problems } = compareRoster(...args);
		return [
			...changes.map((c) =>
				`${c.entry.line} ${c.kind} ${'student' in c ? c.student.learnerId : ''}`.trim()
			),
			...missing.map((s) => `missing ${s.learnerId}`),
			...problems.map(({ line }) => `problem ${line}`)
		];
	};

	it('tells new, changed, unchanged, returning and missing students apart', () => {
		const students = [
			student('a', 'Kei Sato', { studentNumber: '1' }),
			student('b', 'Ada Obi'),
			student('c', 'Ben Lund', { isRemoved: true }),
			student('d', 'Eva Roth'),
			student('e', 'Gus Hall', { isRemoved: true }),
			student('f', 'Ida Moe')
		];
		const list = [
			entry(1, 'Kei Satō', '1'),
			entry(2, 'Obi, Ada'),
			entry(3, 'Ben Lund'),
			entry(4, 'Eva Roth'),
			entry(5, 'Nora Vik'),
			entry(6, 'Ida Moe', '6')
		];
		expect(kinds(list, students)).toEqual([
			'1 changed a',
			// Another order of the same name's parts is another name.
			'2 new',
			'3 back c',
			'4 same d',
			'5 new',
			'6 changed f',
			'missing b'
		]);
	});

	it('changes nothing when the list of what is there comes again', () => {
		const students = [student('a', 'Kei Sato', { studentNumber: '1' }), student('b', 'Ada Obi')];
		const list = [entry(1, 'Kei Sato', '1', 'a'), entry(2, 'Ada Obi')];
		expect(kinds(list, students)).toEqual(['1 same a', '2 same b']);
		// A list that has no numbers takes none away.
		expect(kinds([entry(1, 'Kei Sato')], students)).toEqual(['1 same a', 'missing b']);
	});

	it('never takes one of two of the same name for the other', () => {
		const twins = [student('a', 'Kim Lee', { studentNumber: '1' }), student('b', 'Kim Lee')];
		expect(kinds([entry(1, 'Kim Lee', '1')], twins)).toEqual(['1 same a', 'missing b']);
		expect(kinds([entry(1, 'Kim Lee')], twins)).toEqual(['1 new', 'missing a', 'missing b']);
		const both = [entry(1, 'Kim Lee'), entry(2, 'Kim Lee', '1')];
		expect(kinds(both, twins)).toEqual(['1 same b', '2 same a']);
	});

	it('stops where two lines mean one student, or a number and a sign-in name two', () => {
		const students = [student('a', 'Kei Sato', { studentNumber: '1', signInName: 'kei' })];
		expect(kinds([entry(1, 'Kei Sato', '1'), entry(2, 'K. Sato', '2', 'kei')], students)).toEqual([
			'1 same a',
			'problem 2'
		]);
		expect(kinds([entry(1, 'Kei Sato', '1', 'other')], students)).toEqual(['problem 1']);
	});
});

describe('decodeText', () => {
	const utf16 = (text: string, swap: boolean) => {
		const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
		if (!swap) return bytes;
		return bytes.map((_, index) => bytes[index ^ 1] ?? 0);
	};
	it.each([
		['UTF-8', new TextEncoder().encode('Zoë;1')],
		['UTF-8 with a mark', new TextEncoder().encode('\uFEFFZoë;1')],
		['UTF-16 of Excel', utf16('Zoë;1', false)],
		['UTF-16, the other way round', utf16('Zoë;1', true)],
		['Windows-1252', Uint8Array.from([0x5a, 0x6f, 0xeb, 0x3b, 0x31])]
	])('reads %s', (_, bytes) => expect(decodeText(bytes)).toBe('Zoë;1'));
});
