import { isSpeechVerb } from '../attribution/cue-words.ts';
import { isPlainWord } from '../entities/plain-word.ts';
import type { Entity, Mention, ParsedSentence, ParsedToken } from '../types.ts';
import { hasUnnamedPerson } from './unnamed-people.ts';

export interface NamedSpan {
	start: number;
	end: number;
	entity: Entity;
}

/** What one sentence names, as far as a pronoun after it could mean it. */
export interface SentenceScene {
	sentence: ParsedSentence;
	/** Names, in order: of people, and of organisations, countries and the like. */
	people: NamedSpan[];
	things: NamedSpan[];
	/** The person who is its grammatical subject or speaker, if named or resolved. */
	subject: Entity | null;
	/** Whether that subject speaks. */
	speaks: boolean;
	/** What its main clause is about: subject of the root, named or resolved. */
	topic: Entity | null;
	unnamed: boolean;
	/** Its main clause is about a name that nobody recognised as a person's: it may be one. */
	doubtful: boolean;
}

export function openScene(
	sentence: ParsedSentence,
	mentions: Mention[],
	byId: Map<string, Entity>
): SentenceScene {
	const named = mentions
		.flatMap(({ start, end, entityId }) => {
			const entity = byId.get(entityId);
			return entity ? [{ start, end, entity }] : [];
		})
		.sort((a, b) => a.start - b.start);
	const people = named.filter(({ entity }) => entity.type === 'person');
	const scene: SentenceScene = {
		sentence,
		people,
		things: named.filter(({ entity }) => entity.type !== 'person'),
		subject: null,
		speaks: false,
		topic: null,
		unnamed: hasUnnamedPerson(sentence, people),
		doubtful: false
	};
	for (const token of sentence.tokens) {
		if (isAccording(token, sentence.tokens)) {
			const source = nameOf(token, sentence.tokens, people);
			if (source) [scene.subject, scene.speaks] = [source.entity, true];
		}
		if (!isSubject(token)) continue;
		const person = nameOf(token, sentence.tokens, people);
		if (person) noteSubject(scene, token, person.entity);
		const topic = isMainSubject(token, sentence.tokens)
			? nameOf(token, sentence.tokens, named)
			: undefined;
		if (topic) scene.topic ??= topic.entity;
		if (isMainSubject(token, sentence.tokens) && isDoubtful(token, topic?.entity))
			scene.doubtful = true;
	}
	return scene;
}

function isDoubtful(token: ParsedToken, entity: Entity | undefined): boolean {
	if (!entity) return token.tag === 'PROPN';
	return entity.type === 'other' || (entity.type === 'place' && !entity.name.includes(' '));
}

/** The first word of whom something is told "according to". */
function isAccording(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	return (
		token.relation.startsWith('obl') &&
		tokens.some(({ head, text }) => head === token.index && /^according$/i.test(text))
	);
}

export function isSubject(token: ParsedToken): boolean {
	return token.relation.startsWith('nsubj');
}

/** Subject of the root, alone: "Novak and Reed left" is about neither. */
export function isMainSubject(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const verb = tokens[token.head];
	if (!isSubject(token) || verb?.relation !== 'root') return false;
	return !tokens.some(({ head, relation }) => head === token.index && relation === 'conj');
}

/** The name a word belongs to, or that its title stands before: "Culture Secretary Ada Reed". */
export function nameOf(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	names: readonly NamedSpan[]
): NamedSpan | undefined {
	const own = names.find(({ start, end }) => start <= token.start && token.end <= end);
	if (own) return own;
	return names.find(({ start, end }) =>
		tokens.some(
			(other) =>
				other.start >= start &&
				other.end <= end &&
				other.head === token.index &&
				/^(?:flat|appos)/.test(other.relation)
		)
	);
}

/** The subject of a reporting verb is the speaker; otherwise the first subject counts. */
export function noteSubject(scene: SentenceScene, token: ParsedToken, entity: Entity): void {
	const verb = scene.sentence.tokens[token.head];
	if (!verb || !isSubject(token)) return;
	const speaks = isSpeechVerb(verb.text.toLowerCase());
	if (scene.subject && (scene.speaks || !speaks)) return;
	scene.subject = entity;
	scene.speaks = speaks;
}

export function isSpeaker({ sentence }: SentenceScene, token: ParsedToken): boolean {
	const verb = sentence.tokens[token.head];
	return isSubject(token) && verb !== undefined && isSpeechVerb(verb.text.toLowerCase());
}

/**
 * Names that act, or are acted on, in what the sentence itself tells: they may be what is meant next.
 * Those of a clause that only describes somebody are not.
 */
export function isProminent({ start, end }: NamedSpan, tokens: readonly ParsedToken[]): boolean {
	const isInside = (token: ParsedToken) => start <= token.start && token.end <= end;
	let head = tokens.find(
		(token) => isInside(token) && !isInside(tokens[token.head] ?? { ...token, start: -1 })
	);
	for (let up = 0; head && up < 4 && /^(?:appos|flat|conj|compound)/.test(head.relation); up++) {
		head = tokens[head.head];
	}
	if (!head || /^(?:root|dep|vocative|parataxis)/.test(head.relation)) return true;
	if (!/^(?:nsubj|obj|iobj|obl:agent|xcomp)/.test(head.relation)) return false;
	const verb = tokens[head.head];
	return !verb || !/^(?:acl|advcl)/.test(verb.relation);
}

export function distinct(entities: readonly Entity[]): Entity[] {
	return [...new Set(entities)];
}

/** Capitalised words of the longest name of a person; more of them are a headline. */
const LONGEST_NAME = 4;

/** What a reference may be written out as: one thing, and by a name ("Miss Universe" is none). */
export function usable(entity: Entity | null | undefined): Entity | null {
	if (!entity || entity.ambiguous) return null;
	if (entity.type !== 'person') return entity;
	const words = entity.name.split(' ');
	const isName = words.length > 1 || !isPlainWord(entity.name.toLowerCase());
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return isName && capitals <= LONGEST_NAME ? entity : null;
}
