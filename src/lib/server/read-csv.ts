import { CsvError, parse } from 'csv-parse/sync';
import type { CsvRow } from '#lib/domain/classrooms/roster-columns.ts';

export type CsvReading =
	| { ok: true; rows: CsvRow[]; delimiter: string }
	| { ok: false; line: number | null; problem: string };

const delimiters = [';', '\t', ','];

/** Reads a list whose cells are parted by semicolons, tabs or commas; empty lines are left out. */
export function readCsv(text: string): CsvReading {
	const clean = text.replace(/^\uFEFF/, '').replaceAll('\0', '');
	const delimiter = findDelimiter(clean);
	try {
		const rows = parse(clean, {
			delimiter,
			info: true,
			trim: true,
			relax_column_count: true,
			// Excel ends lines as it likes, and so does what is pasted from it.
			record_delimiter: ['\r\n', '\n', '\r']
		}) as unknown as { info: { lines: number }; record: string[] }[];
		const withLines = rows.map(({ info, record }) => ({
			// The library counts to where a line ends; a quoted cell may hold line breaks.
			line: info.lines - record.join('').split(/\r\n|\r|\n/).length + 1,
			cells: record.map((cell) => cell.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
		}));
		return {
			ok: true,
			delimiter,
			rows: withLines.filter(({ cells }) => cells.some((cell) => cell !== ''))
		};
	} catch (thrown) {
		if (!(thrown instanceof CsvError)) throw thrown;
		const line = Number(thrown['lines']) || null;
		return { ok: false, line, problem: wordsOf(thrown.code) };
	}
}

function wordsOf(code: string): string {
	if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark is opened and never closed.';
	if (/QUOTE/.test(code)) {
		return 'A quotation mark stands inside a cell. Put the whole cell in quotation marks and double the mark inside.';
	}
	return 'This line cannot be read as part of a table.';
}

/** The sign that parts most lines; a comma loses, because names hold it too. */
function findDelimiter(text: string): string {
	const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
	const outside = lines.slice(0, 50).map((line) => line.replaceAll(/"[^"]*"/g, ''));
	const counts = delimiters.map((sign) => outside.filter((line) => line.includes(sign)).length);
	const most = Math.max(...counts);
	return delimiters[counts.indexOf(most)] ?? ',';
}
