import { lookupsOf } from '../../facts/article-lookups.ts';
import { applyEdits, capitalise, contains, gap, type Edit } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { courtesy } from '../../facts/names.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import type { Problem } from '../../facts/problems.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Entity, Mention } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryForm, otherCountryNames, takesArticle } from '../distractors/countries.ts';
import { nameDistractors, type NameDistractor } from '../distractors/names.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { otherNamesOf } from '../gates/many-names.ts';
import { placeProblems } from '../gates/name-place.ts';
import { namedKeyProblems } from '../gates/telling-names.ts';
import { whyNotName, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

const asked = new Set([
	'person',
	'organisation',
	'agency',
	'country',
	'place',
	'nationality',
	'weapon'
]);

/** The sentence with one of its names taken out; options where enough names are like it. */
export function cloze(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus } = finding;
	if (focus.kind !== 'statement') return [];
	return focus.names
		.filter(({ entity }) => asked.has(entity.type))
		.map(({ mention, entity }) => clozeOf(finding, corpus, mention, entity));
}

export function clozeOf(
	finding: Finding,
	corpus: Corpus,
	mention: Mention,
	entity: Entity
): Candidate {
	const { card } = finding;
	const key = keyText(card, mention, entity);
	const names = mayHaveOptions(card, entity)
		? nameDistractors({ ...entity, name: key }, finding, corpus)
		: [];
	const isChosen = names.length === 3;
	// What is typed has no article: it stays in the sentence.
	const edit = gapEdit(card, mention, isChosen);
	const stem = applyEdits(card.index.text, card.findings.sentence, [edit, ...card.edits]);
	const hadArticle = entity.type !== 'nationality' && articleBefore(card, mention) !== '';
	const options = isChosen ? optionsOf(finding, card, stem, key, names, hadArticle) : null;
	// What is known to be unusable is told with that reason: no need to look for others.
	const problems = finding.fact.usable ? gapProblems(card, mention, entity) : [];
	if (finding.fact.usable) problems.push(...namedKeyProblems(card, mention, entity));
	if (finding.fact.usable && !isDigest(card))
		problems.push(...placeProblems(card, mention, entity));
	if (!options && !canBeTyped(entity)) {
		problems.push({ gate: 'too-few-distractors', detail: String(names.length) });
	}
	return {
		content: writeContent(finding, {
			type: 'cloze',
			stem,
			key: options?.find(({ correct }) => correct)?.text ?? key,
			options,
			accepts: options ? [] : otherNames(key, entity)
		}),
		finding,
		rule: `gap ${entity.name}`,
		keyNames: [key, ...namesOf(entity)],
		problems
	};
}

function otherNames(key: string, entity: Entity): string[] {
	const own = [...acceptedNames(entity, key), entity.name, ...otherNamesOf(key)];
	const isOfLand = entity.type === 'country' || entity.type === 'nationality';
	const names = [...own, ...(isOfLand ? otherCountryNames(key) : [])];
	return [...new Set(names)].filter((name) => name !== key);
}

/**
 * Names beside each other in an article come from all walks of its story, and whoever follows the news
 * drops those that do not fit: an army that would not be there, a minister for a treaty of presidents.
 * What can be typed is typed.
 */
function mayHaveOptions(card: SentenceCard, entity: Entity): boolean {
	return !canBeTyped(entity) && !/^(?:weapon|nationality)$/.test(entity.type);
}

function isDigest({ index }: SentenceCard): boolean {
	return index.analysed.article.textKind === 'digest';
}

/** Names that are known without being shown: a people's name would have too many right answers. */
function canBeTyped({ type, name }: Entity): boolean {
	return /^(?:person|organisation|country)$/.test(type) || countryForm(name) === 'capitals';
}

/** The gap takes the courtesy title and, for persons, the whole expanded name with it. */
function gapEdit(card: SentenceCard, mention: Mention, isChosen: boolean): Edit {
	const expanded = card.edits.find((edit) => contains(edit, mention) && edit.text !== '');
	const from = expanded?.start ?? mention.start;
	const lead = courtesy.exec(card.index.text.slice(card.findings.sentence.start, from))?.[0] ?? '';
	const isAdjective = card.index.entities.get(mention.entityId)?.type === 'nationality';
	const article = isAdjective || !isChosen ? '' : articleBefore(card, mention);
	const start = from - lead.length - article.length;
	return { start, end: mention.end, text: gap };
}

/** "the " before a name belongs to the answer: it would tell a country that takes it from others. */
function articleBefore(card: SentenceCard, mention: Mention): string {
	return (
		/\bthe $/i.exec(card.index.text.slice(card.findings.sentence.start, mention.start))?.[0] ?? ''
	);
}

/** People by their fullest name; the rest as the sentence calls it, whose grammar fits. */
function keyText(card: SentenceCard, mention: Mention, entity: Entity): string {
	const surface = card.index.text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
	return entity.type === 'person' ? entity.name : surface;
}

function optionsOf(
	finding: Finding,
	card: SentenceCard,
	stem: string,
	key: string,
	names: readonly NameDistractor[],
	hadArticle: boolean
) {
	const opens = stem.startsWith(gap);
	const show = (text: string) => {
		const name = names.find((candidate) => candidate.text === text);
		const full = needsArticle(text, name, card, hadArticle) ? `the ${text}` : text;
		return opens ? capitalise(full) : full;
	};
	return writeOptions(
		show(key),
		names.map(({ text }) => show(text)),
		(text) =>
			whyNotName(key, names.find((name) => show(name.text) === text) ?? names[0]!, card.index),
		whyRight(finding)
	);
}

