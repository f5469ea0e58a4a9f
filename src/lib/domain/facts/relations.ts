import type { Span } from '../articles/types.ts';
import { buildTree, type Tree } from '../language/attribution/tree.ts';
import type { ParsedToken } from '../language/types.ts';
import type { Focus, Finding } from './findings.ts';
import { cite, cut, makeFact } from './make-fact.ts';
import type { SentenceCard } from './sentence-card.ts';

/** What a sentence tells beside its statement: what is listed, what for, what is more than what. */
export function findRelations(card: SentenceCard): Finding[] {
	const { tokens } = card.findings.sentence;
	if (tokens.length === 0) return [];
	const tree = buildTree(tokens);
	const focuses = [...lists(tokens, tree), ...purposes(tokens, tree), ...comparisons(tokens, tree)];
	return focuses.map((focus) => ({ fact: relationFact(card, focus), card, focus }));
}

type Relation = Extract<Focus, { kind: 'list' | 'purpose' | 'comparison' }>;

function relationFact(card: SentenceCard, focus: Relation) {
	const { index, findings } = card;
	const spans = focus.kind === 'list' ? focus.members : [focus.words];
	const asserted = spans.map((span) => cut(index, span)).join('|');
	return makeFact(card, focus.kind, asserted, [cite(index, findings.sentence)]);
}

const fewestListed = 3;
/** Before these the list has more members than are named. */
const openers = /^(?:including|include|includes|included|like|as|among|especially|notably)$/i;

/** "Missiles, rockets and ammunition": three or more nouns side by side, in full. */
function lists(tokens: readonly ParsedToken[], tree: Tree): Relation[] {
	return tokens.flatMap((head): Relation[] => {
		const others = (tree.children[head.index] ?? []).filter(
			(child) => tokens[child]?.relation === 'conj'
		);
		const members = [head.index, ...others];
		const isNominal = members.every((at) => /^(?:NOUN|PROPN|NUM)$/.test(tokens[at]?.tag ?? ''));
		if (members.length < fewestListed || !isNominal) return [];
		if (!others.every((at) => tokens[at]?.agreed)) return [];
		const first = firstOf(tokens, tree, head.index);
		if (openers.test(tokens[first - 1]?.text ?? '')) return [];
		const spans = members.map((at, place) => {
			const from = place === 0 ? first : firstOf(tokens, tree, at);
			const next = others[place];
			const to = next === undefined ? (tree.last[at] ?? at) : (tree.first[next] ?? next) - 1;
			return spanOf(tokens, from, lastWord(tokens, from, to));
		});
		return [{ kind: 'list', members: spans }];
	});
}

/** What stands before a noun and belongs to it; a preposition or a subject does not. */
const ownWords = /^(?:det|amod|compound|nummod|nmod:poss|flat)/;

/** Where the words of a member begin. */
function firstOf(tokens: readonly ParsedToken[], tree: Tree, at: number): number {
	const own = (tree.children[at] ?? []).filter(
		(child) => child < at && ownWords.test(tokens[child]?.relation ?? '')
	);
	return Math.min(at, ...own.map((child) => tree.first[child] ?? child));
}

function lastWord(tokens: readonly ParsedToken[], from: number, to: number): number {
	let last = to;
	while (last > from && /^(?:CCONJ|PUNCT)$/.test(tokens[last]?.tag ?? '')) last--;
	return last;
}

/** "Sent 1,000 sappers to clear mines": a clause of aim, both parsers agreeing on it. */
function purposes(tokens: readonly ParsedToken[], tree: Tree): Relation[] {
	return tokens.flatMap((verb): Relation[] => {
		if (verb.relation !== 'advcl' || verb.xpos !== 'VB' || !verb.agreed) return [];
		const to = (tree.children[verb.index] ?? []).find(
			(child) => tokens[child]?.relation === 'mark' && tokens[child]?.text.toLowerCase() === 'to'
		);
		// "Only to find it shut" tells what came of it; "big enough to win" of how much.
		const governor = tokens[verb.head];
		const before = tokens[(to ?? 0) - 1]?.text.toLowerCase();
		if (to === undefined || governor?.tag !== 'VERB' || before === 'only') return [];
		const last = lastWord(tokens, to, tree.last[verb.index] ?? verb.index);
		return [{ kind: 'purpose', words: spanOf(tokens, to, last) }];
	});
}

/** "Cheaper than coal": a comparative with what it is compared to; not "more than 6,000 men". */
function comparisons(tokens: readonly ParsedToken[], tree: Tree): Relation[] {
	return tokens.flatMap((than): Relation[] => {
		if (than.text.toLowerCase() !== 'than') return [];
		const more = tokens
			.slice(Math.max(0, than.index - 8), than.index)
			.findLast(({ xpos }) => xpos === 'JJR' || xpos === 'RBR');
		const next = tokens[than.index + 1];
		if (!more || !next || (next.tag === 'NUM' && more.index === than.index - 1)) return [];
		const other = tokens[than.head];
		if (!other || other.index <= than.index || !than.agreed) return [];
		const last = lastWord(tokens, than.index, tree.last[other.index] ?? other.index);
		return [{ kind: 'comparison', words: spanOf(tokens, more.index, last) }];
	});
}

function spanOf(tokens: readonly ParsedToken[], from: number, to: number): Span {
	return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
