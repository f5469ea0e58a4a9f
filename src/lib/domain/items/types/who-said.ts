import { cut } from '../../facts/make-fact.ts';
import type { Finding } from '../../facts/findings.ts';
import { isSurelyPerson } from '../../facts/sure-person.ts';
import { withoutComma } from '../../facts/quotations.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { nameDistractors } from '../distractors/names.ts';
import { namesOf } from '../distractors/same-thing.ts';
import { whyNotName, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';

/** "Who said: “Two weeks have passed and we are meeting again”?" */
export function whoSaid(finding: Finding, corpus: Corpus): Candidate[] {
	const { focus, card } = finding;
	if (focus.kind !== 'quotation') return [];
	const { speaker } = focus;
	const words = withoutComma(cut(card.index, focus.words)).replace(/[.]$/, '');
	const names = speaker.type === 'person' ? nameDistractors(speaker, finding, corpus) : [];
	const stem = `Who said: “${words.replace(/[“”"]/g, "'")}”${/[?!]$/.test(words) ? '' : '?'}`;
	const options =
		names.length === 3
			? writeOptions(
					speaker.name,
					names.map(({ text }) => text),
					(text) => whyNotName(speaker.name, names.find((name) => name.text === text) ?? names[0]!),
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
				accepts: options ? [] : namesOf(speaker).filter((name) => name !== speaker.name)
			}),
			finding,
			rule: 'speaker',
			keyNames: namesOf(speaker),
			problems: isSurelyPerson(speaker) ? [] : [{ gate: 'unnamed-speaker', detail: speaker.name }]
		}
	];
}
