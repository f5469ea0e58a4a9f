import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, createWriter, readVarints, writeVarints } from './bytes.ts';
import { readModelFile, writeModelFile } from './model-file.ts';

describe('model file', () => {
	it('gives back the sections it was written with', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.uint8Array()), (sections) => {
				const entries = new Map(Object.entries(sections));
				expect(readModelFile(writeModelFile(entries))).toEqual(entries);
			})
		);
	});

	it('says so when it is cut short', () => {
		const file = writeModelFile(new Map([['a', new Uint8Array(9)]]));
		expect(() => readModelFile(file.slice(0, -1))).toThrow(RangeError);
	});

	it('gives back numbers of any length', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (values) => {
				const writer = createWriter();
				writeVarints(writer, values);
				const read = readVarints(createReader(writer.finish()), values.length);
				expect([...read]).toEqual(values);
			})
		);
	});
});