/** The key as the sentence has it; others as tables and their own articles have them. */
function needsArticle(
	text: string,
	name: NameDistractor | undefined,
	card: SentenceCard,
	hadArticle: boolean
): boolean {
	if (countryForm(text) === 'adjectives') return false;
	if (!name) return hadArticle;
	const { entity, index } = name;
	if (!entity || !index) return takesArticle(text);
	const mention = lookupsOf(index).mentions.get(entity.entityId)?.[0];
	const before = index.text.slice(Math.max(0, (mention?.start ?? 0) - 4), mention?.start ?? 0);
	return takesArticle(text) || /\bthe $/i.test(before);
}

function gapProblems(card: SentenceCard, mention: Mention, entity: Entity): Problem[] {
	const { text } = card.index;
	const { tokens } = card.findings.sentence;
	const lead = text.slice(Math.max(0, mention.start - 24), mention.start);
	const problems: Problem[] = [];
	const problem = (gate: string, detail: string) => problems.push({ gate, detail });
	if (entity.type === 'person' && !isSurelyPerson(entity))
		problem('perhaps-no-person', entity.name);
	const before = tokens.filter((token) => token.end <= mention.start).at(-1);
	const after = tokens.find((token) => token.start >= mention.end);
	if (!/^[\p{L}\p{N}]/u.test(text.slice(mention.start, mention.end)) || before?.text === '&') {
		problem('piece-of-a-name', text.slice(mention.start, mention.end));
	}
	const mentioned = lookupsOf(card.index).mentions.get(entity.entityId)?.length ?? 0;
	if (entity.type === 'person' && entity.roles.length === 0 && mentioned < 2) {
		problem('obscure-name', entity.name);
	}
	const isName = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word);
	const touches = (at: number) => /[-–/\p{L}\p{N}]/u.test(text[at] ?? '');
	// "U.S. President ______ … in the White House": there is one.
	const stem = text.slice(card.findings.sentence.start, card.findings.sentence.end);
	if (entity.type === 'person' && tellsTheHead(stem, lead)) problem('leak', 'the head of a state');
	if (touches(mention.start - 1) || touches(mention.end)) problem('piece-of-a-name', entity.name);
	if (
		before &&
		before.index > 0 &&
		isName(before.text) &&
		before.tag !== 'PUNCT' &&
		!isTitle(before.text)
	) {
		problem('piece-of-a-name', `${before.text} ${entity.name}`);
	}
	if (isName(after?.text) && entity.type !== 'nationality') {
		problem('piece-of-a-name', `${entity.name} ${after?.text ?? ''}`);
	}
	if (/^['’]s?$/.test(after?.text ?? '') && isName(tokens[(after?.index ?? 0) + 1]?.text)) {
		problem('piece-of-a-name', `${entity.name}’s …`);
	}
	if (/^the$/i.test(before?.text ?? '') && !/^(?:organisation|country|weapon)$/.test(entity.type))
		problem('article-before-gap', entity.name);
	if (/^an?$/i.test(before?.text ?? '')) problem('article-before-gap', before?.text ?? '');
	if (after && sharesNoun(tokens, after.index)) problem('piece-of-a-name', `${entity.name} and …`);
	if (entity.type !== 'nationality' && /^(?:NOUN|ADJ)$/.test(after?.tag ?? '')) {
		problem('name-as-adjective', entity.name);
	}
	// A street beside a city, a district beside a region: places are too unlike to stand together.
	if (entity.type === 'place') problem('mixed-places', entity.name);
	if (countryForm(entity.name) === 'capitals') problem('other-name-fits', entity.name);
	if (/\b[Aa]ccording to (?:the )?$/.test(lead)) problem('names-the-source', entity.name);
	if (/\bwar (?:on|against|with|in) (?:the )?$/i.test(lead)) problem('leak', 'whose war it is');
	if (entity.type === 'nationality' && !isDigest(card)) problem('a-people', entity.name);
	if (
		after?.text === ',' &&
		/^(?:the|an?|his|her|its|their)$/i.test(tokens[after.index + 1]?.text ?? '')
	)
		problem('described-gap', tokens[after.index + 1]?.text ?? '');
	if (lead.trimEnd().endsWith('(')) problem('in-brackets', entity.name);
	if (card.findings.quotes.some((quote) => contains(quote, mention)))
		problem('gap-in-quotation', entity.name);
	return problems;
}

/** "the Mangala and Aishwariya fields": the noun belongs to both names. */
function sharesNoun(tokens: SentenceCard['findings']['sentence']['tokens'], at: number): boolean {
	if (!/^(?:and|or)$/.test(tokens[at]?.text ?? '')) return false;
	let next = at + 1;
	while (/^(?:PROPN|NUM|PUNCT|ADJ)$/.test(tokens[next]?.tag ?? '') && tokens[next]?.text !== ',')
		next++;
	return next > at + 1 && tokens[next]?.tag === 'NOUN';
}

const houseOfHead =
	/\b(?:White House|Situation Room|Oval Office|Kremlin|Air Force One|Downing Street)\b/;

/** A title with its land right before the gap, or the house of whoever leads it. */
function tellsTheHead(sentence: string, lead: string): boolean {
	return (
		/\p{Lu}[\p{L}.]+ (?:President|Prime Minister|Chancellor) $/u.test(lead) ||
		houseOfHead.test(sentence)
	);
}

function isTitle(word: string): boolean {
	return /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Minister|Secretary|Chancellor|Senator|General|Marshal|Chairman|Judge|Professor)\.?$/.test(
		word
	);
}
