import { cut } from '../../facts/make-fact.ts';
import type { Finding } from '../../facts/findings.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import { withoutComma } from '../../facts/quotations.ts';
import type { Problem } from '../../facts/problems.ts';
import { singular } from '../../facts/story-frame.ts';
import type { Entity } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { groupOf, rolesOf } from '../distractors/person-groups.ts';
import { nameDistractors } from '../distractors/names.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { office } from '../gates/prominence.ts';
import { timesNamed } from '../gates/salience.ts';
import { whyNotName, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

/** "Who said: “Two weeks have passed and we are meeting again”?" */
export function whoSaid(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card } = finding;
	if (focus.kind !== 'quotation') return [];
	const { speaker } = focus;
	const words = withoutComma(cut(card.index, focus.words)).replace(/[.]$/, '');
	// A minister is not taken for the analyst who doubts him: options are people quoted here.
	const quoted = new Set(
		card.index.analysed.attributions.map(({ sourceEntityId }) => sourceEntityId)
	);
	const names =
		speaker.type === 'person'
			? nameDistractors(speaker, finding, corpus).filter(
					({ entity, index }) => index === card.index && entity && quoted.has(entity.entityId)
				)
			: [];
	const stem = `Who said: “${words.replace(/[“”"]/g, "'")}”${/[?!]$/.test(words) ? '' : '?'}`;
	const options =
		names.length === 3
			? writeOptions(
					speaker.name,
					names.map(({ text }) => text),
					(text) =>
						whyNotName(
							speaker.name,
							names.find((name) => name.text === text) ?? names[0]!,
							card.index
						),
					whyRight(finding)
				)
			: null;
	return [
		{
			content: writeContent(finding, {
				type: 'who-said',
				stem,
				key: speaker.name,
				options,
				accepts: options ? [] : acceptedNames(speaker)
			}),
			finding,
			rule: 'speaker',
			keyNames: namesOf(speaker),
			problems: speakerProblems(finding, speaker, words)
		}
	];
}

/**
 * A quotation is worth its speaker's name when it says what it is about by itself, and the speaker is
 * somebody the story introduces.
 */
function speakerProblems({ card: { index } }: Finding, speaker: Entity, words: string): Problem[] {
	if (!isSurelyPerson(speaker)) return [{ gate: 'unnamed-speaker', detail: speaker.name }];
	const headline = index.analysed.article.headline.value ?? '';
	const surname = speaker.name.split(/\s+/).at(-1) ?? speaker.name;
	const opens = index.sentences[0]?.mentions.some(({ entityId }) => entityId === speaker.entityId);
	const isChosen = index.analysed.article.textKind === 'digest' && speaker.roles.length > 0;
	const isKnown =
		isChosen ||
		(groupOf(rolesOf(speaker)) === 'politics' &&
			speaker.roles.some(({ text }) => office.test(text)) &&
			(headline.includes(surname) || opens || timesNamed(index, speaker) >= 3));
	if (!isKnown) return [{ gate: 'passing-voice', detail: speaker.name }];
	const names = words
		.split(/\s+/)
		.slice(1)
		.filter((word) => /^\p{Lu}\p{L}|\d/u.test(word));
	const told = words
		.split(/[^\p{L}\p{N}-]+/u)
		.filter((word) => word.length > 3 && index.told.has(singular(word)));
	const count = words.split(/\s+/).length;
	if (names.length + told.length === 0 || count < 9)
		return [{ gate: 'says-little', detail: words }];
	return /\bthe (?:president|king|queen|pope)\b/i.test(words)
		? [{ gate: 'unresolved-reference', detail: 'a head of state without a name' }]
		: [];
}
