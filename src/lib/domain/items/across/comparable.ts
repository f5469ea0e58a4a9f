import type { Finding } from '../../facts/findings.ts';
import { foldText } from '../../grading/fold-text.ts';
import { countryCodeOf } from '../distractors/countries.ts';

/** What two articles must have in common to tell of the same thing. */
export interface Comparable {
	finding: Finding;
	/** Names in one spelling; a country, its people and its capital are one. */
	things: Map<string, string>;
	/** Lemmas of the verbs that say something. */
	verbs: Set<string>;
	isNegated: boolean;
}

const colourless = new Set(
	'say tell add make take have be do go get use report come give see become'.split(' ')
);

export function comparable(finding: Finding): Comparable {
	const { tokens } = finding.card.findings.sentence;
	return {
		finding,
		things: new Map(
			finding.fact.entities.map(({ name, type }) => [
				(type === 'person' ? null : countryCodeOf(name)) ?? foldText(name).replace(/^the /, ''),
				name
			])
		),
		verbs: new Set(
			tokens
				.filter(({ tag, lemma }) => tag === 'VERB' && !colourless.has(lemma))
				.map(({ lemma }) => lemma)
		),
		isNegated: tokens.some(({ text }) => /^(?:not|n['’]t|never|no)$/i.test(text))
	};
}

export function sharedThings(a: Comparable, b: Comparable): string[] {
	return [...a.things].filter(([key]) => b.things.has(key)).map(([, name]) => name);
}

export function sharesVerb(a: Comparable, b: Comparable): boolean {
	return [...a.verbs].some((verb) => b.verbs.has(verb));
}

export function ofOtherArticles(a: Comparable, b: Comparable): boolean {
	return a.finding.fact.articleId !== b.finding.fact.articleId;
}

/** Both say when, and it is not the same time. */
export function atOtherTimes(a: Comparable, b: Comparable): boolean {
	const [one, other] = [a, b].map(({ finding }) =>
		finding.fact.dates.flatMap(({ value }) => (value === null ? [] : [value]))
	);
	if (!one?.length || !other?.length) return false;
	return !one.some((x) => other.some((y) => x.startsWith(y) || y.startsWith(x)));
}

/** The older of two findings whose articles are of known, different days; null otherwise. */
export function olderOf(a: Finding, b: Finding): Finding | null {
	const [one, other] = [a.fact.asOf, b.fact.asOf];
	if (one === null || other === null || one === other) return null;
	return one < other ? a : b;
}
