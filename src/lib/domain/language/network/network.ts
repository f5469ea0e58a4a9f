import type { Arena } from './arena.ts';
import type { Network, VectorTable } from './encoder.ts';
import type { LstmWeights } from './lstm.ts';
import { packMatrix } from './matrices.ts';
import { inputSize, networkTensors, projectionSize, type NetworkShape } from './shape.ts';

/** Makes a network ready to run from tensors that lie in the arena: matrices are packed. */
export function createNetwork(
	arena: Arena,
	shape: NetworkShape,
	vectors: VectorTable,
	tensors: ReadonlyMap<string, number>
): Network {
	for (const { name } of networkTensors(shape)) {
		if (!tensors.has(name)) throw new RangeError(`the network has no tensor ${name}`);
	}
	const at = (name: string): number => tensors.get(name) ?? 0;
	const { hidden } = shape;
	const direction = (name: string, inputs: number): LstmWeights => ({
		input: packMatrix(arena, at(`${name}.input`), inputs, 4 * hidden),
		recurrent: packMatrix(arena, at(`${name}.recurrent`), hidden, 4 * hidden),
		bias: at(`${name}.bias`),
		hidden
	});
	const layers = Array.from({ length: shape.layers }, (_, layer) => {
		const inputs = layer === 0 ? inputSize(shape) : 2 * hidden;
		return { forward: direction(`f${layer}`, inputs), backward: direction(`b${layer}`, inputs) };
	});
	return {
		arena,
		shape,
		vectors,
		tensors,
		layers,
		projection: packMatrix(arena, at('projection'), 2 * hidden, projectionSize(shape)),
		arc: packMatrix(arena, at('arc'), shape.arc, shape.arc),
		relation: packMatrix(arena, at('relation'), shape.relation, shape.labels),
		tagsOut: packMatrix(arena, at('tagsOut'), 2 * hidden, shape.tagsOut)
	};
}
