import { findQuotations, type Quotation } from '../attribution/quotations.ts';
import type { Entity, Mention, ParsedSentence, ParsedToken } from '../types.ts';
import { definiteMention, postHolders, type PostHolders } from './definite-mentions.ts';
import { resolveIt } from './resolve-it.ts';
import { genderOfPronoun, resolvePronoun } from './resolve-pronoun.ts';
import { isMainSubject, noteSubject, openScene, type SentenceScene } from './scenes.ts';

/** As far back as a name is looked for, in sentences; each may be a paragraph of its own. */
const REACH = 2;

interface Meant {
	entity: Entity;
	kind: 'pronoun' | 'nominal';
	/** The first of the words that mean it; the token is the last. */
	start: number;
}

/**
 * Says whom "he", "it", "the company", "the chancellor" mean, only where exactly one thing named
 * before fits; everything else stays unresolved. Pronouns inside quotations are left alone: they are
 * spoken from another place. Linear in the text: it looks back two sentences at most.
 *
 * @returns the mentions to add, of kind `pronoun` or `nominal`
 */
export function resolveReferences(
	sentences: ParsedSentence[],
	entities: Entity[],
	mentions: Mention[]
): Mention[] {
	const byId = new Map(entities.map((entity) => [entity.entityId, entity]));
	const bySentence = Map.groupBy(mentions, (mention) => mention.sentence);
	const inQuotation = quotationFinder(findQuotations(sentences));
	const holders = postHolders(entities);
	const found: Mention[] = [];
	const scenes: SentenceScene[] = [];
	for (const sentence of sentences) {
		const scene = openScene(sentence, bySentence.get(sentence.index) ?? [], byId);
		const before = scenes
			.slice(-REACH)
			.filter((earlier) => sentence.paragraph - earlier.sentence.paragraph <= REACH);
		for (const token of sentence.tokens) {
			if (inQuotation(token.start)) continue;
			const meant = resolve(scene, before, token, holders);
			if (!meant) continue;
			const { entity, kind, start } = meant;
			found.push({
				entityId: entity.entityId,
				kind,
				start,
				end: token.end,
				sentence: sentence.index
			});
			if (entity.type === 'person') noteSubject(scene, token, entity);
			if (isMainSubject(token, sentence.tokens)) scene.topic ??= entity;
		}
		scenes.push(scene);
	}
	return found;
}

function resolve(
	scene: SentenceScene,
	before: readonly SentenceScene[],
	token: ParsedToken,
	holders: PostHolders
): Meant | null {
	const gender = genderOfPronoun(token);
	if (gender) {
		const entity = resolvePronoun(scene, before, token, gender);
		return entity && { entity, kind: 'pronoun', start: token.start };
	}
	if (/^it$/i.test(token.text)) {
		const entity = resolveIt(scene, before, token);
		return entity && { entity, kind: 'pronoun', start: token.start };
	}
	const definite = definiteMention(scene, before, token, holders);
	return definite && { ...definite, kind: 'nominal' };
}

/** Whether an offset lies in a quotation; offsets must be asked in ascending order. */
function quotationFinder(quotations: Quotation[]): (offset: number) => boolean {
	let next = 0;
	return (offset) => {
		while ((quotations[next]?.outer.end ?? Infinity) <= offset) next++;
		return (quotations[next]?.outer.start ?? Infinity) <= offset;
	};
}
