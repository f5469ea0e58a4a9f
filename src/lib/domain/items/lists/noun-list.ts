import type { Span } from '../../articles/types.ts';
import { contains } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import type { ParsedToken } from '../../language/types.ts';
import { nounGroup } from './noun-groups.ts';

/** Common nouns of one group side by side: "ballistic missiles and anti-tank rockets". */
export interface NounList extends Span {
	members: string[];
	group: string;
}

/** The list of nouns in a statement whose members all belong to one group. */
export function nounList({ focus, card }: Finding): NounList | null {
	if (focus.kind !== 'statement') return null;
	const { tokens } = card.findings.sentence;
	const { text } = card.index;
	const and = tokens.filter((token) => token.text === 'and');
	for (const join of and) {
		const last = phraseAfter(tokens, join.index + 1);
		const before = phrasesBefore(tokens, join.index);
		if (!last || before.length < 2) continue;
		const phrases = [...before, last];
		const span = { start: phrases[0]?.[0]?.start ?? 0, end: last.at(-1)?.end ?? 0 };
		const members = phrases.map((phrase) => text.slice(phrase[0]?.start, phrase.at(-1)?.end));
		const found = new Set(members.map((member) => nounGroup(member)));
		const [group] = found;
		if (found.size !== 1 || !group || card.findings.quotes.some((quote) => contains(quote, span)))
			continue;
		const lead = text.slice(card.findings.sentence.start, span.start);
		if (/\b(?:including|such as|like|among(?: them)?|not|other)\s*$/i.test(lead)) continue;
		const after = text.slice(span.end, span.end + 12);
		if (/^(?: and|, and| or|, or|-)/.test(after)) continue;
		return { ...span, members, group };
	}
	return null;
}

const phraseTags = /^(?:ADJ|NOUN|NUM)$/;

function isInPhrase(token: ParsedToken | undefined): token is ParsedToken {
	if (!token) return false;
	if (token.text === '-' || token.text === 'of' || /^self$/i.test(token.text)) return true;
	return phraseTags.test(token.tag) || /^VB[NG]$/.test(token.xpos);
}

function isVerbForm(tokens: readonly ParsedToken[], at: number): boolean {
	const adverb = tokens[at - 1]?.tag === 'ADV' ? 1 : 0;
	const [before, token] = [tokens[at - 1 - adverb], tokens[at]];
	if (token?.text === 'of') return true;
	return token?.tag === 'VERB' && (before?.tag === 'AUX' || before?.tag === 'PART' || at === 0);
}

function phraseAfter(tokens: readonly ParsedToken[], from: number): ParsedToken[] | null {
	let to = from;
	while (isInPhrase(tokens[to])) to++;
	const phrase = tokens.slice(from, to);
	return phrase.at(-1)?.tag === 'NOUN' ? phrase : null;
}

/** Phrases before "and", told apart by commas, back to where something else stands. */
function phrasesBefore(tokens: readonly ParsedToken[], end: number): ParsedToken[][] {
	const phrases: ParsedToken[][] = [];
	let to = tokens[end - 1]?.text === ',' ? end - 1 : end;
	for (;;) {
		let from = to;
		while (isInPhrase(tokens[from - 1])) from--;
		// "has sent rocket launchers": the participle is the verb.
		while (isVerbForm(tokens, from)) from++;
		const phrase = tokens.slice(from, to);
		if (phrase.at(-1)?.tag !== 'NOUN') return phrases;
		phrases.unshift(phrase);
		if (tokens[from - 1]?.text !== ',') return phrases;
		to = from - 1;
	}
}
