import type { Span } from '../articles/types.ts';
import type { Entity, ParsedToken } from '../language/types.ts';
import type { ArticleIndex, SentenceFindings } from './article-index.ts';
import { contains, overlaps } from './edits.ts';
import { namesAt } from './lookup.ts';
import { nameMentions } from './names.ts';
import type { Problem } from './problems.ts';
import * as words from './reference-words.ts';

interface Named {
	start: number;
	end: number;
	entity: Entity;
}

/**
 * Everything in a sentence that means something said before it, but for what is written differently.
 * Empty: it can stand alone.
 */
export function unresolvedReferences(
	index: ArticleIndex,
	findings: SentenceFindings,
	rewritten: readonly Span[]
): Problem[] {
	const named: Named[] = nameMentions(findings).flatMap((mention) => {
		const entity = index.entities.get(mention.entityId);
		return entity ? [{ start: mention.start, end: mention.end, entity }] : [];
	});
	const { tokens } = findings.sentence;
	const found: string[] = [];
	for (const token of tokens) {
		if ([...named, ...rewritten].some((span) => contains(span, token))) continue;
		const quoted = findings.quotes.some((quote) => contains(quote, token));
		const detail =
			token.text.toLowerCase() === 'the'
				? danglingDefinite(token, tokens, named)
				: danglingWord(token, tokens, named, quoted);
		if (detail !== null) found.push(detail);
	}
	return found.map((detail) => ({ gate: 'unresolved-reference', detail }));
}

/** Only the "the …" of some words, for quotations, whose pronouns have their own rules. */
export function danglingDefinites(index: ArticleIndex, tokens: readonly ParsedToken[]): string[] {
	const all = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
	const spans = namesAt(index, all).filter((mention) =>
		tokens.some((token) => overlaps(token, mention))
	);
	const named = spans.flatMap(({ start, end, entityId }) => {
		const entity = index.entities.get(entityId);
		return entity ? [{ start, end, entity }] : [];
	});
	// Positions count in the words given, which may cross sentences.
	const numbered = tokens.map((token, position) => ({ ...token, index: position }));
	return numbered
		.filter(({ text }) => text.toLowerCase() === 'the')
		.flatMap((token) => danglingDefinite(token, numbered, named) ?? []);
}

function danglingWord(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[],
	quoted: boolean
): string | null {
	const word = token.text.toLowerCase();
	const next = tokens[token.index + 1];
	if (words.speakerPronouns.has(word)) return quoted || isUpper(token) ? null : word;
	if (words.personalPronouns.has(word)) {
		if (/^(?:his|her|its|their)$/.test(word) && words.ownDoings.has(next?.text.toLowerCase() ?? ''))
			return `${word} ${next?.text ?? ''}`;
		return hasAntecedent(token, tokens, named) ? null : word;
	}
	if (word === 'here' || (word === 'there' && token.tag !== 'PRON')) return word;
	if (word === 'that' && (token.tag === 'DET' || (token.tag === 'PRON' && !isRelative(token)))) {
		return next?.tag === 'VERB' ? null : word;
	}
	if (word === 'so' || word === 'then') return token.index === 0 ? word : null;
	if (word === 'former' || word === 'latter') {
		const isPointing =
			tokens[token.index - 1]?.text.toLowerCase() === 'the' && next?.tag !== 'NOUN';
		return isPointing ? word : null;
	}
	if (/^(?:earlier|later)$/.test(word)) return null;
	if (words.pointingWords.has(word)) {
		return (word === 'such' || word === 'other' || word === 'same') && follows(tokens, token, 'as')
			? null
			: word;
	}
	if (words.bareQuantifiers.has(word)) return danglingQuantity(token, tokens);
	if (isEchoed(tokens, token.index - 2) || isEchoed(tokens, token.index + 2)) return null;
	return /^JJR$|^RBR$/.test(token.xpos) && isComparative(token, tokens) ? word : null;
}

/** "more", "cheaper" … without the "than" that says what it is compared with. */
function isComparative(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const rest = tokens.slice(token.index + 1);
	return !rest.some((other) => other.text.toLowerCase() === 'than');
}

function danglingQuantity(token: ParsedToken, tokens: readonly ParsedToken[]): string | null {
	const next = tokens[token.index + 1];
	const word = token.text.toLowerCase();
	if (!next) return word;
	if (word === 'both' && tokens.some((other) => other.text === 'and')) return null;
	if (word === 'more' && (isEchoed(tokens, token.index + 2) || isEchoed(tokens, token.index - 2)))
		return null;
	if (word === 'more' || word === 'less' || word === 'fewer') {
		return next.text.toLowerCase() === 'than' || !isComparative(token, tokens) ? null : word;
	}
	if (/^(?:ADJ|NOUN|PROPN|NUM|ADV|DET)$/.test(next.tag)) return null;
	return /^(?:of|another|other|%)$/i.test(next.text) ? null : word;
}

/** "more and more" compares with nothing but itself. */
function isEchoed(tokens: readonly ParsedToken[], index: number): boolean {
	return tokens[index]?.text.toLowerCase() === 'more';
}

function isRelative(token: ParsedToken): boolean {
	return token.xpos === 'WDT' || token.xpos === 'IN' || token.relation.startsWith('nsubj');
}

