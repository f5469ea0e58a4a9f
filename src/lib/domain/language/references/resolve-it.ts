import { isSpeechVerb } from '../attribution/cue-words.ts';
import { wordSet } from '../tables/word-set.ts';
import type { Entity, ParsedToken } from '../types.ts';
import { isMainSubject, isProminent, usable, type SentenceScene } from './scenes.ts';

/** What an organisation or a country does and a report, a plan, a weapon does not. */
const deeds = wordSet(
	`plan hire employ own sell buy acquire pay invest expect intend decide agree refuse sign lose post
	make want seek sue fine operate manufacture supply launch open close sack appoint elect win beat
	hope import export borrow owe ban join leave send deploy vote ratify host play`
);

const bodies: ReadonlySet<string> = new Set(['organisation', 'agency', 'country']);

/**
 * Which organisation or country an "it" means: the one the sentence before was about, when it does
 * here what only such do, and no other was acting there.
 */
export function resolveIt(
	scene: SentenceScene,
	before: readonly SentenceScene[],
	token: ParsedToken
): Entity | null {
	const { tokens } = scene.sentence;
	const last = before.at(-1);
	const topic = last?.topic;
	if (!last || !topic || !bodies.has(topic.type) || !isMainSubject(token, tokens)) return null;
	if (scene.things.some(({ start, entity }) => start < token.start && bodies.has(entity.type)))
		return null;
	// "Novak's Britain" is a book or a dream, not the country.
	const isOwned = last.sentence.tokens.some(
		({ start, end, text }) =>
			/^['’]s?$/.test(text) &&
			last.things.some(
				(thing) => thing.entity === topic && thing.start - end <= 1 && thing.start > start
			)
	);
	const verb = tokens[token.head];
	if (isOwned) return null;
	if (!verb || verb.tag !== 'VERB' || token.relation !== 'nsubj') return null;
	if (!isSpeechVerb(verb.text.toLowerCase()) && !deeds.has(verb.lemma)) return null;
	const isRivalled = last.things.some(
		(thing) =>
			thing.entity !== topic &&
			bodies.has(thing.entity.type) &&
			isProminent(thing, last.sentence.tokens)
	);
	return isRivalled ? null : usable(topic);
}
