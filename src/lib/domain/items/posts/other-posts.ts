import type { Random } from '../random.ts';
import { shuffle } from '../random.ts';
import type { Post } from './read-post.ts';
import { postFamilies } from './post-words.ts';

/**
 * Up to three posts in the same house: the key with another post of its family in place of its own.
 * None is, or was, held by the same person as far as `held` tells.
 */
export function otherPosts(post: Post, held: readonly string[], random: Random): string[] {
	const found = familyOf(post.text);
	if (!found) return [];
	const { word, family } = found;
	const known = held.join(' ').toLowerCase();
	const others = (postFamilies[family] ?? []).filter(
		(other) => other !== word && !known.includes(other) && isSpelled(other, post.text)
	);
	return shuffle(others, random)
		.map((other) => replaceWord(post.text, word, other))
		.slice(0, 3);
}

/** The longest word of a family that the post is made with; "deputy" and "chief" bar it. */
function familyOf(text: string): { word: string; family: string } | null {
	const lower = text.toLowerCase();
	if (/\b(?:deputy|vice|former|acting|senior|junior|assistant)\b/.test(lower)) return null;
	const all = Object.entries(postFamilies)
		.flatMap(([family, list]) => list.map((word) => ({ word, family })))
		.filter(({ word }) => new RegExp(`(?:^|\\s)${word}(?:$|\\s)`).test(lower))
		.sort((a, b) => b.word.length - a.word.length);
	const [longest] = all;
	if (!longest) return null;
	const rest = lower.replace(longest.word, ' ').trim();
	// "chief Asia economist", "team captain manager": something of another post would be left over.
	return /\b(?:chief|head|general|managing|executive)\b/.test(rest) ? null : longest;
}

function isSpelled(other: string, text: string): boolean {
	if (other === 'defense minister') return /defense|U\.S\./i.test(text);
	return other !== 'defence minister' || !/defense/i.test(text);
}

/** Capitals as in the key: "Albanian Prime Minister" -> "Albanian Foreign Minister". */
function replaceWord(text: string, word: string, other: string): string {
	const at = text.toLowerCase().lastIndexOf(word);
	const own = text.slice(at, at + word.length);
	const isTitle = /^\p{Lu}/u.test(own);
	const written = isTitle
		? other.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()).replace(/ Of /, ' of ')
		: other;
	return `${text.slice(0, at)}${written}${text.slice(at + word.length)}`;
}
