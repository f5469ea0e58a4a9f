import { gateFunction } from './gate-kernel.ts';
import {
	addTo,
	addVectors,
	assemble,
	constant,
	countDown,
	get,
	load,
	loadSplat,
	multiplyAdd,
	set,
	store,
	zeroVector,
	type Code,
	type WasmFunction
} from './wasm-assembler.ts';

/**
 * Matrix products with 128-bit SIMD, some ten times as fast as the same loops over typed arrays.
 * C (rows x 8 columns at a time) += A * B, where B lies in panels of eight columns.
 */
export interface MatrixKernel {
	/** Rows of A follow each other at `aStride` bytes; its columns are neighbours. */
	rowsTimesPanel(
		rows: number,
		depth: number,
		a: number,
		aStride: number,
		panel: number,
		c: number,
		cStride: number
	): void;
	/** The same with A transposed: its rows are neighbours, its columns `aStride` bytes apart. */
	columnsTimesPanel(
		rows: number,
		depth: number,
		a: number,
		aStride: number,
		panel: number,
		c: number,
		cStride: number
	): void;
	/** Copies eight columns of B, rows at `bStride` bytes, into a panel. */
	packPanel(depth: number, b: number, bStride: number, panel: number): void;
	/** Gates of one word to its cell and output; places in bytes, `units` a multiple of four. */
	openGates(gate: number, cellBefore: number, cell: number, out: number, units: number): void;
}

const ROWS = 0;
const DEPTH = 1;
const A = 2;
const A_STRIDE = 3;
const PANEL = 4;
const C = 5;
const C_STRIDE = 6;
/** i32 locals after the parameters. */
const COUNT = 7;
const P = 8;
const POINTER = 9;
const FIRST_VECTOR = 13;

/** The machine code, the same bytes every time. */
export function matrixKernelBytes(): Uint8Array<ArrayBuffer> {
	return assemble([
		product('rowsTimesPanel', false),
		product('columnsTimesPanel', true),
		gateFunction,
		{ name: 'packPanel', parameters: 4, integers: 0, vectors: 0, body: packBody() }
	]);
}

export function createMatrixKernel(memory: WebAssembly.Memory): MatrixKernel {
	const module = new WebAssembly.Module(matrixKernelBytes());
	const instance = new WebAssembly.Instance(module, { env: { memory } });
	return instance.exports as unknown as MatrixKernel;
}

function product(name: string, transposed: boolean): WasmFunction {
	const tile = transposed ? tileOfColumns : tileOfRows;
	const advance = (rows: number): Code =>
		transposed
			? [...addTo(A, constant(4 * rows)), ...addTo(C, scaled(C_STRIDE, rows))]
			: [...addTo(A, scaled(A_STRIDE, rows)), ...addTo(C, scaled(C_STRIDE, rows))];
	return {
		name,
		parameters: 7,
		integers: 6,
		vectors: 10,
		body: [
			...countDown(ROWS, 4, [...tile(4), ...advance(4)]),
			...countDown(ROWS, 1, [...tile(1), ...advance(1)])
		]
	};
}

const scaled = (local: number, factor: number): Code => [...get(local), ...constant(factor), 0x6c];
const accumulator = (row: number, half: number): number => FIRST_VECTOR + row * 2 + half;
const LEFT = FIRST_VECTOR + 8;
const RIGHT = FIRST_VECTOR + 9;

/** acc += A(row) * panel for each row of the tile, at one depth. */
function step(rows: number, panelOffset: number, splat: (row: number) => Code): Code {
	const code: Code = [
		...[...get(P), ...load(panelOffset), ...set(LEFT)],
		...[...get(P), ...load(panelOffset + 16), ...set(RIGHT)]
	];
	for (let row = 0; row < rows; row += 1) {
		for (const half of [0, 1]) {
			code.push(...splat(row), ...get(half === 0 ? LEFT : RIGHT));
			code.push(...get(accumulator(row, half)), ...multiplyAdd, ...set(accumulator(row, half)));
		}
	}
	return code;
}

