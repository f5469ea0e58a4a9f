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
		const isNear = before
			.slice(-2)
			.some(
				(other) =>
					other.sentence.paragraph === sentence.paragraph &&
					other.mentions.some(
						({ entityId, kind }) => kind === 'name' && entityId === mention.entityId
					)
			);
		const isOpening = mention.start === sentence.start;
		if (isQuoted || !isNear || entity.ambiguous || !isPlain(words, entity, isOpening)) continue;
		const token = sentence.tokens.find(({ start }) => start === mention.start);
		if (mention.kind === 'pronoun' && !token?.relation.startsWith('nsubj')) continue;
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

function isPlain(words: string, entity: Entity, isOpening: boolean): boolean {
	if (/^(?:he|she)$/i.test(words)) return isSurelyPerson(entity);
	const isBody = entity.type === 'organisation' || entity.type === 'agency';
	if (words === 'It') return isOpening && isBody;
	return (
		isBody &&
		/^the (?:company|firm|group|bank|union|agency|party|airline|carrier|carmaker)$/i.test(words)
	);
}

/** Words that were read as a name: they are written out wherever the sentence is shown. */
export function isReference(words: string): boolean {
	return /^(?:he|she|it)$|^the \p{Ll}+$/iu.test(words);
}
