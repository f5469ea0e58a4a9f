import {
	isAdverb,
	isAuxiliary,
	isBreak,
	isPreposition,
	personalPronouns,
	type Clause
} from './clause.ts';
import type { CueLink } from './cue-link.ts';
import { subjectBefore } from './link-source.ts';
import { phraseEndingAt, type Source } from './noun-phrase.ts';
import { parsedSubject } from './parsed-source.ts';

/** The phrase right before the verb, or for "… and said" the subject of the verb before. */
export function findSubject(clause: Clause, verb: number, previous: CueLink | null): Source | null {
	return shapedSubject(clause, verb, previous) ?? parsedSubject(clause, verb);
}

function shapedSubject(clause: Clause, verb: number, previous: CueLink | null): Source | null {
	let i = verb - 1;
	while (i > 0 && (isAdverb(clause.lower[i] ?? '') || isAuxiliary(clause.lower[i] ?? ''))) i--;
	if (!/^(?:and|but|then)$/.test(clause.lower[i] ?? '')) return subjectBefore(clause, verb);
	const parsed = parsedSubject(clause, verb);
	if (parsed) return parsed;
	if (previous?.source && !previous.after) return previous.source;
	return sentenceSubject(clause, i);
}

/** First phrase of the sentence that a verb follows. */
function sentenceSubject(clause: Clause, before: number): Source | null {
	for (let i = 0; i < before && i < 24; i++) {
		if (clause.inside[i] !== null) return null;
		const word = clause.lower[i] ?? '';
		if (/^(?:he|she|they)$/.test(word)) return { from: i, to: i + 1, head: i };
		const tag = clause.tokens[i]?.tag;
		const isVerb =
			tag === 'VERB' || tag === 'AUX' || (tag === 'X' && isAuxiliary(word) && word !== 'to');
		if (isVerb || (!clause.tagged && /ed$/.test(word) && i > 0)) return phraseEndingAt(clause, i);
		const mention = clause.mention[i];
		if (mention && !clause.tagged && clause.mention[i + 1] !== mention) {
			const next = clause.lower[i + 1] ?? '';
			if (
				!isPreposition(next) &&
				!isBreak(next) &&
				!/^['’]s?$/.test(next) &&
				!clause.mention[i + 1]
			) {
				return phraseEndingAt(clause, i + 1);
			}
		}
	}
	return null;
}

export function participleSource(
	clause: Clause,
	verb: number,
	previous: CueLink | null
): Source | null {
	const before = clause.lower[verb - 1] ?? '';
	if (!/^(?:,|while|by|before|after|in|—|–|and)$/.test(before)) return null;
	if (previous?.source) return previous.source;
	// The subject of the sentence: the first name or pronoun before its first verb.
	for (let i = 0; i < verb; i++) {
		if (clause.inside[i] !== null) return null;
		if (isAuxiliary(clause.lower[i] ?? '') || clause.tokens[i]?.tag === 'VERB') {
			return phraseEndingAt(clause, i);
		}
		const mention = clause.mention[i];
		const pronoun = personalPronouns.has(clause.lower[i] ?? '');
		if (pronoun) return { from: i, to: i + 1, head: i };
		if (mention && i <= 8) {
			let to = i;
			while (clause.mention[to] === mention) to++;
			return { from: i, to, head: to - 1 };
		}
	}
	return null;
}
