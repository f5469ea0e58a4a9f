import { createMatrixKernel, type MatrixKernel } from './matrix-kernel.ts';

/** Memory that the kernel and TypeScript share. Places are indices into `floats`. */
export interface Arena {
	floats: Float32Array;
	kernel: MatrixKernel;
	/** Room for `count` numbers, aligned for SIMD; what was there before is still in it. */
	allocate(count: number): number;
	/** The same, filled with zeros. */
	zeros(count: number): number;
	/** Everything allocated after `mark()` is given back by `release(mark)`. */
	mark(): number;
	release(mark: number): void;
}

const PAGE_FLOATS = 16384;

/** An arena of fixed size: what is computed in it must fit, or a RangeError says it does not. */
export function createArena(size: number): Arena {
	const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE_FLOATS) });
	const floats = new Float32Array(memory.buffer);
	let used = 0;
	const allocate = (count: number): number => {
		const at = used;
		used += Math.ceil(count / 4) * 4;
		if (used > floats.length) throw new RangeError('the network needs more memory than it has');
		return at;
	};
	return {
		floats,
		kernel: createMatrixKernel(memory),
		allocate,
		zeros(count) {
			const at = allocate(count);
			floats.fill(0, at, at + count);
			return at;
		},
		mark: () => used,
		release(mark) {
			used = mark;
		}
	};
}
