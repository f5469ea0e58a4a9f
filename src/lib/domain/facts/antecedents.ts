import type { ParsedToken } from '../language/types.ts';
import { contains } from './edits.ts';
import type { Named } from './named.ts';
import * as words from './reference-words.ts';

/** Pronouns are plain when exactly the thing they can mean was named before them in the sentence. */
export function hasAntecedent(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): boolean {
	const word = token.text.toLowerCase();
	const before = named.filter((name) => name.end <= token.start);
	const persons = new Set(
		before.filter(({ entity }) => entity.type === 'person').map(({ entity }) => entity.entityId)
	);
	// "Anna Kovac told Marta Lind that … her party": whose it is, the sentence itself has to say.
	if (words.personPronouns.has(word))
		return persons.size === 1 || (persons.size > 1 && isOwnOf(token, tokens, before));
	const things = before.filter(({ entity }) => entity.type !== 'person');
	const isObject = /^(?:it|them)$/.test(word) && !/^nsubj|^expl/.test(token.relation);
	if (isObject) return isPurposeOf(token, tokens, things) || isNounBefore(token, tokens, named);
	const subjects = tokens.filter(
		(other) => other.index < token.index && /^nsubj|^csubj/.test(other.relation)
	);
	const plural = /^th/.test(word);
	if (/^(?:its|their)$/.test(word) && isOwned(token, tokens, things, plural)) return true;
	return subjects.some((subject) => {
		if (things.some((thing) => contains(thing, subject))) return true;
		return subject.tag === 'NOUN' && (subject.xpos === 'NNS') === plural;
	});
}

/** "to deport suspects to their home countries": a noun of its number stands before it. */
function isOwned(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	things: readonly Named[],
	plural: boolean
): boolean {
	if (!plural) return things.some(({ entity }) => entity.type !== 'nationality');
	return tokens.some(
		({ index, tag, xpos }) => index < token.index && tag === 'NOUN' && xpos === 'NNS'
	);
}

/** A possessive whose clause has a named person as its subject: "Kovac accused Lind of losing her way". */
function isOwnOf(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	before: readonly Named[]
): boolean {
	if (!/^(?:his|her)$/i.test(token.text)) return false;
	const verbs = tokens.filter(
		({ index, tag }) => index < token.index && (tag === 'VERB' || tag === 'AUX')
	);
	if (verbs.filter(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)).length > 1) return false;
	const subject = tokens.find(({ relation }) => /^nsubj/.test(relation));
	return before.some(
		({ entity, start, end }) =>
			entity.type === 'person' && subject && subject.start >= start && subject.end <= end
	);
}

/** "to deport suspects without risk of them being tortured": a noun of its number, words before it. */
function isNounBefore(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): boolean {
	if (token.index < 5) return false;
	const before = tokens.filter(({ index }) => index < token.index - 1);
	if (/^them$/i.test(token.text)) return before.some(({ xpos }) => /^NNP?S$/.test(xpos));
	const isThing = ({ start, end }: ParsedToken) =>
		named.some((name) => name.start <= start && end <= name.end && name.entity.type !== 'person');
	return before.some((other) => other.xpos === 'NN' || (other.tag === 'PROPN' && isThing(other)));
}

/** "to the Kursk region to help rebuild it": what the purpose is told of stands right before it. */
function isPurposeOf(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	things: readonly Named[]
): boolean {
	const help = tokens[token.index - 2]?.text === 'help' ? 1 : 0;
	const to = tokens[token.index - 2 - help];
	const head = to && tokens[to.index - 1];
	if (tokens[token.index - 1]?.xpos !== 'VB' || to?.text !== 'to' || !head) return false;
	const before = tokens[head.index - 1];
	return things.some(
		(thing) => contains(thing, head) || (head.tag === 'NOUN' && before && contains(thing, before))
	);
}