/** Pronouns are plain when exactly the thing they can mean was named before them in the sentence. */
function hasAntecedent(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): boolean {
	const word = token.text.toLowerCase();
	const before = named.filter((name) => name.end <= token.start);
	const persons = new Set(
		before.filter(({ entity }) => entity.type === 'person').map(({ entity }) => entity.entityId)
	);
	if (words.personPronouns.has(word)) return persons.size === 1;
	const things = before.filter(({ entity }) => entity.type !== 'person');
	const isObject = /^(?:it|them)$/.test(word) && !/^nsubj|^expl/.test(token.relation);
	if (isObject) return word === 'it' && isPurposeOf(token, tokens, things);
	const subjects = tokens.filter(
		(other) => other.index < token.index && /^nsubj|^csubj/.test(other.relation)
	);
	const plural = /^th/.test(word);
	return subjects.some((subject) => {
		if (things.some((thing) => contains(thing, subject))) return true;
		return subject.tag === 'NOUN' && (subject.xpos === 'NNS') === plural;
	});
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

/** "the …" that nothing in the sentence singles out, or null. */
function danglingDefinite(
	the: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): string | null {
	const phrase: ParsedToken[] = [];
	for (const token of tokens.slice(the.index + 1)) {
		if (!isInside(token, tokens, phrase)) break;
		phrase.push(token);
	}
	const head = phrase.at(-1);
	const detail = `the ${phrase.map(({ text }) => text).join(' ')}`.trim();
	if (!head) return detail;
	const span = { start: the.start, end: head.end };
	const inside = named.filter((name) => overlaps(name, span));
	const isOwn = ({ entity }: Named) => entity.type !== 'nationality' && entity.type !== 'country';
	if (inside.some((name) => contains(name, head))) return null;
	// "The Manchester United wing": a plain noun after the name is somebody or something told before.
	if (inside.some((name) => isOwn(name)) && /^\p{Lu}/u.test(head.text)) return null;
	if (inside.length > 0 && words.ofCountry.has(head.text.toLowerCase())) return null;
	if (phrase.length > 1 && isUpper(head)) return null;
	if (head.tag === 'PROPN' && isUpper(head)) return null;
	const isSingled = phrase.some(
		(token) => /^(?:JJS|RBS)$/.test(token.xpos) || words.singling.has(token.text.toLowerCase())
	);
	if (isSingled && isFollowedUp(tokens, head)) return null;
	if (words.heads.has(phrase[0]?.text.toLowerCase() ?? '') && phrase.length > 1) return null;
	if (/^front lines?$/i.test(phrase.map(({ text }) => text).join(' '))) return null;
	if (isRestricted(tokens, head, named)) return null;
	return isPlain(head, tokens, named) ? null : detail;
}

function isInside(
	token: ParsedToken,
	tokens: readonly ParsedToken[],
	phrase: readonly ParsedToken[]
): boolean {
	if (/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.tag)) return true;
	const next = tokens[token.index + 1];
	if (token.text === '-' || token.text === '–') {
		return phrase.at(-1)?.end === token.start && next?.start === token.end;
	}
	if (/^['’]s?$/.test(token.text)) return true;
	if (token.tag === 'ADV') return next?.tag === 'ADJ' || next?.xpos === 'VBN';
	return /^VB[NG]$/.test(token.xpos) && /^(?:NOUN|ADJ|PROPN)$/.test(next?.tag ?? '');
}

/** "the largest weapon in the world": a superlative says of what. */
function isFollowedUp(tokens: readonly ParsedToken[], head: ParsedToken): boolean {
	const next = tokens[head.index + 1];
	const word = next?.text.toLowerCase() ?? '';
	return (
		words.restricting.has(word) ||
		words.placing.has(word) ||
		/^(?:TO|VB[NG])$/.test(next?.xpos ?? '')
	);
}

function isRestricted(
	tokens: readonly ParsedToken[],
	head: ParsedToken,
	named: readonly Named[]
): boolean {
	const next = tokens[head.index + 1];
	const word = next?.text.toLowerCase() ?? '';
	if (words.restricting.has(word) || /^VB[NG]$/.test(next?.xpos ?? '')) return true;
	if (word === 'that') return next?.xpos === 'WDT';
	if (word === 'to' && tokens[head.index + 2]?.xpos === 'VB') return true;
	if (!words.placing.has(word)) return false;
	const near = tokens[head.index + 3] ?? tokens.at(-1);
	return named.some((name) => name.start >= (next?.end ?? 0) && name.start <= (near?.end ?? 0));
}

function isPlain(
	head: ParsedToken,
	tokens: readonly ParsedToken[],
	named: readonly Named[]
): boolean {
	const noun = head.text.toLowerCase();
	const before = named.filter((name) => name.end <= head.start);
	const types = (...list: string[]) => named.filter(({ entity }) => list.includes(entity.type));
	if (words.knownToAll.has(noun)) return true;
	if (words.plainWithCountry.has(noun) && types('country', 'nationality').length > 0) return true;
	if (words.countryAgain.has(noun)) return before.some(({ entity }) => entity.type === 'country');
	if (words.plainWithOrganisation.has(noun)) {
		const organisations = before.filter(({ entity }) => /organisation|agency/.test(entity.type));
		return new Set(organisations.map(({ entity }) => entity.entityId)).size === 1;
	}
	return tokens.some(
		(other) => other.index < head.index && other.tag === 'NOUN' && other.lemma === head.lemma
	);
}

function follows(tokens: readonly ParsedToken[], token: ParsedToken, word: string): boolean {
	return tokens.slice(token.index + 1, token.index + 4).some((other) => other.text === word);
}

/** Capitals inside a sentence are a name, even when nobody recognised it. "US" is no pronoun. */
function isUpper(token: ParsedToken): boolean {
	return token.index > 0 && /^\p{Lu}/u.test(token.text) && token.text !== 'I';
}
