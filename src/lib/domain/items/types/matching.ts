import type { Finding } from '../../facts/findings.ts';
import { foldText } from '../../grading/fold-text.ts';
import type { ArticleFindings } from '../article-candidates.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { mayBeSameName } from '../distractors/same-thing.ts';
import { claimPairs } from '../pairs/claim-pairs.ts';
import { datePairs } from '../pairs/date-pairs.ts';
import { fewestPairs, mostPairs, type Pair } from '../pairs/pair.ts';
import { postPairs, postsStem } from '../pairs/post-pairs.ts';
import { seatPairs, seatsStem } from '../pairs/seat-pairs.ts';
import { quotationPairs } from '../pairs/quotation-pairs.ts';
import { explainParts, writeParts } from '../parts.ts';
import { seededRandom, shuffle } from '../random.ts';

const kinds = [
	{ rule: 'posts', stem: postsStem, find: postPairs },
	{ rule: 'seats', stem: seatsStem, find: seatPairs },
	{ rule: 'words', stem: () => 'Match each speaker with their words.', find: quotationPairs },
	{ rule: 'claims', stem: () => 'Match each source with what was said.', find: saidBy },
	{ rule: 'dates', stem: () => 'Match each event with its date.', find: datePairs }
] as const;

/** Left and right read as one sentence: "Anna Kovac" and "said that …". */
function saidBy(findings: readonly Finding[]): Pair[] {
	return claimPairs(findings).map((pair) => ({ ...pair, right: `said ${pair.right}` }));
}

/** People and posts, speakers and words, sources and claims, events and dates. */
export function matching({ findings }: ArticleFindings, corpus: Corpus): Candidate[] {
	const isDigest = findings[0]?.card.index.analysed.article.textKind === 'digest';
	return kinds.flatMap(({ rule, stem, find }) => {
		// Clauses of running text lean on the sentences around them, and a table has no room for those.
		if (rule === 'claims' && !isDigest) return [];
		const random = seededRandom('matching', corpus.seed, rule, findings[0]?.fact.articleId ?? '');
		const pairs = oneToOne(shuffle(find(findings), random))
			.slice(0, mostPairs)
			.sort((a, b) => placeOf(a) - placeOf(b));
		return pairs.length < fewestPairs ? [] : [matchingOf(rule, stem(pairs), pairs)];
	});
}

/** Pairs stand in the order of the article: which were drawn does not change the item's id. */
function placeOf({ finding }: Pair): number {
	return finding.fact.citations[0]?.start ?? 0;
}

/** One matching item of pairs that are one to one. */
export function matchingOf(rule: string, stem: string, pairs: readonly Pair[]): Candidate {
	const [first, ...others] = pairs;
	if (!first) throw new Error('a matching item needs pairs');
	return {
		content: writeParts(pairs, {
			type: 'matching',
			stem,
			key: pairs.map(({ text, right }): [string, string] => [text, right]),
			explanation: explainParts(pairs)
		}),
		finding: first.finding,
		others: others.map(({ finding }) => finding),
		rule: `${rule} ${others.map(({ finding }) => finding.fact.factId).join(' ')}`,
		keyNames: [],
		problems: []
	};
}

/** Each left and each right once; none that may mean another, or tells what belongs to it. */
export function oneToOne(pairs: readonly Pair[]): Pair[] {
	const kept: Pair[] = [];
	for (const pair of pairs) {
		const clashes = kept.some(
			(other) =>
				isLike(other.text, pair.text) ||
				isLike(other.right, pair.right) ||
				givesAway(other, pair) ||
				givesAway(pair, other)
		);
		if (!clashes && !givesAway(pair, pair)) kept.push(pair);
	}
	return kept;
}

function isLike(one: string, other: string): boolean {
	return one === other || (one.length < 60 && other.length < 60 && mayBeSameName(one, other));
}

/** A word of a left part in a right part tells what belongs together, or misleads. */
function givesAway({ text }: Pair, { right }: Pair): boolean {
	const roots = new Set(foldText(right).split(' ').map(root));
	return foldText(text)
		.split(' ')
		.some((word) => word.length >= 4 && roots.has(root(word)));
}

function root(word: string): string {
	return word.length > 6 ? word.slice(0, 5) : word;
}
