import { isSpeechVerb } from '../attribution/cue-words.ts';
import { findQuotations, type Quotation } from '../attribution/quotations.ts';
import type { Entity, Mention, ParsedSentence } from '../types.ts';
import { definiteMention } from './definite-mentions.ts';
import { hasUnnamedPerson } from './unnamed-people.ts';

/** Mentions of one sentence that may stand for a person, with what is known of it. */
interface SentenceScene {
	sentence: ParsedSentence;
	/** Names of people, in order. */
	people: { start: number; end: number; entity: Entity }[];
	/** The person who is its grammatical subject or speaker, if named or resolved. */
	subject: Entity | null;
	/** Whether that subject speaks. */
	speaks: boolean;
	unnamed: boolean;
}

const pronouns: Record<string, 'female' | 'male'> = {
	he: 'male',
	him: 'male',
	his: 'male',
	himself: 'male',
	she: 'female',
	her: 'female',
	hers: 'female',
	herself: 'female'
};

/**
 * Says whom "he", "her", "the chancellor" mean, only where exactly one thing named before fits;
 * everything else stays unresolved. Pronouns inside quotations are left alone: they are spoken from
 * another place. Linear in the text: it looks back two sentences at most.
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
	const found: Mention[] = [];
	const scenes: SentenceScene[] = [];
	for (const sentence of sentences) {
		const scene = openScene(sentence, bySentence.get(sentence.index) ?? [], byId);
		const before = scenes
			.slice(-2)
			.filter((earlier) => sentence.paragraph - earlier.sentence.paragraph <= 1);
		for (const token of sentence.tokens) {
			if (inQuotation(token.start)) continue;
			const gender = pronouns[token.text.toLowerCase()];
			const entity = gender
				? resolvePronoun(scene, before, token.index, gender)
				: definiteMention(sentence, token.index, entities, bySentence);
			if (!entity) continue;
			found.push({
				entityId: entity.entityId,
				kind: gender ? 'pronoun' : 'nominal',
				start: gender ? token.start : (sentence.tokens[token.index - 1]?.start ?? token.start),
				end: token.end,
				sentence: sentence.index
			});
			if (gender) noteSubject(scene, token.index, entity);
		}
		scenes.push(scene);
	}
	return found;
}

/** Whether an offset lies in a quotation; offsets must be asked in ascending order. */
function quotationFinder(quotations: Quotation[]): (offset: number) => boolean {
	let next = 0;
	return (offset) => {
		while ((quotations[next]?.outer.end ?? Infinity) <= offset) next++;
		return (quotations[next]?.outer.start ?? Infinity) <= offset;
	};
}

function openScene(
	sentence: ParsedSentence,
	mentions: Mention[],
	byId: Map<string, Entity>
): SentenceScene {
	const people = mentions
		.flatMap((mention) => {
			const entity = byId.get(mention.entityId);
			return entity?.type === 'person' ? [{ start: mention.start, end: mention.end, entity }] : [];
		})
		.sort((a, b) => a.start - b.start);
	const scene: SentenceScene = {
		sentence,
		people,
		subject: null,
		speaks: false,
		unnamed: hasUnnamedPerson(sentence, people)
	};
	for (const token of sentence.tokens) {
		if (!/^nsubj/.test(token.relation)) continue;
		const person = people.find(({ start, end }) => start <= token.start && token.end <= end);
		if (person) noteSubject(scene, token.index, person.entity);
	}
	return scene;
}

/** The subject of a reporting verb is the speaker; otherwise the first subject counts. */
function noteSubject(scene: SentenceScene, index: number, entity: Entity): void {
	const token = scene.sentence.tokens[index];
	const verb = scene.sentence.tokens[token?.head ?? -1];
	if (!token || !verb || !/^nsubj/.test(token.relation)) return;
	const speaks = isSpeechVerb(verb.text.toLowerCase());
	if (scene.subject && (scene.speaks || !speaks)) return;
	scene.subject = entity;
	scene.speaks = speaks;
}

function resolvePronoun(
	scene: SentenceScene,
	before: SentenceScene[],
	index: number,
	gender: 'female' | 'male'
): Entity | null {
	const token = scene.sentence.tokens[index];
	if (!token) return null;
	const fits = (entity: Entity) => entity.gender === null || entity.gender === gender;
	// "custody of Ada Reed, her daughter": what stands in apposition is not its own owner. But "as for
	// Paul Carter, he was beaten" means Carter.
	const comma = /^(?:his|her)$/i.test(token.text) ? scene.sentence.tokens[index - 1] : undefined;
	const here = distinct(
		scene.people
			.filter(
				({ start, end }) => start < token.start && !(comma?.text === ',' && end === comma.start)
			)
			.map(({ entity }) => entity)
	).filter(fits);
	// Within the sentence one named person that fits is enough, if nobody unnamed stands by.
	if (here.length === 1 && !scene.unnamed) return usable(here[0]);
	if (here.length > 0) return null;
	const last = before.at(-1);
	if (last?.subject && last.speaks && isSpeaker(scene, index) && !scene.unnamed) {
		const rivals = distinct(last.people.map(({ entity }) => entity)).filter(
			(entity) => fits(entity) && entity !== last.subject
		);
		// "Novak said … He added …": the speaker goes on, unless an unknown rival stands between.
		if (fits(last.subject) && (last.subject.gender === gender || rivals.length === 0)) {
			return usable(last.subject);
		}
	}
	if (scene.unnamed || before.some((earlier) => earlier.unnamed)) return null;
	const candidates = distinct(
		before.flatMap(({ people, subject }) => [
			...people.map(({ entity }) => entity),
			...(subject ? [subject] : [])
		])
	).filter(fits);
	return candidates.length === 1 ? usable(candidates[0]) : null;
}

function isSpeaker(scene: SentenceScene, index: number): boolean {
	const token = scene.sentence.tokens[index];
	const verb = scene.sentence.tokens[token?.head ?? -1];
	const subject = token && /^nsubj/.test(token.relation);
	return subject === true && verb !== undefined && isSpeechVerb(verb.text.toLowerCase());
}

function usable(entity: Entity | undefined): Entity | null {
	return entity && !entity.ambiguous ? entity : null;
}

function distinct(entities: Entity[]): Entity[] {
	return [...new Set(entities)];
}
