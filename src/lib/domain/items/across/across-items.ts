import type { Finding } from '../../facts/findings.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { datedEvent, type DatedEvent } from '../events/dated-event.ts';
import { inOrder } from '../events/spread-events.ts';
import { fewestPairs, mostPairs } from '../pairs/pair.ts';
import { postPairs, postsStem } from '../pairs/post-pairs.ts';
import { byCodeUnit, seededRandom, shuffle } from '../random.ts';
import { matchingOf, oneToOne } from '../types/matching.ts';
import { orderingOf } from '../types/ordering.ts';
import { relatedArticles } from './related-articles.ts';

const fewestEvents = 3;
const mostEvents = 5;

/** Items that no single article could give: a timeline and a matching over related articles. */
export function acrossItems(corpus: Corpus): Candidate[] {
	return relatedArticles(corpus.findings).flatMap((findings) => {
		const seed = ['across', corpus.seed, ...new Set(findings.map(({ fact }) => fact.articleId))];
		return [...timelineItem(findings, seed), ...postsItem(findings, seed)];
	});
}

/** All dated events of related articles in the order of time, each at a date of its own. */
export function timeline(findings: readonly Finding[]): DatedEvent[] {
	return inOrder(findings.flatMap((finding) => datedEvent(finding) ?? []));
}

function timelineItem(findings: readonly Finding[], seed: readonly string[]): Candidate[] {
	const events = takeAcross(
		shuffle(timeline(findings), seededRandom(...seed, 'order')),
		mostEvents
	);
	return events.length < fewestEvents ? [] : [orderingOf(inOrder(events))];
}

function postsItem(findings: readonly Finding[], seed: readonly string[]): Candidate[] {
	const pairs = oneToOne(shuffle(postPairs(findings), seededRandom(...seed, 'posts')));
	const chosen = takeAcross(pairs, mostPairs);
	return chosen.length < fewestPairs ? [] : [matchingOf('posts across', postsStem(chosen), chosen)];
}

/** Up to `most` parts, from two articles at least, or none. */
function takeAcross<P extends { finding: Finding }>(parts: readonly P[], most: number): P[] {
	const [first, ...rest] = parts;
	const other = rest.find(
		({ finding }) => finding.fact.articleId !== first?.finding.fact.articleId
	);
	if (!first || !other) return [];
	const taken = [first, other, ...rest.filter((part) => part !== other)].slice(0, most);
	return taken.sort((a, b) => byPlace(a.finding, b.finding));
}

/** Which parts were drawn does not change how the item is put. */
function byPlace(a: Finding, b: Finding): number {
	const place = (finding: Finding) => finding.fact.citations[0]?.start ?? 0;
	return byCodeUnit(a.fact.articleId, b.fact.articleId) || place(a) - place(b);
}
