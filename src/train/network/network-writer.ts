import type { ByteWriter } from '#lib/domain/language/bytes.ts';
import type { Network, VectorTable } from '#lib/domain/language/network/encoder.ts';
import { tensorAt } from '#lib/domain/language/network/encoder.ts';
import { networkTensors, type TensorShape } from '#lib/domain/language/network/shape.ts';

/** Writes what `readNetwork` reads. `words` and `affixes` are in the order of their rows. */
export function writeNetwork(
	writer: ByteWriter,
	network: Network,
	words: string[],
	affixes: string[]
): void {
	writer.text(JSON.stringify(network.shape));
	writer.text(words.join('\n'));
	writer.text(affixes.join('\n'));
	for (const tensor of networkTensors(network.shape)) {
		const at = tensorAt(network, tensor.name);
		const values = network.arena.floats.slice(at, at + tensor.rows * tensor.columns);
		writeTensor(writer, tensor, values);
	}
}

function writeTensor(writer: ByteWriter, tensor: TensorShape, values: Float32Array): void {
	if (tensor.kind === 'vector') {
		for (const value of values) writer.f32(value);
		return;
	}
	const { rows, columns } = tensor;
	const byRow = tensor.kind === 'embedding';
	const most = new Float32Array(byRow ? rows : columns);
	for (const [index, value] of values.entries()) {
		const line = byRow ? Math.floor(index / columns) : index % columns;
		most[line] = Math.max(most[line]!, Math.abs(value));
	}
	const scales = most.map((value) => value / 127 || 1);
	writer.bytes(new Uint8Array(scales.buffer));
	const bytes = Int8Array.from(values, (value, index) =>
		Math.round(value / scales[byRow ? Math.floor(index / columns) : index % columns]!)
	);
	writer.bytes(new Uint8Array(bytes.buffer));
}

/** Vectors as bytes with a scale for each row. */
export function quantiseVectors(values: Float32Array, size: number): VectorTable {
	const rows = values.length / size;
	const table = {
		size,
		values: new Int8Array(values.length),
		scales: new Float32Array(rows)
	};
	for (let row = 0; row < rows; row += 1) {
		let most = 0;
		for (let d = row * size; d < (row + 1) * size; d += 1)
			most = Math.max(most, Math.abs(values[d]!));
		table.scales[row] = most / 127 || 1;
		for (let d = row * size; d < (row + 1) * size; d += 1) {
			table.values[d] = Math.round(values[d]! / table.scales[row]!);
		}
	}
	return table;
}
