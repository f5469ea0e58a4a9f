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
import { firstObjection } from './gates/gates.ts';
import { belowTheCut, rankOf } from './rank.ts';
import type { DroppedItem, Item } from './types.ts';
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
	dropped: DroppedItem[];
	across: AcrossArticles;
}

/** Writes every candidate from every finding, asks the gates, ranks and chooses, article by article. */
export function generateItems(corpus: Corpus): GeneratedItems {
	const ranked: Ranked[] = [];
	const dropped: DroppedItem[] = [];
	const across = compareArticles(corpus.findings);
	for (const candidate of writeCandidates(corpus)) {
		const objection =
			firstObjection(candidate, corpus) ?? heldBack(candidate, across) ?? belowTheCut(candidate);
		if (objection) dropped.push(drop(candidate, objection.gate, describeProblem(objection)));
		else ranked.push({ candidate, item: toItem(candidate) });
	}
	const articles = new Map(
		corpus.articles.map(({ analysed: { article } }) => [article.articleId, article])
	);
	const asked = ({ stem, articleId }: Item) => {
		const article = articles.get(articleId);
		return article ? withoutFrame(stem, article) : stem;
	};
	const { ambiguous } = findRepeats(
		ranked.map(({ item }) => item),
		asked
	);
	const twice = new Set(ambiguous);
	const byArticle = Map.groupBy(
		ranked.filter(({ item }) => !twice.has(item)),
		({ item }) => item.articleId
	);
	const items: Item[] = [];
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
	return { items: kept, dropped, across };
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

function toItem(candidate: Candidate): Item {
	const { content, finding, rule } = candidate;
	const { factId, articleId } = finding.fact;
	return {
		...content,
		itemId: stableId('i', factId, content.type, rule),
		factId,
		articleId,
		rank: rankOf(candidate)
	};
}

function drop({ content, finding }: Candidate, gate: string, detail: string): DroppedItem {
	const { factId, articleId } = finding.fact;
	return { gate, detail, candidate: { ...content, factId, articleId } };
}

function dropItem(item: Item, gate: string, detail: string): DroppedItem {
	return { gate, detail, candidate: item };
}
