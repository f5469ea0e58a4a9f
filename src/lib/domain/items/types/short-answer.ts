import type { ArticleIndex } from '../../facts/article-index.ts';
import { applyEdits } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import { openingOf } from '../../facts/trimmed-findings.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { EntityType } from '../../facts/types.ts';
import { organisationNouns } from '../../language/entities/title-words.ts';
import type { Entity, Mention, ParsedToken } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { takesArticle } from '../distractors/countries.ts';
import { nameDistractors } from '../distractors/names.ts';
import { organisationGroup } from '../distractors/organisation-groups.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { otherNamesOf } from '../gates/many-names.ts';
import { placeProblems } from '../gates/name-place.ts';
import { namedKeyProblems } from '../gates/telling-names.ts';
import { whyNotName, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

const askFor: Partial<Record<EntityType, string>> = {
	person: 'Who',
	country: 'Which country',
	organisation: 'Which organisation',
	agency: 'Which agency'
};

/** Verbs that tell nothing by themselves: "Who spoke after the meeting?" */
const colourless = new Set('speak talk add continue note stress react respond comment'.split(' '));

/**
 * The sentence as a question for its subject: "Rosneft bought …" -> "Which organisation bought …?".
 * Needs no inversion, so it is grammatical as the sentence is; asked with options where enough names
 * are like the key, to be typed otherwise.
 */
export function askForSubject(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card } = finding;
	if (focus.kind !== 'statement') return [];
	const { sentence, quotes } = card.findings;
	const subject = nameMentions(card.findings)[0];
	const entity = card.index.entities.get(subject?.entityId ?? '');
	const question = askFor[entity?.type ?? 'other'];
	if (!subject || !entity || !question) return [];
	const end = subjectEnd(card, subject, entity);
	const verb = sentence.tokens.find((token) => token.start >= end);
	if (!verb || !isFinite(verb) || verb.xpos === 'VBP') return [];
	if (entity.type === 'person' && !isSurelyPerson(entity)) return [];
	const trailing = card.findings.attributions.some(({ cue }) => cue.start > verb.end);
	if (trailing) return [];
	if (colourless.has(verb.lemma)) return [];
	// "Who is a former captain?" describes many.
	if (verb.lemma === 'be' && sentence.tokens.some(({ relation }) => relation === 'cop')) return [];
	// A laptop taken for a company cannot announce; it can be chosen.
	const acts = sentence.tokens.some(({ lemma, tag }) => tag === 'VERB' && doneByBodies.has(lemma));
	const isPassive = sentence.tokens.some(({ relation }) => relation === 'nsubj:pass');
	if (entity.type === 'organisation' && (!acts || isPassive)) return [];
	const isDigest = card.index.analysed.article.textKind === 'digest';
	if (entity.type === 'organisation' && !isDigest && !isActOfBody(card, verb, entity)) return [];
	const from = subjectStart(card, subject, entity);
	if (!opensSentence.test(card.index.text.slice(openingOf(card.findings), from))) return [];
	if (quotes.length > 0 || /^(?:am|are|were|have|do)$/i.test(verb.text)) return [];
	const stem = applyEdits(card.index.text, sentence, [
		{ start: sentence.start, end, text: question },
		...card.edits
	]).replace(/\.$/, '?');
	// A remark of no day could be anybody's, on any day.
	if (verb.lemma === 'say' && !/(?<!since )\b(?:19|20)\d\d\b/.test(stem)) return [];
	// Others named on a page come from all walks of its story: the name itself is asked for.
	const names = isDigest ? nameDistractors(entity, finding, corpus) : [];
	const hasOptions = names.length === 3;
	const show = (text: string) => (takesArticle(text) ? `the ${text}` : text);
	return [
		{
			content: writeContent(finding, {
				type: hasOptions ? 'multiple-choice' : 'short-answer',
				stem,
				key: hasOptions ? show(entity.name) : entity.name,
				options: hasOptions
					? writeOptions(
							show(entity.name),
							names.map(({ text }) => show(text)),
							(text) =>
								whyNotName(
									entity.name,
									names.find((name) => show(name.text) === text) ?? names[0]!,
									card.index
								),
							whyRight(finding)
						)
					: null,
				accepts: hasOptions ? [] : [...acceptedNames(entity), ...otherNamesOf(entity.name)]
			}),
			finding,
			rule: 'subject',
			keyNames: namesOf(entity),
			problems: [
				...namedKeyProblems(card, subject, entity),
				...(isDigest ? [] : placeProblems(card, subject, entity))
			]
		}
	];
}

/**
 * Whether a sentence tells of one act of a firm or body that the article shows to be one. What it does
 * day by day others do, too, and a game or a site is taken for a firm where only its name is known.
 */
function isActOfBody({ index, findings }: SentenceCard, verb: ParsedToken, entity: Entity) {
	const root = findings.sentence.tokens.find(({ relation }) => relation === 'root');
	const isOnce = verb.xpos === 'VBD' || /^(?:has|will)$/i.test(verb.text);
	return root !== undefined && doneByBodies.has(root.lemma) && isOnce && isKnownBody(index, entity);
}

function isKnownBody({ text }: ArticleIndex, { name }: Entity): boolean {
	if (organisationGroup(name) !== null || firmName.test(name)) return true;
	const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const before = new RegExp(`(\\p{Ll}[\\p{L}-]*) ${plain}(?![\\p{L}-])`, 'gu');
	const after = new RegExp(`\\b${plain}, (?:an?|the|one of) ([^,.]{0,60})`, 'gu');
	const words = [...text.matchAll(before), ...text.matchAll(after)].flatMap(([, said = '']) =>
		said.split(/[^\p{L}-]+/u)
	);
	return words.some((word) => organisationNouns.has(word.toLowerCase()) && !noBody.test(word));
}

const firmName = /\b(?:Inc|Corp|Corporation|Co|Ltd|plc|PLC|LLC|Group|Airlines?|Airways|Motors?)\b/;
const noBody = /^(?:site|website|label|rival|party|side|team|network|outlet)$/i;

const doneByBodies = new Set(
	'say announce agree buy sell launch sign plan accuse reject accept decide pay offer open close order ask warn deny report bid acquire hire appoint win lose raise cut'.split(
		' '
	)
);

const opensSentence = /^(?:(?:But|And|However,|Meanwhile,)\s+)?(?:The |Mr |Mrs |Ms |Sir |Dr )?$/i;

/** The post before the name goes with it: "North Korean leader Kim Jong Un". */
function subjectStart(card: SentenceCard, subject: Mention, entity: Entity): number {
	const role = entity.roles.find(
		({ end }) => /^\s*$/.test(card.index.text.slice(end, subject.start)) && end <= subject.start
	);
	return role?.start ?? subject.start;
}

/** So does the post after it: ", a spokesman for the South Korean military,". */
function subjectEnd(card: SentenceCard, subject: Mention, entity: Entity): number {
	const { text } = card.index;
	const role = entity.roles.find(
		({ start, end }) =>
			start > subject.end &&
			/^, (?:an? |the )?$/.test(text.slice(subject.end, start)) &&
			text[end] === ','
	);
	return role ? role.end + 1 : subject.end;
}
