/** Sizes of a network; everything else about it follows from them. */
export interface NetworkShape {
	/** Numbers of a pre-trained vector, filled up to a multiple of eight. */
	vector: number;
	word: number;
	affix: number;
	tag: number;
	/** Units of each direction of each recurrent layer. */
	hidden: number;
	layers: number;
	arc: number;
	relation: number;
	/** Rows of the embedding tables; row 0 is what has no row of its own. */
	words: number;
	affixes: number;
	tagsIn: number;
	/** Classes, filled up to a multiple of eight. */
	tagsOut: number;
	labels: number;
}

export interface TensorShape {
	name: string;
	rows: number;
	columns: number;
	/** Embeddings are read row by row, matrices multiplied; biases are short and stay exact. */
	kind: 'embedding' | 'matrix' | 'vector';
}

export const inputSize = (shape: NetworkShape): number =>
	shape.vector + shape.word + shape.affix + shape.tag;

/** Columns of the projection for governors and dependents, arcs and relations. */
export const projectionSize = (shape: NetworkShape): number => 2 * shape.arc + 2 * shape.relation;

/** Every trained tensor of the network, in the order of the model file. */
export function networkTensors(shape: NetworkShape): TensorShape[] {
	const tensors: TensorShape[] = [];
	const add = (name: string, rows: number, columns: number, kind: TensorShape['kind']) => {
		tensors.push({ name, rows, columns, kind });
	};
	const { hidden } = shape;
	add('words', shape.words, shape.word, 'embedding');
	add('affixes', shape.affixes, shape.affix, 'embedding');
	add('tagsIn', shape.tagsIn, shape.tag, 'embedding');
	for (let layer = 0; layer < shape.layers; layer += 1) {
		for (const direction of ['f', 'b']) {
			const inputs = layer === 0 ? inputSize(shape) : 2 * hidden;
			add(`${direction}${layer}.input`, inputs, 4 * hidden, 'matrix');
			add(`${direction}${layer}.recurrent`, hidden, 4 * hidden, 'matrix');
			add(`${direction}${layer}.bias`, 1, 4 * hidden, 'vector');
		}
	}
	add('projection', 2 * hidden, projectionSize(shape), 'matrix');
	add('projection.bias', 1, projectionSize(shape), 'vector');
	add('arc', shape.arc, shape.arc, 'matrix');
	add('arc.prior', 1, shape.arc, 'vector');
	add('root.arc', 1, shape.arc, 'vector');
	add('root.relation', 1, shape.relation, 'vector');
	add('relation', shape.relation, shape.labels, 'matrix');
	add('relation.bias', 1, shape.labels, 'vector');
	add('tagsOut', 2 * hidden, shape.tagsOut, 'matrix');
	add('tagsOut.bias', 1, shape.tagsOut, 'vector');
	return tensors;
}
