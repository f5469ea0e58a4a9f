import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';

const rowsOf = (text: string) => {
	const read = readCsv(text);
	return read.ok ? read.rows.map(({ line, cells }) => [line, ...cells]) : read;
};

describe('readCsv', () => {
	it.each([
		[
			'name;number\r\nKei Sato;12\r\n',
			[
				[1, 'name', 'number'],
				[2, 'Kei Sato', '12']
			]
		],
		[
			'Kei Sato\t12\rAda Obi\t13',
			[
				[1, 'Kei Sato', '12'],
				[2, 'Ada Obi', '13']
			]
		],
		[
			'"Sato, Kei",12\n\n"Obi ""A"", Ada",13\n',
			[
				[1, 'Sato, Kei', '12'],
				[3, 'Obi "A", Ada', '13']
			]
		],
		[
			'\uFEFFname\nKei',
			[
				[1, 'name'],
				[2, 'Kei']
			]
		],
		[
			'"Kei\nSato";1\nAda;2',
			[
				[1, 'Kei Sato', '1'],
				[3, 'Ada', '2']
			]
		],
		[
			'Sato, Kei;12\nObi, Ada;13',
			[
				[1, 'Sato, Kei', '12'],
				[2, 'Obi, Ada', '13']
			]
		],
		['  Kei  ;; \n;;\n', [[1, 'Kei', '', '']]],
		['', []]
	])('reads %j', (text, rows) => expect(rowsOf(text)).toEqual(rows));

	it('says on which line it cannot go on', () => {
		expect(readCsv('name;n\nA"b;1')).toMatchObject({ ok: false, line: 2 });
		expect(readCsv('name;n\n"Kei;1\nAda;2')).toMatchObject({
			ok: false,
			problem: expect.stringContaining('never closed')
		});
	});

	it('reads or refuses whatever is pasted', () => {
		const hostile = fc.string({
			unit: fc.constantFrom('"', ';', ',', '\t', '\r', '\n', 'a', ' ', '\0', '=')
		});
		fc.assert(
			fc.property(hostile, (text) => {
				const read = readCsv(text);
				expect(read).toHaveProperty(read.ok ? 'rows' : 'problem');
				if (!read.ok) return;
				for (const { line, cells } of read.rows) {
					expect(line).toBeGreaterThan(0);
					expect(cells.join('')).not.toMatch(/[\0\r\n\t]/);
				}
			})
		);
	});
});
