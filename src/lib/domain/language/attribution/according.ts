import type { Span } from '#lib/domain/articles/types.ts';
import type { AttributionSpan } from '../types.ts';
import { isBreak, isPreposition, isTimeWord, spanOf, type Clause } from './clause.ts';
import { sourceEntity } from './link-source.ts';

/** "…, according to the Navy, …": the cue at `at`; null when it has no source or content. */
export function findAccording(clause: Clause, at: number): AttributionSpan | null {
	if (clause.lower[at + 1] !== 'to') return null;
	const from = at + 2;
	const to = phraseEnd(clause, from);
	if (to <= from) return null;
	const head = headOf(clause, from, to);
	const content: Span[] = [];
	const before = spanOf(clause, 0, stepBack(clause, at));
	if (before && stepBack(clause, at) > 1) content.push(before);
	const rest = to < clause.tokens.length && clause.lower[to] === ',' ? to + 1 : to;
	const restEnd = lastWord(clause);
	const after = restEnd - rest >= 3 ? spanOf(clause, rest, restEnd) : null;
	if (after && (content.length === 0 || clause.lower[to] === ',')) content.push(after);
	const cue = spanOf(clause, at, at + 2);
	const source = spanOf(clause, from, to);
	if (!cue || !source || content.length === 0) return null;
	return {
		form: 'according-to',
		source,
		sourceEntityId: sourceEntity(clause, { from, to, head }),
		through: null,
		throughEntityId: null,
		cue,
		cueLemma: 'according to',
		content,
		modality: 'said',
		sentence: clause.sentence.index
	};
}

function phraseEnd(clause: Clause, from: number): number {
	let to = from;
	while (to < clause.tokens.length && to - from < 24) {
		const word = clause.lower[to] ?? '';
		if (clause.inside[to] !== null) break;
		if (clause.mention[to]) {
			to++;
			continue;
		}
		if (word === 'and' && to > from && clause.mention[to + 1] && clause.mention[to - 1]) {
			to++;
			continue;
		}
		if (isBreak(word) && word !== '-') break;
		if (isTimeWord(word)) break;
		to++;
	}
	while (to > from && isPreposition(clause.lower[to - 1] ?? '')) to--;
	return to;
}

function headOf(clause: Clause, from: number, to: number): number {
	for (let i = from + 1; i < to; i++) {
		if (isPreposition(clause.lower[i] ?? '') && clause.mention[i] === null) return i - 1;
	}
	return to - 1;
}

function stepBack(clause: Clause, at: number): number {
	let end = at;
	while (end > 0 && /^(?:,|—|–|-|and)$/.test(clause.lower[end - 1] ?? '')) end--;
	return end;
}

function lastWord(clause: Clause): number {
	let to = clause.tokens.length;
	while (to > 0 && /^[.!?]$/.test(clause.lower[to - 1] ?? '')) to--;
	return to;
}
