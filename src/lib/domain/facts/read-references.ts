import type { Entity, Mention } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { isSurelyPerson } from './sure-person.ts';

/**
 * References of a sentence that are read as if the name stood there: a subject "he" or "she", "the
 * company", an "It" at the head, when the engine knows whom or what they mean, nothing of that name
 * stands before them in the sentence, and the thing was named at most two sentences before.
 */
export function readAsNames(
	text: string,
	before: readonly SentenceFindings[],
	{ sentence, mentions, quotes }: SentenceFindings,
	entities: ReadonlyMap<string, Entity>
): Mention[] {
	const named = new Set<string>();
	const read: Mention[] = [];
	for (const mention of mentions) {
		const entity = entities.get(mention.entityId);
		if (mention.kind === 'name' || !entity) {
			named.add(mention.entityId);
			continue;
		}
		if (named.has(mention.entityId)) continue;
		named.add(mention.entityId);
		const words = text.slice(mention.start, mention.end);
		const isQuoted = quotes.some(({ start, end }) => start <= mention.start && mention.end <= end);
		const isNear = isNamedNear(before, mention.entityId);
		if (isQuoted || !isNear || entity.ambiguous || !isPlain(words, entity)) continue;
		const token = sentence.tokens.find(({ start }) => start === mention.start);
		const isOwner =
			isOwnerAtHead(text, sentence.start, mention.start) && /^(?:his|her|its)$/i.test(words);
		if (mention.kind === 'pronoun' && !token?.relation.startsWith('nsubj') && !isOwner) continue;
		// "As for Kovac, he …": somebody named in the sentence itself is nearer.
		const isNearer = mentions.some(
			(other) =>
				other.kind === 'name' &&
				other.end <= mention.start &&
				entities.get(other.entityId)?.type === entity.type
		);
		if (isNearer) continue;
		read.push({ ...mention, kind: 'name' });
	}
	return read;
}

/** Named at most two sentences before, or meant in each sentence since it was, four at most. */
function isNamedNear(before: readonly SentenceFindings[], entityId: string): boolean {
	for (const [back, { mentions }] of before.toReversed().entries()) {
		const own = mentions.filter((other) => other.entityId === entityId);
		if (own.some(({ kind }) => kind === 'name')) return true;
		if (back > 0 && own.length === 0) return false;
	}
	return false;
}

/** "His claims were …", "But its shares …" */
function isOwnerAtHead(text: string, from: number, at: number): boolean {
	return /^(?:(?:But|And|However,|Meanwhile,) )?$/.test(text.slice(from, at));
}

function isPlain(words: string, entity: Entity): boolean {
	if (/^(?:he|she|his|her)$/i.test(words)) return isSurelyPerson(entity);
	if (entity.type === 'person')
		return /^the \p{Ll}+(?: \p{Ll}+)?$/iu.test(words) && isSurelyPerson(entity);
	const isBody = /^(?:organisation|agency|country)$/.test(entity.type);
	if (/^its?$/i.test(words)) return isBody;
	return isBody && /^the (?:company|firm|airline|carmaker|retailer)$/i.test(words);
}

/** Words that were read as a name: they are written out wherever the sentence is shown. */
export function isReference(words: string): boolean {
	return /^(?:[Hh]e|[Ss]he|[Ii]ts?|[Hh]is|[Hh]er)$|^[Tt]he \p{Ll}+(?: minister)?$/u.test(words);
}
