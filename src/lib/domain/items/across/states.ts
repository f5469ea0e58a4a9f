import type { Finding } from '../../facts/findings.ts';
import type { ParsedToken } from '../../language/types.ts';
import { comparable, olderOf, ofOtherArticles, type Comparable } from './comparable.ts';
import type { Superseded } from './types.ts';

interface State extends Comparable {
	/** Subject and verb: what a newer article would say the contrary of. */
	key: string;
	nouns: Set<string>;
}

/**
 * States that a newer article says the contrary of: "North Korea has not disclosed its losses",
 * later "North Korea has disclosed its losses". Only what is told of the present can be overtaken.
 */
export function compareStates(findings: readonly Finding[]): Superseded[] {
	const states = findings.flatMap(stateOf);
	const superseded: Superseded[] = [];
	for (const group of Map.groupBy(states, ({ key }) => key).values()) {
		for (const [i, a] of group.entries()) {
			for (const b of group.slice(i + 1)) {
				const older = olderOf(a.finding, b.finding);
				if (!older || !ofOtherArticles(a, b) || a.isNegated === b.isNegated) continue;
				if (![...a.nouns].some((noun) => b.nouns.has(noun))) continue;
				const newer = older === a.finding ? b.finding : a.finding;
				superseded.push({
					factId: older.fact.factId,
					byFactId: newer.fact.factId,
					passage: older.fact.citations[0] ?? null,
					reason: `a newer article (${newer.fact.asOf ?? ''}) says the contrary`
				});
			}
		}
	}
	return superseded;
}

function stateOf(finding: Finding): State[] {
	const { focus, card, fact } = finding;
	if (focus.kind !== 'statement' || fact.attribution !== null) return [];
	const { tokens } = card.findings.sentence;
	const [subject] = comparable(finding).things.keys();
	const verb = tokens.find(({ tag }) => tag === 'VERB');
	if (subject === undefined || !verb || !isPresent(tokens, verb)) return [];
	const nouns = tokens
		.filter(({ tag, index }) => tag === 'NOUN' && index > verb.index)
		.map(({ lemma }) => lemma);
	return [{ ...comparable(finding), key: `${subject} ${verb.lemma}`, nouns: new Set(nouns) }];
}

function isPresent(tokens: readonly ParsedToken[], verb: ParsedToken): boolean {
	if (/^VB[ZP]$/.test(verb.xpos)) return true;
	const before = tokens.slice(Math.max(0, verb.index - 3), verb.index);
	return before.some(({ text }) => /^(?:has|have|is|are|does|do)$/i.test(text));
}
