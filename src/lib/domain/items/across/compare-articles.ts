import type { Finding } from '../../facts/findings.ts';
import {
	atOtherTimes,
	comparable,
	ofOtherArticles,
	sharedThings,
	sharesVerb,
	type Comparable
} from './comparable.ts';
import { compareFigures } from './figures.ts';
import { comparePosts } from './posts.ts';
import { compareStates } from './states.ts';
import type { AcrossArticles } from './types.ts';

/**
 * What the articles of a bank say of each other: how many report the same thing, where their figures
 * conflict, and what a newer article has overtaken. Pure; the order of findings does not matter.
 */
export function compareArticles(findings: readonly Finding[]): AcrossArticles {
	const figures = compareFigures(findings);
	const superseded = [...figures.superseded, ...comparePosts(findings), ...compareStates(findings)];
	return {
		corroboration: countReports([...samePairs(findings), ...figures.agreeing]),
		conflicts: figures.conflicts,
		superseded: new Map(superseded.map((entry) => [entry.factId, entry]))
	};
}

/** Statements of different articles that tell of the same thing. */
function samePairs(findings: readonly Finding[]): [Finding, Finding][] {
	const statements = findings
		.filter(({ focus }) => focus.kind === 'statement')
		.map((finding) => comparable(finding));
	// Only what shares its subject and a verb can be the same report, and no article is compared with itself.
	const groups = new Map<string, Map<string, typeof statements>>();
	for (const statement of statements) {
		const [subject = ''] = statement.things.keys();
		for (const verb of statement.verbs) {
			const key = `${verb} ${subject}`;
			const byArticle = groups.get(key) ?? new Map<string, typeof statements>();
			groups.set(key, byArticle);
			const { articleId } = statement.finding.fact;
			const own = byArticle.get(articleId);
			if (own) own.push(statement);
			else byArticle.set(articleId, [statement]);
		}
	}
	const pairs: [Finding, Finding][] = [];
	for (const byArticle of groups.values()) {
		const articles = [...byArticle.values()];
		for (const [i, ones] of articles.entries()) {
			const others = articles.slice(i + 1).flat();
			for (const a of ones) {
				for (const b of others) {
					if (isSameReport(a, b)) pairs.push([a.finding, b.finding]);
				}
			}
		}
	}
	return pairs;
}

/** The same subject, a verb and three names in common, no other date and no other figure. */
function isSameReport(a: Comparable, b: Comparable): boolean {
	const [[subject], [other]] = [[...a.things.keys()], [...b.things.keys()]];
	return (
		ofOtherArticles(a, b) &&
		subject === other &&
		a.isNegated === b.isNegated &&
		sharesVerb(a, b) &&
		sharedThings(a, b).length >= 3 &&
		!atOtherTimes(a, b) &&
		!hasOtherFigure(a, b)
	);
}

function hasOtherFigure(a: Comparable, b: Comparable): boolean {
	return a.finding.fact.quantities.some((one) =>
		b.finding.fact.quantities.some(
			(other) => one.unit !== null && one.unit === other.unit && one.value !== other.value
		)
	);
}

/** By fact: the number of different articles among its pairs, its own included. */
function countReports(pairs: readonly [Finding, Finding][]): Map<string, number> {
	const articles = new Map<string, Set<string>>();
	for (const [a, b] of pairs) {
		const both = [a.fact.articleId, b.fact.articleId];
		for (const { fact } of [a, b]) {
			articles.set(fact.factId, new Set([...(articles.get(fact.factId) ?? []), ...both]));
		}
	}
	return new Map([...articles].map(([factId, set]) => [factId, set.size]));
}
