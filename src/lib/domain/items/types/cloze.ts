import { lookupsOf } from '../../facts/article-lookups.ts';
import { applyEdits, capitalise, contains, gap, type Edit } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { courtesy } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Entity, Mention } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { countryForm, otherCountryNames, takesArticle } from '../distractors/countries.ts';
import { nameDistractors, type NameDistractor } from '../distractors/names.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { otherNamesOf } from '../gates/many-names.ts';
import { placeProblems } from '../gates/name-place.ts';
import { gapProblems } from './gap-problems.ts';
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
