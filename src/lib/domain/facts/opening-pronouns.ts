import type { Entity, Mention } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { isSurelyPerson } from './names.ts';

/**
 * Whom "He" or "She" at the head of a sentence means, when there is no doubt: the sentence before it
 * in the paragraph names one person only, names that person before its verb, and the sex fits.
 * Returned as a mention by name, so that the sentence is read as if the name stood there.
 */
export function readOpeningPronoun(
	text: string,
	before: SentenceFindings | undefined,
	findings: SentenceFindings,
	entities: ReadonlyMap<string, Entity>
): Mention | null {
	const { sentence } = findings;
	const [token] = sentence.tokens;
	if (!token || !before || !/^(?:He|She)$/.test(token.text)) return null;
	if (before.sentence.paragraph !== sentence.paragraph) return null;
	const named = before.mentions.filter(({ kind }) => kind === 'name');
	const persons = new Set(
		named.map(({ entityId }) => entityId).filter((id) => entities.get(id)?.type === 'person')
	);
	const [entityId] = persons;
	const entity = entities.get(entityId ?? '');
	if (persons.size !== 1 || !entity || entity.ambiguous || !isSurelyPerson(entity)) return null;
	if (entity.gender !== (token.text === 'He' ? 'male' : 'female')) return null;
	// Another person hides behind "the minister" or "a colleague" less often in the subject's place.
	const verb = before.sentence.tokens.find(({ tag }) => tag === 'VERB' || tag === 'AUX');
	const mention = named.find((name) => name.entityId === entityId);
	if (!verb || !mention || mention.start > verb.start) return null;
	if (/["“”]/.test(text.slice(before.sentence.start, before.sentence.end))) return null;
	return {
		entityId: entity.entityId,
		kind: 'name',
		start: token.start,
		end: token.end,
		sentence: sentence.index
	};
}
