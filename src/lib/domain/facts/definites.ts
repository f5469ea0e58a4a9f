import type { ParsedToken } from '../language/types.ts';
import type { ArticleIndex } from './article-index.ts';
import { contains, overlaps } from './edits.ts';
import { isFirstMention, isLabel, leansBack } from './first-mentions.ts';
import { isCapital, type Named } from './named.ts';
import * as words from './reference-words.ts';
import { singular } from './story-frame.ts';

/** "the …" that nothing in the sentence singles out, or null. */
export function danglingDefinite(
	the: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[],
	index: ArticleIndex
): string | null {
	const phrase: ParsedToken[] = [];
	for (const token of tokens.slice(the.index + 1)) {
		if (!isInside(token, tokens, phrase)) break;
		phrase.push(token);
	}
	const detail = `the ${phrase.map(({ text }) => text).join(' ')}`.trim();
	const next = tokens[the.index + 1];
	const owner = phrase.findIndex(({ text }) => /^['’]s?$/.test(text));
	// Of "the airline's debt" it is the airline that has to be known.
	if (owner > 0) phrase.length = owner;
	const head = phrase.at(-1);
	if (!head) return isUnread(next, named) ? null : detail;
	const span = { start: the.start, end: head.end };
	const inside = named.filter((name) => overlaps(name, span));
	const isOwn = ({ entity }: Named) => entity.type !== 'nationality' && entity.type !== 'country';
	if (inside.some((name) => contains(name, head))) return null;
	// "The Manchester United wing": a plain noun after the name is somebody or something told before.
	if (inside.some((name) => isOwn(name)) && /^\p{Lu}/u.test(head.text)) return null;
	if (index.told.has(singular(head.text))) return null;
	if (inside.length > 0 && words.ofCountry.has(head.text.toLowerCase())) return null;
	if (phrase.length > 1 && isCapital(head)) return null;
	if (head.tag === 'PROPN' && isCapital(head)) return null;
	const isSingled = phrase.some(
		(token) => /^(?:JJS|RBS)$/.test(token.xpos) || words.singling.has(token.text.toLowerCase())
	);
	if (isSingled && isFollowedUp(tokens, head)) return null;
	if (words.heads.has(phrase[0]?.text.toLowerCase() ?? '') && phrase.length > 1) return null;
	if (/^(?:next|general|last) elections?$/i.test(phrase.map(({ text }) => text).join(' ')))
		return null;
	if (/^front lines?$/i.test(phrase.map(({ text }) => text).join(' '))) return null;
	if (isRestricted(tokens, head, named)) return null;
	// "The B-2 bomber" is one of a kind.
	if (inside.some(({ entity }) => entity.type === 'weapon')) return null;
	const isOld = isLabel(phrase) || leansBack(the, phrase, index.firsts, index.told);
	if (index.isPlaced && isFirstMention(the, head, index.firsts) && !isOld) return null;
	return isPlain(head, tokens, named) ? null : detail;
}

/** "the United States", "the so-called blogosphere": no phrase was read, and none is needed. */
function isUnread(next: ParsedToken | undefined, named: readonly Named[]): boolean {
	if (!next) return false;
	return named.some((name) => contains(name, next)) || next.text === 'so' || isCapital(next);
}

function isInside(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	phrase: readonly ParsedToken[]
): boolean {
	if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.tag)) return true;
	const next = tokens[token.index + 1];
	if (token.text === '-' || token.text === '–') {
		return phrase.at(-1)?.end === token.start && next?.start === token.end;
	}
	if (/^['’]s?$/.test(token.text)) return true;
	if (token.tag === 'ADV')
		return next?.tag === 'ADJ' || next?.xpos === 'VBN' || next?.xpos === 'RBS';
	return /^VB[NG]$/.test(token.xpos) && /^(?:NOUN|ADJ|PROPN)$/.test(next?.tag ?? '');
}

/** "the largest weapon in the world": a superlative says of what. */
function isFollowedUp(tokens: readonly ParsedToken[], head: ParsedToken): boolean {
	const next = tokens[head.index + 1];
	const word = next?.text.toLowerCase() ?? '';
	return (
		words.restricting.has(word) ||
		words.placing.has(word) ||
		/^(?:TO|VB[NG])$/.test(next?.xpos ?? '')
	);
}

function isRestricted(
	tokens: readonly ParsedToken[],
	head: ParsedToken,
	named: readonly Named[]
): boolean {
	const next = tokens[head.index + 1];
	const word = next?.text.toLowerCase() ?? '';
	if (words.restricting.has(word) || /^VB[NG]$/.test(next?.xpos ?? '')) return true;
	if (word === 'that') return next?.xpos === 'WDT';
	if (word === 'to' && tokens[head.index + 2]?.xpos === 'VB') return true;
	if (!words.placing.has(word)) return false;
	const near = tokens[head.index + 3] ?? tokens.at(-1);
	return named.some((name) => name.start >= (next?.end ?? 0) && name.start <= (near?.end ?? 0));
}

function isPlain(
	head: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): boolean {
	const noun = head.text.toLowerCase();
	const before = named.filter((name) => name.end <= head.start);
	const types = (...list: string[]) => named.filter(({ entity }) => list.includes(entity.type));
	if (words.knownToAll.has(noun)) return true;
	if (words.plainWithCountry.has(noun) && types('country', 'nationality').length > 0) return true;
	if (words.countryAgain.has(noun))
		return before.some(({ entity }) => /^(?:country|nationality)$/.test(entity.type));
	if (words.plainWithOrganisation.has(noun)) {
		const organisations = before.filter(({ entity }) => /organisation|agency/.test(entity.type));
		return new Set(organisations.map(({ entity }) => entity.entityId)).size === 1;
	}
	return tokens.some(
		(other) => other.index < head.index && other.tag === 'NOUN' && other.lemma === head.lemma
	);
}
