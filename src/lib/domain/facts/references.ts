import type { Span } from '../articles/types.ts';
import type { ParsedToken } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { contains, overlaps } from './edits.ts';
import { namesAt } from './lookup.ts';
import { hasAntecedent } from './antecedents.ts';
import { danglingDefinite } from './definites.ts';
import { isCapital, type Named } from './named.ts';
import { nameMentions } from './names.ts';
import type { Problem } from './problems.ts';
import * as words from './reference-words.ts';

/**
 * Everything in a sentence that means something said before it, but for what is written differently.
 * Empty: it can stand alone.
 */
export function unresolvedReferences(
	index: ArticleIndex,
	findings: SentenceFindings,
	rewritten: readonly Span[]
): Problem[] {
	const named: Named[] = nameMentions(findings).flatMap((mention) => {
		const entity = index.entities.get(mention.entityId);
		return entity ? [{ start: mention.start, end: mention.end, entity }] : [];
	});
	const { tokens } = findings.sentence;
	const found: string[] = [];
	for (const token of tokens) {
		if ([...named, ...rewritten].some((span) => contains(span, token))) continue;
		const quoted = findings.quotes.some((quote) => contains(quote, token));
		const detail =
			token.text.toLowerCase() === 'the'
				? danglingDefinite(token, tokens, named, index)
				: danglingWord(token, tokens, named, { quoted, framed: index.isPlaced });
		if (detail !== null) found.push(detail);
	}
	return found.map((detail) => ({ gate: 'unresolved-reference', detail }));
}

/** Only the "the …" of some words, for quotations, whose pronouns have their own rules. */
export function danglingDefinites(index: ArticleIndex, tokens: readonly ParsedToken[]): string[] {
	const all = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
	const spans = namesAt(index, all).filter((mention) =>
		tokens.some((token) => overlaps(token, mention))
	);
	const named = spans.flatMap(({ start, end, entityId }) => {
		const entity = index.entities.get(entityId);
		return entity ? [{ start, end, entity }] : [];
	});
	// Positions count in the words given, which may cross sentences.
	const numbered = tokens.map((token, position) => ({ ...token, index: position }));
	return numbered
		.filter(({ text }) => text.toLowerCase() === 'the')
		.flatMap((token) => danglingDefinite(token, numbered, named, index) ?? []);
}

function danglingWord(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[],
	{ quoted, framed }: { quoted: boolean; framed: boolean }
): string | null {
	const word = token.text.toLowerCase();
	const next = tokens[token.index + 1];
	if (words.speakerPronouns.has(word)) return quoted || isCapital(token) ? null : word;
	if (words.personalPronouns.has(word)) {
		if (/^(?:his|her|its|their)$/.test(word) && words.ownDoings.has(next?.text.toLowerCase() ?? ''))
			return `${word} ${next?.text ?? ''}`;
		if (isExpletive(token, tokens)) return null;
		return hasAntecedent(token, tokens, named) ? null : word;
	}
	if (word === 'here' || (word === 'there' && token.tag !== 'PRON')) return word;
	if (word === 'that' && (token.tag === 'DET' || (token.tag === 'PRON' && !isRelative(token)))) {
		return next?.tag === 'VERB' ? null : word;
	}
	if (word === 'that' && isPlainlyThat(token, tokens)) return `that ${next?.text ?? ''}`;
	if (word === 'so' || word === 'then') return token.index === 0 ? word : null;
	if (word === 'former' || word === 'latter') {
		const isPointing =
			tokens[token.index - 1]?.text.toLowerCase() === 'the' && next?.tag !== 'NOUN';
		return isPointing ? word : null;
	}
	if (/^(?:earlier|later)$/.test(word)) return null;
	if (words.pointingWords.has(word)) {
		if (isSaidAfter(word, next)) return null;
		if (word === 'further' && token.tag === 'ADV' && next?.tag === 'VERB') return null;
		return (word === 'such' || word === 'other' || word === 'same') && follows(tokens, token, 'as')
			? null
			: word;
	}
	const compares = /^JJR$|^RBR$/.test(token.xpos) || /^(?:more|less|fewer)$/.test(word);
	// "to make services safer": than they were before, as every reader takes it.
	if (compares && framed && isThanBefore(token, tokens)) return null;
	if (word === 'more' && tokens[token.index - 1]?.text === 'or') return null;
	if (word === 'many' && /^as$/i.test(tokens[token.index - 1]?.text ?? '')) return null;
	if (words.bareQuantifiers.has(word)) return danglingQuantity(token, tokens);
	if (isEchoed(tokens, token.index - 2) || isEchoed(tokens, token.index + 2)) return null;
	return /^JJR$|^RBR$/.test(token.xpos) && isComparative(token, tokens) ? word : null;
}

