import { describeProblem } from '../facts/problems.ts';
import { withoutFrame } from '../facts/story-frame.ts';
import { stableId } from '../facts/stable-id.ts';
import { acrossItems } from './across/across-items.ts';
import { compareArticles } from './across/compare-articles.ts';
import { heldBack } from './across/held-back.ts';
import { findRepeats } from './across/repeats.ts';
import type { AcrossArticles } from './across/types.ts';
import type { ArticleGenerator } from './article-candidates.ts';
import type { Candidate, Corpus, Generator } from './candidate.ts';
import { chooseItems, type Ranked } from './choose.ts';
import { objectionsTo } from './gates/gates.ts';
import { standingOf } from './rank.ts';
import type { Draft, DroppedItem, Item } from './types.ts';
import { askForSubject } from './types/short-answer.ts';
import { cloze } from './types/cloze.ts';
import { date } from './types/date.ts';
import { evidence } from './types/evidence.ts';
import { matching } from './types/matching.ts';
import { senators } from './types/members.ts';
import { multipleResponse } from './types/multiple-response.ts';
import { ordering } from './types/ordering.ts';
import { numeric } from './types/numeric.ts';
import { role } from './types/role.ts';
import { seat } from './types/seat.ts';
import { trueFalse } from './types/true-false.ts';
import { whoSaid } from './types/who-said.ts';

const generators: readonly Generator[] = [
	whoSaid,
	numeric,
	date,
	askForSubject,
	cloze,
	trueFalse,
	role,
	seat,
	multipleResponse
];
const articleGenerators: readonly ArticleGenerator[] = [matching, ordering, evidence, senators];

export interface GeneratedItems {
	items: Item[];
	drafts: Draft[];
	dropped: DroppedItem[];
	across: AcrossArticles;
}

/** With more objections than this nothing is a draft; further gates need not be asked. */
const mostObjections = 2;

/**
 * Writes every candidate from every finding, asks the gates and the ranker, and chooses, article by
 * article: what is asked first, then the drafts.
 */
export function generateItems(corpus: Corpus): GeneratedItems {
	const across = compareArticles(corpus.findings);
	const dropped: DroppedItem[] = [];
	const approved: Ranked[] = [];
	const drafts: Ranked<Draft>[] = [];
	for (const candidate of writeCandidates(corpus)) {
		const conflict = heldBack(candidate, across);
		const objections = objectionsTo(candidate, corpus, mostObjections);
		if (conflict) objections.push(conflict);
		const standing = standingOf(candidate, objections);
		if (standing.is === 'dropped') {
			const { gate } = standing.because;
			dropped.push(drop(candidate, gate, describeProblem(standing.because)));
		} else if (standing.is === 'approved') {
			approved.push({ candidate, item: toItem(candidate, standing.rank) });
		} else {
			const item = { ...toItem(candidate, standing.rank), doubts: objections };
			drafts.push({ candidate, item });
		}
	}
	const asked = withoutFrames(corpus);
	const items = chooseFrom(approved, asked, dropped);
	const told = new Set(items.map((item) => `${asked(item)} ${JSON.stringify(item.key)}`));
	const fresh = drafts.filter(
		({ item }) => !told.has(`${asked(item)} ${JSON.stringify(item.key)}`)
	);
	return { items, drafts: chooseFrom(fresh, asked, dropped), dropped, across };
}

/** The words that a question asks, without those that name the report. */
function withoutFrames({ articles }: Corpus): (item: Item) => string {
	const byId = new Map(
		articles.map(({ analysed: { article } }) => [article.articleId, article] as const)
	);
	return ({ stem, articleId }) => {
		const article = byId.get(articleId);
		return article ? withoutFrame(stem, article) : stem;
	};
}

/** Chosen by article, with nothing asked twice; the rest goes to `dropped`. */
function chooseFrom<T extends Item>(
	ranked: readonly Ranked<T>[],
	asked: (item: Item) => string,
	dropped: DroppedItem[]
): T[] {
	const { ambiguous } = findRepeats(
		ranked.map(({ item }) => item),
		asked
	);
	const twice = new Set<Item>(ambiguous);
	const byArticle = Map.groupBy(
		ranked.filter(({ item }) => !twice.has(item)),
		({ item }) => item.articleId
	);
	const items: T[] = [];
	for (const group of byArticle.values()) {
		const { chosen, passedOver } = chooseItems(group);
		items.push(...chosen.map(({ item }) => item));
		dropped.push(
			...passedOver.map(({ candidate }) =>
				drop(candidate, 'not-chosen', 'another item asks the like')
			)
		);
	}
	const { kept, repeated } = findRepeats(items, asked);
	dropped.push(
		...ambiguous.map((item) => dropItem(item, 'two-answers', 'another article gives another')),
		...repeated.map((item) => dropItem(item, 'repeated', 'asked of another article'))
	);
	return kept;
}

export function writeCandidates(corpus: Corpus): Candidate[] {
	const byArticle = Map.groupBy(corpus.findings, ({ card }) => card.index);
	return [
		...corpus.findings.flatMap((finding) =>
			generators.flatMap((generate) => generate(finding, corpus))
		),
		...[...byArticle].flatMap(([index, findings]) =>
			articleGenerators.flatMap((generate) => generate({ index, findings }, corpus))
		),
		...acrossItems(corpus)
	];
}

function toItem(candidate: Candidate, rank: number): Item {
	const { content, finding, rule } = candidate;
	const { factId, articleId } = finding.fact;
	return {
		...content,
		itemId: stableId('i', factId, content.type, rule),
		factId,
		articleId,
		rank
	};
}

function drop({ content, finding }: Candidate, gate: string, detail: string): DroppedItem {
	const { factId, articleId } = finding.fact;
	return { gate, detail, candidate: { ...content, factId, articleId } };
}

function dropItem(item: Item, gate: string, detail: string): DroppedItem {
	return { gate, detail, candidate: item };
}
