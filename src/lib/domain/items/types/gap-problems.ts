import { contains } from '../../facts/edits.ts';
import { lookupsOf } from '../../facts/article-lookups.ts';
import type { Problem } from '../../facts/problems.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import type { Entity, Mention } from '../../language/types.ts';
import { countryForm } from '../distractors/countries.ts';
import { namedKeyProblems } from '../gates/telling-names.ts';

/** What is wrong with a gap where a name stands, whoever reads it: of the name, and of the words around it. */
export function gapProblems(card: SentenceCard, mention: Mention, entity: Entity): Problem[] {
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
	if (entity.type === 'nationality' && card.index.analysed.article.textKind !== 'digest')
		problem('a-people', entity.name);
	if (
		after?.text === ',' &&
		/^(?:the|an?|his|her|its|their)$/i.test(tokens[after.index + 1]?.text ?? '')
	)
		problem('described-gap', tokens[after.index + 1]?.text ?? '');
	if (lead.trimEnd().endsWith('(')) problem('in-brackets', entity.name);
	if (card.findings.quotes.some((quote) => contains(quote, mention)))
		problem('gap-in-quotation', entity.name);
	const loose = fitsManyOthers(card, mention);
	if (loose !== null) problem('many-answers', loose);
	return [...problems, ...namedKeyProblems(card, mention, entity)];
}

/** What one has not done others have not either; and a remark of no day could be anybody's. */
function fitsManyOthers(
	{ statement, findings, index }: SentenceCard,
	mention: Mention
): string | null {
	const { tokens } = findings.sentence;
	const next = tokens.find((token) => token.start >= mention.end);
	const acts = tokens.slice(next?.index ?? 0, (next?.index ?? 0) + 3);
	if (acts.some(({ text }) => /^(?:not|n['’]t|never)$/i.test(text))) return 'what was not done';
	const isPerson = index.entities.get(mention.entityId)?.type === 'person';
	const isRemark = isPerson && next?.lemma === 'say' && findings.quotes.length === 0;
	return isRemark && !/(?<!since )\b(?:19|20)\d\d\b/.test(statement) ? 'a remark of no day' : null;
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
