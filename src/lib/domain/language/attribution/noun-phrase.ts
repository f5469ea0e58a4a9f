import { personNouns } from '../entities/gazetteer.ts';
import { roleNouns } from '../entities/title-words.ts';
import {
	determiners,
	isAdverb,
	isBreak,
	isPreposition,
	isTimeWord,
	personalPronouns,
	type Clause
} from './clause.ts';

/** A noun phrase that speaks, as token positions (half open), with its head word. */
export interface Source {
	from: number;
	to: number;
	head: number;
}

export const longestPhrase = 18;

/** The noun phrase whose last word is the one before `end`. */
export function phraseEndingAt(clause: Clause, end: number): Source | null {
	const last = end - 1;
	const word = clause.lower[last] ?? '';
	if (last < 0 || clause.inside[last] !== null) return null;
	if (isBreak(word) && word !== 'who') return null;
	if (personalPronouns.has(word)) {
		if (word === 'who') return relativeAntecedent(clause, last);
		return { from: last, to: end, head: last };
	}
	if (isPreposition(word) || isTimeWord(word) || determiners.has(word)) {
		if (!/^(?:some|many|several|most|others|both|all|few|this|that|one|these|those)$/.test(word))
			return null;
	}
	if (
		clause.tagged &&
		!/^(?:NOUN|PROPN|PRON|NUM|DET|ADJ|SYM|X)$/.test(clause.tokens[last]?.tag ?? 'X')
	) {
		if (!clause.mention[last]) return null;
	}
	let from = last;
	let head = last;
	while (from > 0 && end - from < longestPhrase) {
		const i = from - 1;
		const before = clause.lower[i] ?? '';
		if (clause.inside[i] !== null) break;
		if (clause.mention[i] && !isTimeWord(before) && clause.mention[i]?.kind !== 'pronoun') {
			from = i;
			continue;
		}
		if (before === 'and' && joinsPhrases(clause, i)) {
			from = i;
			continue;
		}
		// "the United States, South Korea and Ukraine"
		const listed = before === ',' && clause.mention[i - 1] && clause.mention[from];
		if (listed && clause.lower.slice(from, end).includes('and')) {
			from = i;
			continue;
		}
		if (isBreak(before) && before !== '-') break;
		if (isPreposition(before)) {
			const noun = i - 1;
			if (!attaches(clause, noun)) break;
			head = noun;
			from = noun;
			continue;
		}
		if (isVerbLike(clause, i)) break;
		if (isTimeWord(before)) break;
		from = i;
		const ends = determiners.has(before) && !determiners.has(clause.lower[i - 1] ?? '');
		if (ends && !(isPreposition(clause.lower[i - 1] ?? '') && attaches(clause, i - 2))) break;
	}
	while (
		from < head &&
		(isAdverb(clause.lower[from] ?? '') || /^["“'‘-]$/.test(clause.lower[from] ?? ''))
	)
		from++;
	return { from, to: end, head };
}

/** "Kim and Putin said": only between two names, or two bare plurals. */
export function joinsPhrases(clause: Clause, i: number): boolean {
	const left = clause.mention[i - 1];
	const right = clause.mention[i + 1];
	if (/^(?:he|she|they)$/.test(clause.lower[i - 1] ?? '')) return true;
	return left !== null && left !== undefined && right !== null && right !== undefined;
}

/** Nouns of people and bodies that take "of the ministry", "for Mr Blair" after them. */
export function attaches(clause: Clause, i: number): boolean {
	const word = clause.lower[i] ?? '';
	const single = word.replace(/s$/, '');
	if (clause.mention[i]) return false;
	return (
		roleNouns.has(word) ||
		roleNouns.has(single) ||
		personNouns.has(word) ||
		personNouns.has(single) ||
		/^(?:report|reports|statement|study|survey|poll|document|documents|ministry|department|office|source|sources|group|union|court|some|many|most|members|people|critics|supporters|statistics|figures|data|letter|article|others|number|majority|majorities|array|host|handful|couple|range|dozens|hundreds|thousands|crowd|team|panel|coalition|share|proportion|one|all|both|percent|government|university|bank|board|team|governor|wife|spokespeople|spokesmen|spokeswomen|men|women|police)$/.test(
			word
		)
	);
}

const commonVerbs = new Set(
	`is are was were has have had said says say told did does do will would can could may might made
	makes came went took gave got held called asked began saw showed met led left found kept`.split(
		/\s+/
	)
);

export function isVerbLike(clause: Clause, i: number): boolean {
	const token = clause.tokens[i];
	if (!token) return false;
	if (token.tag !== 'X') {
		// A participle before its noun is an adjective in all but name.
		return (
			token.tag === 'AUX' || (token.tag === 'VERB' && !/^(?:amod|compound)/.test(token.relation))
		);
	}
	return commonVerbs.has(clause.lower[i] ?? '');
}

function relativeAntecedent(clause: Clause, who: number): Source | null {
	const end = clause.lower[who - 1] === ',' ? who - 1 : who;
	if (end <= 0) return null;
	return phraseEndingAt(clause, end);
}
