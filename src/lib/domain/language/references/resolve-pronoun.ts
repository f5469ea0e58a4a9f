import type { Entity, ParsedToken } from '../types.ts';
import {
	distinct,
	isMainSubject,
	isProminent,
	isSpeaker,
	usable,
	type SentenceScene
} from './scenes.ts';

export type Gender = 'female' | 'male';

const pronouns: ReadonlyMap<string, Gender> = new Map([
	...['he', 'him', 'his', 'himself'].map((word): [string, Gender] => [word, 'male']),
	...['she', 'her', 'hers', 'herself'].map((word): [string, Gender] => [word, 'female'])
]);

export function genderOfPronoun(token: ParsedToken): Gender | null {
	return pronouns.get(token.text.toLowerCase()) ?? null;
}

/** Whom a "he" or "she" means, by what is named before it; null unless one person fits. */
export function resolvePronoun(
	scene: SentenceScene,
	before: readonly SentenceScene[],
	token: ParsedToken,
	gender: Gender
): Entity | null {
	const fits = (entity: Entity) => mayBe(entity, gender);
	const here = namedHere(scene, token).filter(fits);
	// Within the sentence one named person that fits is enough, if nobody unnamed stands by.
	if (here.length === 1 && !scene.unnamed) return usable(here[0]);
	if (here.length > 0) return null;
	const last = before.at(-1);
	const going = last && goingOn(scene, last, token, gender);
	if (going) return usable(going);
	if (scene.unnamed || before.some(({ unnamed, doubtful }) => unnamed || doubtful)) return null;
	const candidates = distinct(
		before.flatMap(({ people, subject }) => [
			...people.map(({ entity }) => entity),
			...(subject ? [subject] : [])
		])
	).filter(fits);
	const [only] = candidates;
	// "Reed's campaign": somebody who only owns or is spoken of is seldom meant.
	const isActing = before.some(
		({ people, subject, topic, sentence }) =>
			subject === only ||
			topic === only ||
			people.some((name) => name.entity === only && isProminent(name, sentence.tokens))
	);
	return candidates.length === 1 && isActing ? usable(only) : null;
}

/** Of two bearers of a surname nobody knows which one a mention is of. */
function mayBe(entity: Entity, gender: Gender): boolean {
	return entity.ambiguous || entity.gender === null || entity.gender === gender;
}

/**
 * People named before the pronoun. "Custody of Ada Reed, her daughter": what stands in apposition is
 * not its own owner. But "as for Paul Carter, he was beaten" means Carter.
 */
function namedHere(scene: SentenceScene, token: ParsedToken): Entity[] {
	const comma = /^(?:his|her)$/i.test(token.text) ? scene.sentence.tokens[token.index - 1] : null;
	return distinct(
		scene.people
			.filter(
				({ start, end }) => start < token.start && !(comma?.text === ',' && end === comma.start)
			)
			.map(({ entity }) => entity)
	);
}

/** Who spoke goes on speaking, whom a sentence was about the next one is about. */
function goingOn(
	scene: SentenceScene,
	last: SentenceScene,
	token: ParsedToken,
	gender: Gender
): Entity | null {
	if (scene.unnamed) return null;
	const rivals = (of: Entity) =>
		last.people.filter(({ entity }) => entity !== of && mayBe(entity, gender));
	const { subject, topic } = last;
	const speaks = isSpeaker(scene, token);
	// "Novak said … He added …": the speaker goes on, unless an unknown rival stands between.
	if (subject && last.speaks && speaks && (subject.gender ?? gender) === gender) {
		if (subject.gender === gender || rivals(subject).length === 0) return subject;
	}
	if (!topic || topic.gender !== gender || last.unnamed) return null;
	if (!isMainSubject(token, scene.sentence.tokens)) return null;
	// "Novak gave a lecture in honour of Reed. He spoke …": Reed did nothing there.
	const { tokens } = last.sentence;
	const isRival = rivals(topic).some((rival) => isProminent(rival, tokens));
	return isRival || (last.speaks && !speaks && rivals(topic).length > 0) ? null : topic;
}
