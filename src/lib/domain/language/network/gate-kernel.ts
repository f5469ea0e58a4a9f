import {
	addTo,
	addVectors,
	constant,
	countDown,
	divideVectors,
	everyLane,
	get,
	largerLane,
	load,
	multiplyVectors,
	set,
	smallerLane,
	store,
	type Code,
	type WasmFunction
} from './wasm-assembler.ts';

/** Parameters of the function: places in bytes, and the number of units. */
const GATE = 0;
const CELL_BEFORE = 1;
const CELL = 2;
const OUT = 3;
const COUNT = 4;
const STRIDE = 5;
/** i32 locals, then v128 locals. */
const AT = 6;
const X = 7;
const S = 8;
const INPUT = 9;
const FORGET = 10;
const OUTPUT = 11;
const VALUE = 12;

/**
 * The four gates of one word, four units at a time: gates become activations, the cell and the
 * output are written. A word with nothing before it gets zeros as its former cell. The second
 * half of `lstm.ts` says what is computed; tanh is the same approximant as there.
 */
export const gateFunction: WasmFunction = {
	name: 'openGates',
	parameters: 5,
	integers: 2,
	vectors: 6,
	body: [
		...[...get(COUNT), ...constant(4), 0x6c, ...set(STRIDE)],
		...countDown(COUNT, 4, [
			...gateAt(0, sigmoidOfX(), INPUT),
			...gateAt(1, sigmoidOfX(), FORGET),
			...gateAt(2, sigmoidOfX(), OUTPUT),
			...gateAt(3, tanhOfX(), VALUE),
			...[...get(VALUE), ...get(INPUT), ...multiplyVectors],
			...[...get(FORGET), ...get(CELL_BEFORE), ...load(0), ...multiplyVectors],
			...[...addVectors, ...set(VALUE)],
			...[...get(CELL), ...get(VALUE), ...store(0)],
			...[...get(VALUE), ...set(X)],
			...[...get(OUT), ...tanhOfX(), ...get(OUTPUT), ...multiplyVectors, ...store(0)],
			...[GATE, CELL_BEFORE, CELL, OUT].flatMap((pointer) => addTo(pointer, constant(16)))
		])
	]
};

/** Reads a gate into X, computes, keeps the activation in the gate's place and in `result`. */
function gateAt(gate: number, activation: Code, result: number): Code {
	return [
		...[...get(GATE), ...get(STRIDE), ...constant(gate), 0x6c, 0x6a, ...set(AT)],
		...[...get(AT), ...load(0), ...set(X)],
		...[...activation, ...set(result)],
		...[...get(AT), ...get(result), ...store(0)]
	];
}

/** tanh(X) on the stack; X and S are used up. */
function tanhOfX(): Code {
	const times = (coefficient: number): Code => [
		...[...get(S), ...multiplyVectors, ...everyLane(coefficient), ...addVectors]
	];
	return [
		...[...get(X), ...everyLane(4.97), ...smallerLane, ...everyLane(-4.97), ...largerLane],
		...[...set(X), ...get(X), ...get(X), ...multiplyVectors, ...set(S)],
		...[...get(S), ...everyLane(378), ...addVectors, ...times(17325), ...times(135135)],
		...[...get(X), ...multiplyVectors],
		...[...everyLane(28), ...times(3150), ...times(62370), ...times(135135)],
		...[...divideVectors, ...everyLane(1), ...smallerLane, ...everyLane(-1), ...largerLane]
	];
}

/** sigmoid(X) = 1/2 + tanh(X/2)/2 on the stack. */
function sigmoidOfX(): Code {
	return [
		...[...get(X), ...everyLane(0.5), ...multiplyVectors, ...set(X)],
		...[...tanhOfX(), ...everyLane(0.5), ...multiplyVectors, ...everyLane(0.5), ...addVectors]
	];
}
