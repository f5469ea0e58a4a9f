import { foldText } from '../../grading/fold-text.ts';
import type { Problem } from '../../facts/problems.ts';
import { findingsOf, type Candidate } from '../candidate.ts';

/** Every citation says what the article says at that place. */
export function citationsExact(candidate: Candidate): Problem[] {
	const { content } = candidate;
	const texts = new Map(
		findingsOf(candidate).map(({ fact, card }) => [fact.articleId, card.index.text])
	);
	const broken = content.citations.find(
		({ articleId, start, end, quote }) =>
			quote === '' || texts.get(articleId)?.slice(start, end) !== quote
	);
	if (broken) return [{ gate: 'citation', detail: `${broken.start}–${broken.end}` }];
	return content.citations[0]?.role === 'evidence' ? [] : [{ gate: 'citation', detail: 'none' }];
}

/** The key, under one of its names, stands in the passage that is cited for it. */
export function keyInPassage({ content, keyNames }: Candidate): Problem[] {
	if (keyNames.length === 0) return [];
	const passage = foldText(content.citations.map(({ quote }) => quote).join(' '));
	const found = keyNames.some((name) => foldText(name) !== '' && passage.includes(foldText(name)));
	return found ? [] : [{ gate: 'key-not-in-passage', detail: String(content.key) }];
}

/** Facts that cannot be asked about pass their reason on to every item made of them. */
export function factUsable(candidate: Candidate): Problem[] {
	const fact = findingsOf(candidate).find((finding) => !finding.fact.usable)?.fact;
	if (!fact) return [];
	const [gate = 'unusable', ...detail] = (fact.unusableBecause ?? '').split(': ');
	return [{ gate, detail: detail.join(': ') }];
}
