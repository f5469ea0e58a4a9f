/**
 * Just enough of the WebAssembly binary format to write a kernel in TypeScript: the project ships
 * no compiled file and needs no compiler. Section and instruction numbers are the standard's.
 */

export type Code = number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

export interface WasmFunction {
	name: string;
	/** Number of i32 parameters; there are no results. */
	parameters: number;
	/** Further locals: how many i32, then how many v128. */
	integers: number;
	vectors: number;
	body: Code;
}

/** Unsigned number in seven bits a byte. */
export function unsigned(value: number): Code {
	const bytes: Code = [];
	let rest = value >>> 0;
	while (rest >= 128) {
		bytes.push((rest & 127) | 128);
		rest >>>= 7;
	}
	bytes.push(rest);
	return bytes;
}

function signed(value: number): Code {
	const bytes: Code = [];
	let rest = value | 0;
	for (;;) {
		const byte = rest & 127;
		rest >>= 7;
		if ((rest === 0 && (byte & 64) === 0) || (rest === -1 && (byte & 64) !== 0)) {
			bytes.push(byte);
			return bytes;
		}
		bytes.push(byte | 128);
	}
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const addTo = (local: number, amount: Code): Code => [
	...get(local),
	...amount,
	0x6a,
	...set(local)
];
export const load = (offset: number): Code => [0xfd, 0x00, 2, ...unsigned(offset)];
export const loadSplat = (offset: number): Code => [0xfd, 0x09, 2, ...unsigned(offset)];
export const store = (offset: number): Code => [0xfd, 0x0b, 2, ...unsigned(offset)];
export const zeroVector: Code = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
export const addVectors: Code = [0xfd, 0xe4, 0x01];
export const multiplyVectors: Code = [0xfd, 0xe6, 0x01];
export const divideVectors: Code = [0xfd, 0xe7, 0x01];
export const smallerLane: Code = [0xfd, 0xe8, 0x01];
export const largerLane: Code = [0xfd, 0xe9, 0x01];
/** The same number in all four lanes. */
export const everyLane = (value: number): Code => {
	const bytes = [...new Uint8Array(Float32Array.of(value, value, value, value).buffer)];
	return [0xfd, 0x0c, ...bytes];
};
/** a * b + c in one rounding: relaxed SIMD, fused on every processor with FMA. */
export const multiplyAdd: Code = [0xfd, 0x85, 0x02];

/** Runs `body` while `local`, counted down by `step`, stays positive; at least `step` at entry. */
export function countDown(local: number, step: number, body: Code): Code {
	return [
		...[0x02, 0x40, 0x03, 0x40],
		...[...get(local), ...constant(step), 0x48, 0x0d, 1],
		...body,
		...addTo(local, constant(-step)),
		...[0x0c, 0, 0x0b, 0x0b]
	];
}

/** A module with one imported memory (`env.memory`) that exports the functions. */
export function assemble(functions: WasmFunction[]): Uint8Array<ArrayBuffer> {
	const vector = (items: Code[]): Code => [...unsigned(items.length), ...items.flat()];
	const section = (id: number, content: Code): Code => [
		id,
		...unsigned(content.length),
		...content
	];
	const name = (text: string): Code => vector([...text].map((c) => [c.charCodeAt(0)]));
	const types = functions.map((fn) => [
		0x60,
		...vector(new Array<Code>(fn.parameters).fill([I32])),
		0
	]);
	const bodies = functions.map((fn) => {
		const code = [
			...vector([
				[...unsigned(fn.integers), I32],
				[...unsigned(fn.vectors), V128]
			]),
			...fn.body,
			0x0b
		];
		return [...unsigned(code.length), ...code];
	});
	return Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, vector(types)),
		...section(2, vector([[...name('env'), ...name('memory'), 0x02, 0x00, 0x01]])),
		...section(3, vector(functions.map((_, index) => unsigned(index)))),
		...section(7, vector(functions.map((fn, index) => [...name(fn.name), 0, ...unsigned(index)]))),
		...section(10, vector(bodies))
	]);
}
