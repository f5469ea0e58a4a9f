import type { ByteReader } from '../bytes.ts';
import { createArena } from './arena.ts';
import type { Network, VectorTable } from './encoder.ts';
import { createNetwork } from './network.ts';
import { networkTensors, type NetworkShape, type TensorShape } from './shape.ts';
import type { NetworkVocabulary } from './vocabulary.ts';

/** Words that are run through the network at once, at most; a longer sentence runs alone. */
export const BATCH_WORDS = 480;
/** A generous bound on what one word needs while it is in the network, as a multiple of units. */
const UNITS_PER_WORD = 8;

export interface StoredNetwork {
	network: Network;
	vocabulary: NetworkVocabulary;
}

/**
 * Reads a network whose weights are bytes: embeddings with a scale for each row, matrices with one
 * for each column. Biases are stored as they are.
 */
export function readNetwork(
	reader: ByteReader,
	vectors: VectorTable,
	vector: (lower: string) => number
): StoredNetwork {
	const shape = JSON.parse(reader.text()) as NetworkShape;
	const words = numbered(reader.text());
	const affixes = numbered(reader.text());
	const tensors = new Map<string, number>();
	const shapes = networkTensors(shape);
	const weights = shapes.reduce((sum, tensor) => sum + tensor.rows * tensor.columns + 4, 0);
	const units = 4 * shape.hidden * shape.layers * UNITS_PER_WORD;
	const arena = createArena(2 * weights + BATCH_WORDS * units);
	for (const tensor of shapes) {
		const at = arena.allocate(tensor.rows * tensor.columns);
		tensors.set(tensor.name, at);
		readTensor(reader, tensor, arena.floats, at);
	}
	const network = createNetwork(arena, shape, vectors, tensors);
	return { network, vocabulary: { words, affixes, vector } };
}

/** Row 0 is what has no row of its own, so the first line has row 1. */
function numbered(lines: string): Map<string, number> {
	const rows = new Map<string, number>();
	for (const [index, line] of lines.split('\n').entries()) rows.set(line, index + 1);
	return rows;
}

function readTensor(
	reader: ByteReader,
	{ rows, columns, kind }: TensorShape,
	floats: Float32Array,
	at: number
): void {
	if (kind === 'vector') {
		for (let index = 0; index < rows * columns; index += 1) floats[at + index] = reader.f32();
		return;
	}
	const byRow = kind === 'embedding';
	const scales = new Float32Array(reader.bytes((byRow ? rows : columns) * 4).buffer);
	const bytes = new Int8Array(reader.bytes(rows * columns).buffer);
	let index = 0;
	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < columns; column += 1) {
			floats[at + index] = bytes[index]! * scales[byRow ? row : column]!;
			index += 1;
		}
	}
}
