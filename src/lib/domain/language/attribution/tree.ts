import type { ParsedToken } from '../types.ts';

/** A sentence's dependency tree with what the rules ask of it, computed once per sentence. */
export interface Tree {
	children: number[][];
	/** First and last token (inclusive) of each token's subtree. */
	first: number[];
	last: number[];
}

/** Linear in the tokens; a head outside the sentence or a loop counts as a root. */
export function buildTree(tokens: ParsedToken[]): Tree {
	const children: number[][] = tokens.map(() => []);
	const roots: number[] = [];
	for (const [i, token] of tokens.entries()) {
		const siblings = token.head === i ? undefined : children[token.head];
		if (siblings) siblings.push(i);
		else roots.push(i);
	}
	const first = tokens.map((_, i) => i);
	const last = tokens.map((_, i) => i);
	const order: number[] = [];
	const stack = [...roots];
	while (stack.length > 0) {
		const node = stack.pop();
		if (node === undefined) break;
		order.push(node);
		stack.push(...(children[node] ?? []));
	}
	for (const node of order.reverse()) {
		for (const child of children[node] ?? []) {
			first[node] = Math.min(first[node] ?? node, first[child] ?? child);
			last[node] = Math.max(last[node] ?? node, last[child] ?? child);
		}
	}
	return { children, first, last };
}

/** First child of a token with one of the relations, subtypes included. */
export function childWith(
	tokens: ParsedToken[],
	tree: Tree,
	node: number,
	relation: RegExp
): number | null {
	for (const child of tree.children[node] ?? []) {
		if (relation.test(tokens[child]?.relation ?? '')) return child;
	}
	return null;
}
