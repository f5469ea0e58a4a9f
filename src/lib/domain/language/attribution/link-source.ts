import type { Span } from '#lib/domain/articles/types.ts';
import { personNouns } from '../entities/gazetteer.ts';
import { postWords, roleNouns } from '../entities/title-words.ts';
import {
	determiners,
	isAdverb,
	isAuxiliary,
	isBreak,
	isPreposition,
	isTimeWord,
	personalPronouns,
	spanOf,
	type Clause
} from './clause.ts';
import {
	attaches,
	isVerbLike,
	joinsPhrases,
	longestPhrase,
	phraseEndingAt,
	type Source
} from './noun-phrase.ts';

/** Phrase that ends right before a verb: "a senior official said". Null when none is sure. */
export function subjectBefore(clause: Clause, verb: number): Source | null {
	let end = verb;
	while (end > 0 && skips(clause, end - 1)) end--;
	end = skipTime(clause, end);
	const comma = clause.lower[end - 1];
	if (comma === ')') {
		// "John Mica (R-Fla.) said"
		const open = clause.lower.lastIndexOf('(', end - 1);
		return open > 0 && end - open < 12 ? phraseEndingAt(clause, open) : null;
	}
	if (comma === ',' || comma === '--' || comma === '—' || comma === '–' || comma === '-') {
		const back = skipInsertion(clause, end - 1);
		if (back === null) return null;
		end = back;
	}
	return phraseEndingAt(clause, end);
}

/** "Mrs Novak on Tuesday said": steps back over the day. */
function skipTime(clause: Clause, from: number): number {
	let end = from;
	if (end > 1 && /^(?:19|20)\d\d$/.test(clause.lower[end - 1] ?? '')) end--;
	while (end > 1 && isTimeWord(clause.lower[end - 1] ?? '') && clause.mention[end - 1] === null)
		end--;
	if (end === from) return from;
	while (
		end > 1 &&
		/^(?:on|in|last|this|earlier|late|early|next)$/.test(clause.lower[end - 1] ?? '')
	)
		end--;
	return end > 0 && !isBreak(clause.lower[end - 1] ?? ',') ? end : from;
}

function skips(clause: Clause, i: number): boolean {
	const word = clause.lower[i] ?? '';
	if (clause.mention[i] && !personalPronouns.has(word)) return false;
	return isAuxiliary(word) || isAdverb(word);
}

/** Steps back over ", secretary of the council," to the end of the phrase before it. */
function skipInsertion(clause: Clause, close: number): number | null {
	let found: number | null = null;
	for (let i = close - 1; i > 0 && close - i < 45; i--) {
		const word = clause.lower[i];
		if (clause.inside[i] !== null) return found;
		if (word !== ',' && word !== '—' && word !== '–' && word !== '--' && word !== '-') continue;
		if (!insertionStarts(clause, i + 1)) {
			if (word === ',') continue;
			return found;
		}
		const named = clause.mention[i - 1];
		const noun = isNounLike(clause, i - 1);
		if (named || noun) {
			found = i;
			if (named) return found;
		}
	}
	return found;
}

function insertionStarts(clause: Clause, i: number): boolean {
	const word = clause.lower[i] ?? '';
	return (
		/^(?:who|whose|which|where|a|an|the|his|her|its|now|then|also|one|citing|though|however|meanwhile|instead|too|by|for|speaking|in|on|of|at|from|himself|herself|\d+)$/.test(
			word
		) ||
		roleNouns.has(word) ||
		postWords.has(word) ||
		personNouns.has(word) ||
		/ing$/.test(word) ||
		/^[A-Z]/.test(clause.tokens[i]?.text ?? '')
	);
}

function isNounLike(clause: Clause, i: number): boolean {
	const token = clause.tokens[i];
	if (!token) return false;
	if (token.tag !== 'X') return /^(?:NOUN|PROPN|PRON)$/.test(token.tag);
	return /^\p{L}/u.test(token.text) && !isPreposition(token.text) && !isBreak(token.text);
}

/** Phrase that begins right after a verb: "said Rebecca Grant, an analyst". */
export function subjectAfter(clause: Clause, from: number): Source | null {
	const word = clause.lower[from] ?? '';
	if (clause.inside[from] !== null || from >= clause.tokens.length) return null;
	const named = clause.mention[from];
	const starts =
		(named !== null && named !== undefined) ||
		(personalPronouns.has(word) && word !== 'who') ||
		determiners.has(word) ||
		/^\p{Lu}/u.test(clause.tokens[from]?.text ?? '') ||
		roleNouns.has(word) ||
		personNouns.has(word.replace(/s$/, '')) ||
		/^(?:officials|sources|former|senior|analysts|experts|critics)$/.test(word);
	if (!starts) return null;
	if (personalPronouns.has(word)) return { from, to: from + 1, head: from };
	let to = from;
	let head = -1;
	while (to < clause.tokens.length && to - from < longestPhrase) {
		const next = clause.lower[to] ?? '';
		if (clause.inside[to] !== null) break;
		if (isBreak(next) && !(next === 'and' && joinsPhrases(clause, to)) && next !== '-') break;
		if (isTimeWord(next) && !clause.mention[to]) break;
		if (isPreposition(next)) {
			if (head < 0) head = to - 1;
			if (!/^(?:of|for|from|at|in|with)$/.test(next) || isTimeAfter(clause, to)) break;
			if (!attaches(clause, to - 1) && clause.mention[to - 1]) break;
		}
		if (to > from && isVerbLike(clause, to)) break;
		to++;
	}
	if (to === from) return null;
	return { from, to, head: head < 0 ? to - 1 : head };
}

function isTimeAfter(clause: Clause, preposition: number): boolean {
	for (let i = preposition + 1; i <= preposition + 3; i++) {
		if (isTimeWord(clause.lower[i] ?? '')) return true;
	}
	return /^(?:a|an|response|reference|addition|interview|statement|remarks)$/.test(
		clause.lower[preposition + 1] ?? ''
	);
}

export function sourceSpan(clause: Clause, source: Source): Span | null {
	return spanOf(clause, source.from, source.to);
}

/** The entity whose name is the head of a phrase: not "Blair" in "a spokesman for Mr Blair". */
export function sourceEntity(clause: Clause, source: Source): string | null {
	// "Kim and Putin said": two speak, and neither alone is the source.
	for (let i = source.from; i < source.to; i++) {
		if (clause.lower[i] === 'and' && clause.mention[i] === null) return null;
	}
	const mention = clause.mention[source.head];
	const head = clause.tokens[source.head];
	if (!mention || !head) return null;
	return mention.end >= head.end ? mention.entityId : null;
}