function tileOfRows(rows: number): Code {
	if (rows === 1) return tileOfOneRow();
	const code = beginTile(rows);
	for (let row = 0; row < rows; row += 1) {
		code.push(...get(A), ...scaled(A_STRIDE, row), 0x6a, ...set(POINTER + row));
	}
	const unrolled: Code = [];
	const depthSteps = (count: number): Code => {
		const steps: Code = [];
		for (let k = 0; k < count; k += 1) {
			steps.push(...step(rows, 32 * k, (row) => [...get(POINTER + row), ...loadSplat(4 * k)]));
		}
		for (let row = 0; row < rows; row += 1)
			steps.push(...addTo(POINTER + row, constant(4 * count)));
		steps.push(...addTo(P, constant(32 * count)));
		return steps;
	};
	unrolled.push(...countDown(COUNT, 4, depthSteps(4)), ...countDown(COUNT, 1, depthSteps(1)));
	return [...code, ...unrolled, ...endTile(rows)];
}

/**
 * A single row would wait for each sum before it can add to it: four sums are kept apart, in the
 * places that four rows would use.
 */
function tileOfOneRow(): Code {
	const depthSteps = (count: number): Code => {
		const steps: Code = [];
		for (let k = 0; k < count; k += 1) {
			steps.push(...get(POINTER), ...loadSplat(4 * k), ...set(LEFT));
			for (const half of [0, 1]) {
				const sum = accumulator(k, half);
				steps.push(...get(LEFT), ...get(P), ...load(32 * k + 16 * half));
				steps.push(...get(sum), ...multiplyAdd, ...set(sum));
			}
		}
		steps.push(...addTo(POINTER, constant(4 * count)), ...addTo(P, constant(32 * count)));
		return steps;
	};
	const join: Code = [];
	for (const half of [0, 1]) {
		const [first, ...others] = [0, 1, 2, 3].map((row) => accumulator(row, half));
		join.push(...get(first!));
		for (const other of others) join.push(...get(other), ...addVectors);
		join.push(...set(first!));
	}
	return [
		...beginTile(4),
		...[...get(A), ...set(POINTER)],
		...countDown(COUNT, 4, depthSteps(4)),
		...countDown(COUNT, 1, depthSteps(1)),
		...join,
		...endTile(1)
	];
}

function tileOfColumns(rows: number): Code {
	const splat = (row: number): Code => [...get(POINTER), ...loadSplat(4 * row)];
	return [
		...beginTile(rows),
		...[...get(A), ...set(POINTER)],
		...countDown(COUNT, 1, [
			...step(rows, 0, splat),
			...addTo(POINTER, get(A_STRIDE)),
			...addTo(P, constant(32))
		]),
		...endTile(rows)
	];
}

function beginTile(rows: number): Code {
	const code: Code = [...get(DEPTH), ...set(COUNT), ...get(PANEL), ...set(P)];
	for (let row = 0; row < rows; row += 1) {
		for (const half of [0, 1]) code.push(...zeroVector, ...set(accumulator(row, half)));
	}
	return code;
}

function endTile(rows: number): Code {
	const code: Code = [...get(C), ...set(P)];
	for (let row = 0; row < rows; row += 1) {
		for (const half of [0, 1]) {
			code.push(...get(P), ...get(P), ...load(16 * half));
			code.push(...get(accumulator(row, half)), ...addVectors, ...store(16 * half));
		}
		code.push(...addTo(P, get(C_STRIDE)));
	}
	return code;
}

function packBody(): Code {
	const [depth, b, stride, panel] = [0, 1, 2, 3];
	return countDown(depth, 1, [
		...[...get(panel), ...get(b), ...load(0), ...store(0)],
		...[...get(panel), ...get(b), ...load(16), ...store(16)],
		...addTo(b, get(stride)),
		...addTo(panel, constant(32))
	]);
}
