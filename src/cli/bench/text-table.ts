/** Lines of a Markdown table whose columns also line up when read as text. */
export function textTable(head: string[], rows: string[][]): string {
	const widths = head.map((cell, column) =>
		Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0))
	);
	const line = (cells: string[]) =>
		`| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`;
	const rule = widths.map((width, column) => '-'.repeat(width - 1) + (column === 0 ? '-' : ':'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Three significant digits, and no more decimals than that. */
export function short(value: number): string {
	if (value === 0) return '0';
	const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
	return value.toFixed(Math.min(digits, 3));
}

function pad(cell: string, width: number, column: number): string {
	return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
