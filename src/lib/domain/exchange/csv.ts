/** What starts a formula in a spreadsheet, wherever blanks before it are skipped. */
const formulaStart = /^[\s\0]*[=+\-@\t\r|%＝＋－＠]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: with a byte-order mark, and no cell that
 * one of them would take for a formula. Such text gets an apostrophe in front, which they hide.
 *
 * @param rows the first is the heading; null is an empty cell
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): string {
	const lines = rows.map((row) => row.map(writeCell).join(','));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function writeCell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = formulaStart.test(value) && !plainNumber.test(value) ? `'${value}` : value;
	return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
