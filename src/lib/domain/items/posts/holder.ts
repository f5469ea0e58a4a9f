import { lookupsOf } from '../../facts/article-lookups.ts';
import type { ArticleIndex, SentenceFindings } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import { addressTitles, postWords, roleNouns } from '../../language/entities/title-words.ts';
import type { Entity } from '../../language/types.ts';

const fullName =
	/^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|da|di|al|bin|der|den|la|el))+$/u;
const clergy = /^(?:Pastor|Rev|Reverend|Rabbi|Imam|Bishop|Father|Sister|Anchor|Host|Candidate)$/i;

/** First name and surname, with no title before them and nothing lost by a broken page. */
export function isFullName(name: string): boolean {
	const parts = name.split(' ');
	const [first = ''] = parts;
	const word = first.toLowerCase().replace('.', '');
	const isTitle = [addressTitles, postWords, roleNouns].some((set) => set.has(word));
	// "Anto A" of "António": a capital that stands alone, or ends a word, is what is left of one.
	const isBroken = parts.some((part) => /^\p{Lu}{1,3}$|\p{Ll}\p{Lu}$/u.test(part));
	// A line of the page that was taken into the name: "Ann Lee Joins Growing List".
	const isLong = parts.filter((part) => /^\p{Lu}[\p{L}-]/u.test(part)).length > 3;
	return fullName.test(name) && !isTitle && !clergy.test(first) && !isBroken && !isLong;
}

/** The article's letters go on where the name ends: "Ann Lee" of "Ann Lee-Moor" or "Ann Lee Moor". */
export function isCutShort(index: ArticleIndex, holder: Entity): boolean {
	const { text } = index;
	return (lookupsOf(index).mentions.get(holder.entityId) ?? []).some(({ kind, start, end }) => {
		if (kind !== 'name') return false;
		if (text.slice(start, end).replace(/\s+/g, ' ') !== holder.name) return false;
		return /^(?:[-‐‑]?[\p{L}\p{M}]| (?!Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I\b)\p{Lu}\p{Ll})/u.test(
			text.slice(end, end + 12)
		);
	});
}

/**
 * Somebody who says or does something in the article. Whoever only stands in it, on a photograph or in
 * a piece of history, need not hold the post at the time.
 */
export function actsIn({ sentences }: ArticleIndex, { entityId }: Entity): boolean {
	return sentences.some(
		({ sentence, mentions, attributions }) =>
			attributions.some(({ sourceEntityId }) => sourceEntityId === entityId) ||
			mentions.some(
				(mention) =>
					mention.entityId === entityId &&
					sentence.tokens.some((token) => /^nsubj/.test(token.relation) && contains(mention, token))
			)
	);
}

/**
 * Somebody who does or says something in the main clause of the sentence that tells the post. Whoever a
 * clause within it recalls ("under a deal that Minister Lee struck") need not hold it now.
 */
export function leads(
	{ sentence, mentions, attributions }: SentenceFindings,
	holder: Entity
): boolean {
	if (attributions.some(({ sourceEntityId }) => sourceEntityId === holder.entityId)) return true;
	const { tokens } = sentence;
	return mentions.some(({ entityId, ...span }) => {
		if (entityId !== holder.entityId) return false;
		const subject = tokens.find((token) => contains(span, token) && /^nsubj/.test(token.relation));
		const verb = subject && tokens[subject.head];
		return verb !== undefined && /^(?:root|conj|parataxis|ccomp)$/.test(verb.relation);
	});
}

/**
 * Whether the words beside a post are the holder's own name and not that of a parent: "Ann Lee, the
 * governor" says nothing of her daughter Ann Lee Moor.
 */
export function isOwnName(text: string, { name }: Entity): boolean {
	return !/\s/.test(text.trim()) || text.trim().split(/\s+/).at(-1) === name.split(' ').at(-1);
}
