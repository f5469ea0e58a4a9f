import { firstPerson, lookupsOf } from '../../facts/article-lookups.ts';
import { withoutFrame } from '../../facts/story-frame.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Problem } from '../../facts/problems.ts';
import type { ParsedToken } from '../../language/types.ts';
import type { Candidate } from '../candidate.ts';
import { callsByPost, leansOn, unknownOwner } from './name-words.ts';
import { wellKnownLetters } from './prominence.ts';

/**
 * A question whose answer is a name has nothing else to hold on to than its own words: they name
 * everybody in full, lean on nothing said before, and tell what was done, not what was not.
 */
export function soundNameQuestion({ content, finding, others, keyNames }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (others || focus.kind !== 'statement') return [];
	if (!/^(?:cloze|short-answer|multiple-choice)$/.test(content.type)) return [];
	const { article } = card.index.analysed;
	if (article.textKind === 'digest') return [];
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	const stem = withoutFrame(content.stem, article);
	const own = card.leadIn ? stem.slice(card.leadIn.statement.length).trim() : stem;
	const leaning = leansOn(stem) ?? leansOn(own);
	if (leaning !== null) return problem('leaning', leaning);
	const isKnown = (letters: string) =>
		wellKnownLetters.test(letters) || card.index.told.has(letters.toLowerCase());
	const letters = unknownOwner(stem, isKnown);
	if (letters !== null) return problem('obscure-letters', letters);
	const called = callsByPost(stem);
	if (called !== null) return problem('unresolved-reference', called);
	if (own.split(' ').length < fewestWords) return problem('says-little', own);
	const { tokens } = card.findings.sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	if (root && isNegated(root, tokens)) return problem('says-little', 'what did not happen');
	if (root && isDescription(stem, root, tokens))
		return problem('says-little', 'describes somebody');
	const half = halfName(finding.card, keyNames);
	if (half !== null) return problem('half-a-name', half);
	const described = describedKey(finding, keyNames, stem);
	if (described !== null) return problem('leak', described);
	return [];
}

function isNegated(root: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	return tokens.some(
		({ head, text }) => head === root.index && /^(?:not|never|n['’]t|hardly|neither)$/i.test(text)
	);
}

/** Fewer say too little of what was done. */
const fewestWords = 8;

/** "______ is a member of …": so are others. */
function isDescription(stem: string, root: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const article = tokens.find(({ head, text }) => head === root.index && /^an?$/i.test(text));
	const isCopula = tokens.some(({ head, relation }) => head === root.index && relation === 'cop');
	return isCopula && article !== undefined && /______ (?:is|was) an? /.test(stem);
}

/** "Patriot" where the article means a company of a longer name. */
function halfName(card: Candidate['finding']['card'], keyNames: readonly string[]): string | null {
	const { peopleByPart } = lookupsOf(card.index);
	for (const mention of nameMentions(card.findings)) {
		const entity = card.index.entities.get(mention.entityId);
		const surface = card.index.text.slice(mention.start, mention.end);
		const isKey = entity !== undefined && keyNames.includes(entity.name);
		// "the Khans": the family of somebody who is named.
		const family = /^(.+)s$/.exec(surface)?.[1] ?? '';
		const bearers = peopleByPart.get(family) ?? [];
		if (isKey && bearers.some(({ name }) => name.split(' ').at(-1) === family)) return surface;
		if (entity?.type !== 'organisation' || isKey || surface.includes(' ')) continue;
		const isEdited = card.edits.some(
			({ start, end }) => start <= mention.start && mention.end <= end
		);
		const isShort = [...card.index.entities.values()].some((other) =>
			[other.name, ...other.aliases].some((name) => name.startsWith(`${surface} `))
		);
		if (isShort && !isEdited && !card.index.told.has(surface.toLowerCase())) return surface;
	}
	return null;
}

/** "… the senator from Ohio …": a word of the post of whoever is asked for. */
function describedKey(
	{ card }: Candidate['finding'],
	keyNames: readonly string[],
	stem: string
): string | null {
	const person = firstPerson(card.index, keyNames);
	const heads = (person?.roles ?? []).flatMap(
		({ text }) =>
			text
				.split(/ (?:of|at|for|in|from|to|who) |,/)[0]
				?.split(' ')
				.at(-1) ?? []
	);
	return heads.find((head) => /^[\p{L}-]+$/u.test(head) && isCalled(stem, head)) ?? null;
}

/** "the senator", "his Democratic challenger", with no name behind it. */
function isCalled(stem: string, head: string): boolean {
	const phrase = `\\b(?:[Tt]he|fellow|his|her) (?:\\p{L}+(?:['’]s?)? ){0,3}${head}\\b(?! (?:\\p{Lu}|______))`;
	return new RegExp(phrase, 'u').test(stem);
}
