import { contains } from '../../facts/edits.ts';
import type { Problem } from '../../facts/problems.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Candidate } from '../candidate.ts';

/** Main verbs after which nothing has been told yet. */
const saysLittle = new Set(
	'speak talk chat comment react respond reply smile laugh pose arrive look'.split(' ')
);

/**
 * A fact and not a scrap: beside the answer the stem names something, and answer and stem together
 * hold two names, or one with a number or a date.
 */
export function worthAsking({ content, finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (others) return [];
	if (focus.kind === 'quotation' || focus.kind === 'role') return [];
	const root = card.findings.sentence.tokens.find(({ relation }) => relation === 'root');
	if (root && saysLittle.has(root.lemma)) return [{ gate: 'says-little', detail: root.text }];
	const names = new Set(nameMentions(card.findings).map(({ entityId }) => entityId));
	const values = [...card.findings.quantities, ...card.findings.dates].filter(
		(span) => !card.findings.quotes.some((quote) => contains(quote, span))
	);
	const beside =
		content.type === 'cloze' || content.type === 'multiple-choice' ? names.size - 1 : names.size;
	if (beside < 1) return [{ gate: 'nothing-named', detail: '' }];
	if (names.size + values.length < 2) return [{ gate: 'not-worth-asking', detail: '' }];
	return [];
}
