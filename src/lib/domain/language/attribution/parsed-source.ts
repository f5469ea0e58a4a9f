import { isBreak, type Clause } from './clause.ts';
import type { Source } from './noun-phrase.ts';
import { buildTree, childWith, type Tree } from './tree.ts';

const trees = new WeakMap<Clause, Tree>();

export function treeOf(clause: Clause): Tree {
	const known = trees.get(clause);
	if (known) return known;
	const tree = buildTree(clause.tokens);
	trees.set(clause, tree);
	return tree;
}

/** The subject a parser gives a verb, its own or one it shares with the verb it is joined to. */
export function parsedSubject(clause: Clause, verb: number): Source | null {
	if (!clause.tagged) return null;
	const tree = treeOf(clause);
	let node = verb;
	for (let step = 0; step < 4; step++) {
		const subject = childWith(clause.tokens, tree, node, /^nsubj(?!:pass|:outer)/);
		if (subject !== null && (node === verb || clause.inside[subject] === null)) {
			return sourceAt(clause, tree, subject);
		}
		const relation = clause.tokens[node]?.relation ?? '';
		const head = clause.tokens[node]?.head ?? -1;
		if (head < 0 || !/^(?:conj|advcl|xcomp|acl:relcl)/.test(relation)) return null;
		if (/^acl:relcl/.test(relation)) return sourceAt(clause, tree, head);
		node = head;
	}
	return null;
}

/** The phrase around a subject, cut where an apposition or relative clause turns aside. */
function sourceAt(clause: Clause, tree: Tree, head: number): Source | null {
	const word = clause.lower[head] ?? '';
	if (/^(?:that|which|what|it|there|this)$/.test(word) && word !== 'it') return null;
	if (word === 'who') {
		const relative = clause.tokens[head]?.head ?? -1;
		const antecedent = clause.tokens[relative]?.head ?? -1;
		const isRelative = /^acl/.test(clause.tokens[relative]?.relation ?? '');
		return isRelative && antecedent >= 0 ? sourceAt(clause, tree, antecedent) : null;
	}
	let from = tree.first[head] ?? head;
	let to = (tree.last[head] ?? head) + 1;
	if (clause.inside[head] !== null) return null;
	for (let i = head; i >= from; i--) {
		if (
			clause.inside[i] !== null ||
			(isBreak(clause.lower[i] ?? '') && !joins(clause.lower[i] ?? ''))
		) {
			from = i + 1;
			break;
		}
	}
	for (let i = head; i < to; i++) {
		if (
			clause.inside[i] !== null ||
			(i > head && isBreak(clause.lower[i] ?? '') && !joins(clause.lower[i] ?? ''))
		) {
			to = i;
			break;
		}
	}
	// The last word of a name is its head for us: "Kim" heads "Kim Jong Un" in a treebank.
	const mention = clause.mention[head];
	let last = head;
	while (mention && clause.mention[last + 1] === mention && last + 1 < to) last++;
	return { from, to, head: last };
}

function joins(word: string): boolean {
	return word === 'and' || word === '-';
}
