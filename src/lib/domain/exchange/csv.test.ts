import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

const body = (cell: string) => writeCsv([[cell]]).slice(1, -2);

it.each([
	['=1+1', "'=1+1"],
	['+49 30', "'+49 30"],
	['-cmd', "'-cmd"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', `"'\t=1"`],
	['\r=1', `"'\r=1"`],
	[' =1', "' =1"],
	['＝1+1', "'＝1+1"],
	['-12.5', '-12.5'],
	['Ada, the "first"', '"Ada, the ""first"""'],
	['Ada', 'Ada']
])('%j becomes %j', (cell, written) => {
	expect(body(cell)).toBe(written);
});

it('writes numbers and empty cells', () => {
	expect(
		writeCsv([
			['a', 'b'],
			[0.5, null]
		])
	).toBe('\uFEFFa,b\r\n0.5,\r\n');
});

it('whatever is written is read again, and no cell begins a formula', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
			(rows) => {
				const read: string[][] = parse(writeCsv(rows), {
					bom: true,
					skip_empty_lines: false,
					record_delimiter: '\r\n'
				});
				for (const [row, cells] of read.entries()) {
					for (const [column, cell] of cells.entries()) {
						const given = rows[row]?.[column] ?? '';
						expect([given, `'${given}`]).toContain(cell);
						if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
					}
				}
			}
		)
	);
});