/** "it was not surprising that", "it appeared": it means nothing. */
function isExpletive(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	if (token.text.toLowerCase() !== 'it') return false;
	if (token.relation.startsWith('expl')) return true;
	const rest = tokens.slice(token.index + 1, token.index + 9);
	const words = rest.map(({ text }) => text);
	if (/^(?:appears?|appeared|seems?|seemed)$/.test(words[0] ?? '')) return true;
	if (rest[0]?.lemma !== 'be' && !/^(?:will|would|may|might|could)$/.test(words[0] ?? ''))
		return false;
	const said = rest.findIndex(({ tag, xpos }) => tag === 'ADJ' || xpos === 'VBN');
	return said > 0 && said < 5 && /^(?:that|to|for|[A-Z]\w+)$/.test(words[said + 1] ?? '');
}

/** "those affected", "those in need": who they are is said right after. */
function isSaidAfter(word: string, next: ParsedToken | undefined): boolean {
	if (word === 'too') return /^(?:ADJ|ADV)$/.test(next?.tag ?? '');
	if (word !== 'those') return false;
	return (
		/^VB[NG]$/.test(next?.xpos ?? '') || /^(?:who|in|with|without|from)$/.test(next?.text ?? '')
	);
}

/** "accepted that argument in court.": read as a conjunction, but no clause comes after it. */
function isPlainlyThat(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const rest = tokens.slice(token.index + 1);
	return rest[0]?.xpos === 'NN' && !rest.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
}

/** Not where it opens the sentence or describes somebody: "Younger viewers", "a larger rival". */
function isThanBefore(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const next = tokens[token.index + 1];
	// "Teachers are less hopeful": than somebody told before.
	if (tokens.slice(token.index - 3, token.index).some(({ lemma }) => lemma === 'be')) return false;
	if (token.index < 2 || /^(?:earlier|later|lower|higher)$/i.test(token.text)) return false;
	return (
		!/^(?:NOUN|PROPN)$/.test(next?.tag ?? '') && !/^(?:was|were|is|are)$/.test(next?.text ?? '')
	);
}

/** "more", "cheaper" … without the "than" that says what it is compared with. */
function isComparative(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const rest = tokens.slice(token.index + 1);
	return !rest.some((other) => other.text.toLowerCase() === 'than');
}

function danglingQuantity(token: ParsedToken, tokens: readonly ParsedToken[]): string | null {
	const next = tokens[token.index + 1];
	const word = token.text.toLowerCase();
	if (!next) return word;
	if (word === 'both' && tokens.some((other) => other.text === 'and')) return null;
	if (word === 'more' && (isEchoed(tokens, token.index + 2) || isEchoed(tokens, token.index - 2)))
		return null;
	if (word === 'more' || word === 'less' || word === 'fewer') {
		return next.text.toLowerCase() === 'than' || !isComparative(token, tokens) ? null : word;
	}
	if (/^(?:ADJ|NOUN|PROPN|NUM|ADV|DET)$/.test(next.tag)) return null;
	return /^(?:of|another|other|%)$/i.test(next.text) ? null : word;
}

/** "more and more" compares with nothing but itself. */
function isEchoed(tokens: readonly ParsedToken[], index: number): boolean {
	return tokens[index]?.text.toLowerCase() === 'more';
}

function isRelative(token: ParsedToken): boolean {
	return token.xpos === 'WDT' || token.xpos === 'IN' || token.relation.startsWith('nsubj');
}

function follows(tokens: readonly ParsedToken[], token: ParsedToken, word: string): boolean {
	return tokens.slice(token.index + 1, token.index + 4).some((other) => other.text === word);
}
