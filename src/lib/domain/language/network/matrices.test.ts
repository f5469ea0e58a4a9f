import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArena } from './arena.ts';
import { multiply, packMatrix, packTranspose } from './matrices.ts';

const sizes = fc.record({
	rows: fc.integer({ min: 1, max: 9 }),
	depth: fc.integer({ min: 1, max: 19 }),
	panels: fc.integer({ min: 1, max: 3 })
});

function fill(floats: Float32Array, at: number, count: number): void {
	for (let index = 0; index < count; index += 1) floats[at + index] = Math.sin(at + index);
}

describe('multiply', () => {
	it('adds the product of two matrices', () => {
		const arena = createArena(16384);
		fc.assert(
			fc.property(sizes, ({ rows, depth, panels }) => {
				arena.release(0);
				const columns = panels * 8;
				const a = arena.allocate(rows * depth);
				const b = arena.allocate(depth * columns);
				const c = arena.allocate(rows * columns);
				fill(arena.floats, a, rows * depth);
				fill(arena.floats, b, depth * columns);
				arena.floats.fill(1, c, c + rows * columns);
				multiply(arena, rows, a, depth, packMatrix(arena, b, depth, columns), c, columns);
				for (let row = 0; row < rows; row += 1) {
					for (let column = 0; column < columns; column += 1) {
						let sum = 1;
						for (let k = 0; k < depth; k += 1) {
							sum += arena.floats[a + row * depth + k]! * arena.floats[b + k * columns + column]!;
						}
						expect(arena.floats[c + row * columns + column]).toBeCloseTo(sum, 4);
					}
				}
			})
		);
	});

	it('reads a transpose as the matrix it came from', () => {
		const arena = createArena(16384);
		const source = arena.allocate(16 * 24);
		fill(arena.floats, source, 16 * 24);
		const packed = packTranspose(arena, source, 16, 24);
		const one = arena.zeros(24);
		const out = arena.zeros(16);
		arena.floats[one + 5] = 1;
		multiply(arena, 1, one, 24, packed, out, 16);
		for (let row = 0; row < 16; row += 1) {
			expect(arena.floats[out + row]).toBe(arena.floats[source + row * 24 + 5]);
		}
	});

	it('refuses what does not fit', () => {
		expect(() => createArena(10).allocate(20_000)).toThrow(RangeError);
	});
});
