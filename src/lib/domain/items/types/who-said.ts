import { cut } from '../../facts/make-fact.ts';
import type { Finding } from '../../facts/findings.ts';
import { withoutComma } from '../../facts/quotations.ts';
import type { AttributionSpan, Entity } from '../../language/types.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { acceptedNames, namesOf } from '../distractors/same-thing.ts';
import { claimPairs } from '../pairs/claim-pairs.ts';
import { whyNotName, whyRight } from '../rationales.ts';
import { writeContent, writeOptions } from '../write-content.ts';
import { isInSentence, otherSpeakers, speakerProblems } from './speaker.ts';

/** "Who said: “Two weeks have passed and we are meeting again”?" and "Who said that …?" */
export function whoSaid(finding: Finding, corpus: Corpus): Candidate[] {
	return finding.focus.kind === 'quotation'
		? whoSpoke(finding, finding.focus, corpus)
		: whoClaimed(finding, corpus);
}

function whoSpoke(
	finding: Finding,
	{ speaker, attribution, words: span }: Extract<Finding['focus'], { kind: 'quotation' }>,
	corpus: Corpus
): Candidate[] {
	const words = withoutComma(cut(finding.card.index, span)).replace(/[.]$/, '');
	const stem = `Who said: “${words.replace(/[“”"]/g, "'")}”${/[?!]$/.test(words) ? '' : '?'}`;
	return [candidate({ finding, speaker, attribution, words, stem, rule: 'speaker' }, corpus)];
}

/** What somebody is reported to have said, in a clause that holds all of it. */
function whoClaimed(finding: Finding, corpus: Corpus): Candidate[] {
	const [claim] = claimPairs([finding]);
	const [attribution] = finding.card.findings.attributions;
	const speaker = finding.card.index.entities.get(attribution?.sourceEntityId ?? '');
	if (!claim || !attribution || speaker?.type !== 'person') return [];
	if (!isInSentence(finding, attribution)) return [];
	const stem = `Who said ${claim.right}?`;
	const words = claim.right.replace(/^that /, '');
	const told = candidate({ finding, speaker, attribution, words, stem, rule: 'claimant' }, corpus);
	// Not in their own words, and of no day: a remark that many could have made.
	if (!/(?<!since )\b(?:19|20)\d\d\b/.test(stem))
		told.problems.push({ gate: 'unanchored-time', detail: 'a remark of no day' });
	return [told];
}

interface Speech {
	finding: Finding;
	speaker: Entity;
	attribution: AttributionSpan;
	words: string;
	stem: string;
	rule: string;
}

function candidate(
	{ finding, speaker, attribution, words, stem, rule }: Speech,
	corpus: Corpus
): Candidate {
	const names = otherSpeakers(speaker, words, finding, corpus);
	const why = (text: string) =>
		whyNotName(
			speaker.name,
			names.find((name) => name.text === text) ?? names[0]!,
			finding.card.index
		);
	const texts = names.map(({ text }) => text);
	const options =
		names.length === 3 ? writeOptions(speaker.name, texts, why, whyRight(finding)) : null;
	return {
		content: writeContent(finding, {
			type: 'who-said',
			stem,
			key: speaker.name,
			options,
			accepts: options ? [] : acceptedNames(speaker)
		}),
		finding,
		rule,
		keyNames: namesOf(speaker),
		// What is known to be unusable is told with that reason: no need to look for others.
		problems: finding.fact.usable
			? speakerProblems(finding, speaker, attribution, words, corpus)
			: []
	};
}
