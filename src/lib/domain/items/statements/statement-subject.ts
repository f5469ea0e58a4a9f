import type { Span } from '../../articles/types.ts';
import { nameMentions } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import { singular } from '../../facts/story-frame.ts';
import type { Entity, ParsedToken } from '../../language/types.ts';
import { isInHeadline } from '../gates/salience.ts';

/** Posts whose holders act for many: what they do is news whoever they are. */
const standing =
	/\b(?:president|premier|prime minister|minister|chancellor|king|queen|pope|governor|gov|senator|sen|congress(?:man|woman)|representative|rep|mayor|secretary|leader|ambassador|chief executive|CEO|chairman|chairwoman|candidate|nominee|front-?runner|judge|justice|attorney general|commissioner|director|speaker|general|spokes(?:man|woman))\b/i;

/** Why nobody could say who or what a statement is about. Null: one can. */
export function unknownActor(card: SentenceCard): string | null {
	const { index, findings } = card;
	const subject = subjectOf(findings.sentence.tokens);
	if (!subject) return 'no subject';
	const phrase = phraseOf(findings.sentence.tokens, subject);
	const names = nameMentions(findings).filter(
		({ start, end }) => start < phrase.end && end > phrase.start
	);
	for (const name of names) {
		const entity = index.entities.get(name.entityId);
		if (entity?.type !== 'person') continue;
		// "Kovac's support", "Kovac's best result": measured by whom, the sentence before tells.
		if (/^['’]/.test(index.text.slice(name.end, name.end + 1))) return `of ${entity.name}`;
		if (!hasStanding(card, entity)) return entity.name;
	}
	if (names.length > 0 || subject.tag === 'PROPN') return null;
	// A thing without a name has to be the one of the headline, and to say which it is.
	const words = findings.sentence.tokens.filter(
		({ start, end }) => start >= phrase.start && end <= phrase.end
	);
	const isTold = index.told.has(singular(subject.text)) || index.told.has(singular(subject.lemma));
	const isOpening = findings.sentence.index === 0;
	return (isTold || isOpening) && words.length >= 3 ? null : subject.text;
}

/** The subject of the main clause. */
export function subjectOf(tokens: readonly ParsedToken[]): ParsedToken | undefined {
	const root = tokens.find(({ relation }) => relation === 'root');
	const subjects = tokens.filter(
		({ relation, xpos }) => /^nsubj/.test(relation) && !xpos.startsWith('W')
	);
	const own = subjects.find(({ head }) => head === root?.index);
	// "Norway has agreed to …, officials said on Monday": what is told comes before who told it.
	const isTail = own !== undefined && root?.index === own.index + 1 && root.lemma === 'say';
	return isTail ? subjects[0] : (own ?? subjects[0]);
}

/** A subject with what stands before it and hangs on it, as far as the next verb. */
function phraseOf(tokens: readonly ParsedToken[], subject: ParsedToken): Span {
	const isPart = ({ tag, text }: ParsedToken) =>
		/^(?:ADJ|NOUN|PROPN|NUM|DET|PART|SYM)$/.test(tag) || /^(?:-|['’]s?|\.)$/.test(text);
	let from = subject.index;
	while (from > 0 && isPart(tokens[from - 1] as ParsedToken)) from--;
	let to = subject.index;
	while (tokens[to + 1] && !/^(?:VERB|AUX|PUNCT)$/.test(tokens[to + 1]?.tag ?? '')) to++;
	return { start: tokens[from]?.start ?? subject.start, end: tokens[to]?.end ?? subject.end };
}

/** The headline names them, or a post says why it matters what they do. */
function hasStanding({ index }: SentenceCard, entity: Entity): boolean {
	const surname = entity.name.split(' ').at(-1)?.toLowerCase() ?? '';
	return (
		isInHeadline(index, entity) ||
		index.told.has(surname) ||
		entity.roles.some(({ text }) => standing.test(text))
	);
}
