import { findPartners, markKind } from './paired-marks.ts';

/**
 * Treebanks attach punctuation by the tree of the words around it: to the highest word that it
 * can reach without crossing an arc, on one side or the other. A parser that treats marks like
 * words gets one in six wrong; here they are attached again once the words' tree is known.
 */
export interface PunctuationModel {
	/** Weight of each feature of a place a mark can be attached to. */
	weights: ReadonlyMap<string, number>;
	/** How much the parser's own opinion counts beside them. */
	trust: number;
}

export interface Attachable {
	forms: string[];
	/** -1 for the root. */
	heads: Int32Array;
	relations: string[];
	tags: string[];
}

/** Log-probability a parser gives to a governor of a mark. */
export type Opinion = (mark: number, head: number) => number;

/** A word a mark may be attached to, and where it stands in the tree as the mark sees it. */
export interface Candidate {
	word: number;
	place: string;
}

/** Re-attaches every word whose relation is `punct`; `heads` is changed. */
export function attachPunctuation(
	model: PunctuationModel,
	sentence: Attachable,
	opinion: Opinion | null
): void {
	const { heads, relations } = sentence;
	const partners = findPartners(sentence.forms);
	for (let mark = 0; mark < heads.length; mark += 1) {
		if (relations[mark] !== 'punct' || heads[mark]! < 0) continue;
		const candidates = findCandidates(sentence, mark);
		let best = -1;
		let bestScore = -Infinity;
		for (const candidate of candidates) {
			let score = opinion ? model.trust * opinion(mark, candidate.word) : 0;
			for (const feature of candidateFeatures(sentence, mark, candidate, candidates, partners)) {
				score += model.weights.get(feature) ?? 0;
			}
			if (score > bestScore) [best, bestScore] = [candidate.word, score];
		}
		if (best >= 0) heads[mark] = best;
	}
}

/** The words a mark can reach without crossing an arc between other words. */
export function findCandidates({ heads, relations }: Attachable, mark: number): Candidate[] {
	const isWord = (at: number): boolean => relations[at] !== 'punct';
	let left = mark - 1;
	while (left >= 0 && !isWord(left)) left -= 1;
	let right = mark + 1;
	while (right < heads.length && !isWord(right)) right += 1;
	const up = chain(heads, left);
	const down = chain(heads, right < heads.length ? right : -1);
	if (up.length === 0) return named(down, down.length, 'start');
	if (down.length === 0) return named(up, up.length, 'end');
	const meet = down.find((word) => up.includes(word));
	if (meet === undefined) return [...named(up, up.length, 'L'), ...named(down, down.length, 'R')];
	const place = meet === left ? 'meet=l' : meet === right ? 'meet=r' : 'meet';
	return [
		...named(up, up.indexOf(meet), 'L'),
		...named(down, down.indexOf(meet), 'R'),
		{ word: meet, place }
	];
}

/** A word and its governors up to the root; stops where it would go round. */
function chain(heads: Int32Array, from: number): number[] {
	const words: number[] = [];
	for (let at = from; at >= 0 && words.length <= heads.length; at = heads[at]!) words.push(at);
	return words;
}

const named = (words: number[], count: number, side: string): Candidate[] =>
	words.slice(0, count).map((word, index) => ({
		word,
		place: `${side}${index === count - 1 ? '^' : index === 0 ? '.' : '-'}`
	}));

export function candidateFeatures(
	{ forms, heads, relations, tags }: Attachable,
	mark: number,
	{ word, place }: Candidate,
	candidates: Candidate[],
	partners: Int32Array
): string[] {
	const kind = markKind(forms[mark]!);
	const key = `${kind}|${place}`;
	const relationAt = (end: string): string => {
		const found = candidates.find((candidate) => candidate.place === end);
		return found ? relations[found.word]! : '-';
	};
	const left = relationAt('L^');
	const right = relationAt('R^');
	const features = [
		key,
		`${key}|r${right}`,
		`${key}|l${left}`,
		`${key}|${left}|${right}`,
		`${key}|w${relations[word]}`,
		`${key}|n${tags[mark + 1] ?? '-'}|p${tags[mark - 1] ?? '-'}`,
		`${key}|${forms[mark]}`
	];
	const partner = partners[mark]!;
	if (partner < 0) {
		features.push(`${key}|single`);
		return features;
	}
	const inside = (at: number): boolean =>
		at > Math.min(mark, partner) && at < Math.max(mark, partner);
	const side = partner > mark ? 'open' : 'close';
	const top = inside(word) && !inside(heads[word]!) ? 'top' : inside(word) ? 'in' : 'out';
	features.push(`${kind}|${side}|${top}`, `${key}|${side}|${top}`);
	if (side === 'close') features.push(`${kind}|${heads[partner] === word ? 'same' : 'other'}`);
	return features;
}
