import { contains } from '../../../facts/edits.ts';
import { nameMentions } from '../../../facts/names.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';

/** They end as plurals do, but are told as one. */
const singulars = /(?:ics|news|series|species|headquarters|United|works|means)$/i;

/**
 * "Records kept by the harbour shows": many of them, and a verb for one. Read from the words, since a
 * parser takes the nearest noun for the subject.
 */
export function disagrees({ findings }: SentenceCard): string | null {
	const { tokens } = findings.sentence;
	const at = tokens.findIndex(({ tag }) => /^(?:NOUN|PROPN|PRON|VERB|AUX)$/.test(tag));
	const noun = tokens[at];
	if (!noun || noun.xpos !== 'NNS' || singulars.test(noun.text)) return null;
	if (nameMentions(findings).some((name) => contains(name, noun))) return null;
	// "Under plans of the port": what follows a preposition is no subject.
	if (tokens.slice(0, at).some(({ tag }) => /^(?:ADP|SCONJ|NUM)$/.test(tag))) return null;
	const next = tokens[at + 1];
	if (!next || !(next.tag === 'ADP' || next.xpos === 'VBN' || next.xpos === 'VBG')) return null;
	const rest = tokens.slice(at + 1);
	const verb = rest.slice(1).find(({ xpos }) => /^(?:VB[PZ]|MD)$/.test(xpos));
	if (!verb || !isForOne(verb)) return null;
	const between = rest.slice(0, rest.indexOf(verb));
	const isBroken = between.some(
		({ tag, text, xpos }) =>
			/^(?:that|which|who|what|how|where|when|as|,)$/i.test(text) ||
			tag === 'SCONJ' ||
			xpos === 'MD' ||
			/^VB[ZP]$/.test(xpos)
	);
	return isBroken ? null : `${noun.text} … ${verb.text}`;
}

function isForOne({ xpos, text }: { xpos: string; text: string }): boolean {
	return xpos === 'VBZ' && /s$/i.test(text) && text.length > 1;
}

/**
 * "All gifts over 40 pounds to the port and to the pilots they receive": a clause without "that" at
 * the end of a sentence belongs to the noun before it, and here reads as if it did.
 */
export function farClause({ findings }: SentenceCard): string | null {
	const { tokens } = findings.sentence;
	const words = tokens.filter(({ tag }) => tag !== 'PUNCT');
	const pronoun = words.at(-2);
	const verb = words.at(-1);
	if (!pronoun || !verb || !/^(?:they|it|he|she|we|you)$/i.test(pronoun.text)) return null;
	if (verb.tag !== 'VERB') return null;
	const before = tokens.slice(0, pronoun.index);
	const noun = before.at(-1);
	if (noun?.tag !== 'NOUN') return null;
	let at = before.length - 1;
	while (/^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(before[at]?.tag ?? '')) at--;
	return before[at]?.tag === 'ADP' ? `${noun.text} ${pronoun.text} ${verb.text}` : null;
}
