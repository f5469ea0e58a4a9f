import type { SentenceCard } from '../../facts/sentence-card.ts';
import { contains } from '../../facts/edits.ts';
import { singular } from '../../facts/story-frame.ts';
import { countryAgain, knownToAll } from '../../facts/reference-words.ts';
import { nameMentions } from '../../facts/names.ts';
import type { ParsedToken } from '../../language/types.ts';

/** Openings that go on from something said before. */
const goingOn =
	/^(?:Regardless|Unlike|Again|Additionally|Also|Along with|Aside from|Apart from that|In addition|Besides|Beyond that|Then|Now|Later|Earlier|Eventually|Meanwhile|Recent|Recently|Other|Another|Others|Inside|Outside|Even|Still|Only|Ultimately|Initially|Previously|Just|Perhaps|Maybe|Of course|To be sure|Plenty|Many|Some|Most|Few|Several|Once)\b/;
/** Words that compare or count with what went before. */
const pointing = new Set('again separate separately additional'.split(' '));
const relativeTime =
	/\b(?:(?:last|this|next|past) (?:week|month|year|season|night|weekend|spring|summer|autumn|fall|winter)|(?:days?|weeks?|months?|years?) ago|today|tonight|tomorrow|yesterday|nowadays|so far|to date|the other day)\b/i;

/** The first word of a card that hangs on something outside it. Null: it hangs on nothing. */
export function looseWord(card: SentenceCard): string | null {
	const { index, findings, leadIn } = card;
	const { tokens } = findings.sentence;
	const opener = goingOn.exec(card.statement);
	if (opener) return opener[0];
	const relative = relativeTime.exec(card.statement);
	if (relative) return relative[0];
	for (const token of tokens) {
		if (findings.quotes.some((quote) => contains(quote, token))) continue;
		if (card.edits.some((edit) => contains(edit, token))) continue;
		const next = tokens[token.index + 1];
		if (pointing.has(token.text)) return token.text;
		if (token.text === 'even' && /^(?:VERB|AUX|ADJ)$/.test(next?.tag ?? '')) return token.text;
		if (token.lemma === 'add' && token.tag === 'VERB' && /^(?:that|,)$/.test(next?.text ?? ''))
			return token.text;
		if (/^th(?:at|is)$/i.test(token.text) && next?.xpos === 'NN' && isEnded(tokens, next.index + 1))
			return `${token.text} ${next.text}`;
		if (isBareComparative(token, tokens)) return token.text;
		// The first sentence of an article introduces what it speaks of, and its headline is told.
		const isIntroduced = index.told.size === 0 || findings.sentence.index === 0;
		if (!isIntroduced && token.text.toLowerCase() === 'the') {
			const loose = looseDefinite(token, card, leadIn);
			if (loose !== null) return loose;
		}
	}
	return null;
}

function isEnded(tokens: readonly ParsedToken[], at: number): boolean {
	const after = tokens[at];
	return !after || /^(?:ADP|PUNCT|SCONJ|CCONJ)$/.test(after.tag);
}

/** "less upbeat": than who? A figure before it says by how much ("50% more for gas"). */
function isBareComparative(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	if (!/^(?:JJR|RBR)$/.test(token.xpos) && !/^(?:less|fewer)$/.test(token.text)) return false;
	const before = tokens[token.index - 1];
	if (/^(?:earlier|later|former|upper|inner|outer)$/i.test(token.text)) return false;
	if (
		before &&
		(/^(?:NUM|SYM)$/.test(before.tag) || /^(?:%|percent|cent|or|no)$/.test(before.text))
	)
		return false;
	return !tokens.slice(token.index + 1).some(({ text }) => /^(?:than|as)$/i.test(text));
}

const restricts =
	/^(?:of|for|between|against|which|who|whose|where|that|to|in|on|at|by|from|with|about|over)$/;
const single = /^(?:first|second|third|last|only|same|most|least|next|late)$/i;

/** "the auction winner": of which auction? Nothing in sentence, headline or lead-in says. */
function looseDefinite(
	the: ParsedToken,
	{ findings, index, statement }: SentenceCard,
	leadIn: SentenceCard | null
): string | null {
	const { tokens } = findings.sentence;
	let end = the.index + 1;
	while (/^(?:ADJ|NOUN|PROPN|NUM|VERB)$/.test(tokens[end]?.tag ?? '') || tokens[end]?.text === '-')
		end++;
	const phrase = tokens.slice(the.index + 1, end);
	const last = phrase.findLast(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag));
	if (!last) return null;
	const inside = { start: the.start, end: last.end };
	const isNamed = nameMentions(findings).some(
		(name) => name.start < inside.end && name.end > inside.start
	);
	const after = tokens[last.index + 1];
	if (
		isNamed ||
		phrase.some(
			({ xpos, text }) =>
				/^(?:JJS|RBS|NNP|NNPS)$/.test(xpos) || single.test(text) || /\d/.test(text)
		) ||
		knownToAll.has(last.lemma) ||
		countryAgain.has(last.lemma) ||
		phrase.some(({ text, lemma }) => index.told.has(singular(text)) || index.told.has(lemma)) ||
		restricts.test(after?.text ?? '') ||
		/^VB[NG]$/.test(after?.xpos ?? '')
	)
		return null;
	// A thing spoken of before in what the reader is shown.
	const shown = `${leadIn?.statement ?? ''} ${statement}`.toLowerCase();
	const earlier = tokens.slice(0, the.index).some(({ lemma }) => lemma === last.lemma);
	if (earlier || (leadIn && shown.includes(last.lemma))) return null;
	// With a lead-in its subject may take up the whole of what was told.
	if (leadIn && the.index === 0) return null;
	return `the ${last.text}`;
}
