/**
 * The best dependency tree under arc scores (Chu and Liu 1965, Edmonds 1967), with exactly one
 * word under the root. `scores[word * (size + 1) + head]`; the root is head number `size`.
 * Returns the governor of each word, -1 for the root.
 */
export function bestTree(scores: Float32Array, size: number): Int32Array {
	const greedy = greedyHeads(scores, size);
	if (isTree(greedy, size)) return toTree(greedy, size);
	// A root arc costs more than any tree can gain elsewhere, so that only one is taken.
	let span = 1;
	for (const score of scores) if (Math.abs(score) < 1e8) span = Math.max(span, Math.abs(score));
	const penalty = 4 * span * (size + 1);
	const width = size + 1;
	const graph = new Float64Array(width * width).fill(-Infinity);
	for (let word = 0; word < size; word += 1) {
		for (let head = 0; head <= size; head += 1) {
			if (head === word) continue;
			const score = scores[word * width + head]!;
			graph[word * width + head] = head === size ? score - penalty : score;
		}
	}
	return toTree(contract(graph, width, size), size);
}

const toTree = (heads: Int32Array, size: number): Int32Array =>
	heads.slice(0, size).map((head) => (head === size ? -1 : head));

function greedyHeads(scores: Float32Array, size: number): Int32Array {
	const heads = new Int32Array(size);
	for (let word = 0; word < size; word += 1) {
		let best = -1;
		for (let head = 0; head <= size; head += 1) {
			if (head === word) continue;
			const from = word * (size + 1);
			if (best < 0 || scores[from + head]! > scores[from + best]!) best = head;
		}
		heads[word] = best;
	}
	return heads;
}

function isTree(heads: Int32Array, size: number): boolean {
	let roots = 0;
	// 0 unseen, otherwise the walk that saw the word; words known to reach the root are -1.
	const seen = new Int32Array(size);
	for (let word = 0; word < size; word += 1) {
		if (heads[word] === size) roots += 1;
		let at = word;
		while (at !== size && seen[at] === 0) {
			seen[at] = word + 1;
			at = heads[at]!;
		}
		if (at !== size && seen[at] === word + 1) return false;
		for (at = word; at !== size && seen[at] === word + 1; at = heads[at]!) seen[at] = -1;
	}
	return roots === 1;
}

/** Edmonds by repeated contraction of cycles; `graph[node * width + head]`, `root` is a node. */
function contract(graph: Float64Array, width: number, root: number): Int32Array {
	const heads = new Int32Array(width).fill(-1);
	for (let node = 0; node < width; node += 1) {
		if (node === root) continue;
		let best = -1;
		for (let head = 0; head < width; head += 1) {
			if (head === node) continue;
			const from = node * width;
			if (best < 0 || graph[from + head]! > graph[from + best]!) best = head;
		}
		heads[node] = best;
	}
	const cycle = findCycle(heads, root);
	if (!cycle) return heads;
	return expand(graph, width, root, heads, cycle);
}

function findCycle(heads: Int32Array, root: number): number[] | null {
	const walk = new Int32Array(heads.length).fill(-1);
	for (let node = 0; node < heads.length; node += 1) {
		let at = node;
		while (at !== root && at >= 0 && walk[at] === -1) {
			walk[at] = node;
			at = heads[at]!;
		}
		if (at === root || at < 0 || walk[at] !== node) continue;
		const cycle = [at];
		for (let next = heads[at]!; next !== at; next = heads[next]!) cycle.push(next);
		return cycle;
	}
	return null;
}

/** Solves the graph with the cycle as one node, then opens the cycle where an arc enters it. */
function expand(
	graph: Float64Array,
	width: number,
	root: number,
	heads: Int32Array,
	cycle: number[]
): Int32Array {
	const inCycle = new Uint8Array(width);
	for (const node of cycle) inCycle[node] = 1;
	const outside: number[] = [];
	for (let node = 0; node < width; node += 1) if (!inCycle[node]) outside.push(node);
	const small = outside.length + 1;
	const merged = small - 1;
	const next = new Float64Array(small * small).fill(-Infinity);
	const entry = new Int32Array(small).fill(-1);
	const exit = new Int32Array(small).fill(-1);
	for (const [a, node] of outside.entries()) {
		for (const [b, head] of outside.entries()) {
			if (a !== b) next[a * small + b] = graph[node * width + head]!;
		}
		for (const member of cycle) {
			const leaving = graph[node * width + member]!;
			if (node !== root && (exit[a]! < 0 || leaving > next[a * small + merged]!)) {
				next[a * small + merged] = leaving;
				exit[a] = member;
			}
			const kept = graph[member * width + heads[member]!]!;
			const entering = graph[member * width + node]! - kept;
			if (entry[a]! < 0 || entering > next[merged * small + a]!) {
				next[merged * small + a] = entering;
				entry[a] = member;
			}
		}
	}
	const solved = contract(next, small, outside.indexOf(root));
	const result = heads.slice();
	for (const [a, node] of outside.entries()) {
		if (node === root) continue;
		const head = solved[a]!;
		result[node] = head === merged ? exit[a]! : outside[head]!;
	}
	const entered = solved[merged]!;
	result[entry[entered]!] = outside[entered]!;
	return result;
}
