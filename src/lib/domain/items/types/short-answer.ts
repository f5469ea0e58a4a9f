import { applyEdits } from '../../facts/edits.ts';
import type { Finding } from '../../facts/findings.ts';
import { isSurelyPerson, nameMentions } from '../../facts/names.ts';
import { isFinite } from '../../facts/sentence-form.ts';
import type { EntityType } from '../../facts/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { nameDistractors } from '../distractors/names.ts';
import { namesOf } from '../distractors/same-thing.ts';
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
	const verb = sentence.tokens.find((token) => token.start >= (subject?.end ?? 0));
	if (!subject || !entity || !question || !verb || !isFinite(verb) || verb.xpos === 'VBP')
		return [];
	if (entity.type === 'person' && !isSurelyPerson(entity)) return [];
	const trailing = card.findings.attributions.some(({ cue }) => cue.start > verb.end);
	if (trailing) return [];
	if (colourless.has(verb.lemma)) return [];
	const lead = card.index.text.slice(sentence.start, subject.start);
	if (!/^(?:(?:But|And|However,|Meanwhile,)\s+)?(?:The |Mr |Mrs |Ms |Sir |Dr )?$/i.test(lead))
		return [];
	if (quotes.length > 0 || /^(?:am|are|were|have|do)$/i.test(verb.text)) return [];
	const stem = applyEdits(card.index.text, sentence, [
		{ start: sentence.start, end: subject.end, text: question },
		...card.edits
	]).replace(/\.$/, '?');
	const names = nameDistractors(entity, finding, corpus);
	const hasOptions = names.length === 3;
	return [
		{
			content: writeContent(finding, {
				type: hasOptions ? 'multiple-choice' : 'short-answer',
				stem,
				key: entity.name,
				options: hasOptions
					? writeOptions(
							entity.name,
							names.map(({ text }) => text),
							(text) =>
								whyNotName(entity.name, names.find((name) => name.text === text) ?? names[0]!),
							whyRight(finding)
						)
					: null,
				accepts: hasOptions ? [] : namesOf(entity).filter((name) => name !== entity.name)
			}),
			finding,
			rule: 'subject',
			keyNames: namesOf(entity),
			problems: []
		}
	];
}
