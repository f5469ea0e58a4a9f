import type { Finding } from '../../facts/findings.ts';
import { foldText } from '../../grading/fold-text.ts';

/**
 * Findings grouped by what their articles are about: two belong together when they name four of the
 * same things, one of them a person: countries and the great organisations are everywhere. Groups of one article are left out.
 */
export function relatedArticles(findings: readonly Finding[]): Finding[][] {
	const byArticle = Map.groupBy(findings, ({ fact }) => fact.articleId);
	const names = new Map([...byArticle].map(([id, list]) => [id, namesIn(list)]));
	const groups: string[][] = [];
	for (const id of byArticle.keys()) {
		const home = groups.find((group) =>
			group.every((other) => areRelated(names.get(id) ?? new Map(), names.get(other) ?? new Map()))
		);
		if (home) home.push(id);
		else groups.push([id]);
	}
	return groups
		.filter((group) => group.length > 1)
		.map((group) => group.flatMap((id) => byArticle.get(id) ?? []));
}

function namesIn(findings: readonly Finding[]): Map<string, string> {
	return new Map(
		findings
			.flatMap(({ fact }) => fact.entities)
			.filter(({ type }) => type !== 'other' && type !== 'nationality')
			.map(({ name, type }) => [foldText(name), type])
	);
}

function areRelated(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
	const shared = [...a].filter(([name]) => b.has(name));
	return shared.length >= 4 && shared.some(([, type]) => type === 'person');
}
