import { contains } from '../../facts/edits.ts';
import type { Problem } from '../../facts/problems.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Finding } from '../../facts/findings.ts';
import { foldText } from '../../grading/fold-text.ts';
import type { Candidate } from '../candidate.ts';

/** Main verbs after which nothing has been told yet. */
const saysLittle = new Set(
	'speak talk chat explain discuss describe comment react respond reply smile laugh pose arrive look'.split(
		' '
	)
);

/**
 * A fact and not a scrap: beside the answer the stem names something, and answer and stem together
 * hold two names, or one with a number or a date.
 */
export function worthAsking({ content, finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (others) return [];
	if (focus.kind === 'role' && finding.fact.asOf === null && content.type !== 'matching') {
		return [{ gate: 'unanchored-time', detail: 'who holds a post changes' }];
	}
	if (focus.kind === 'quotation' || focus.kind === 'role') return [];
	if (!isOnTopic(finding)) return [{ gate: 'off-topic', detail: '' }];
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
	// A statement that is merely true is worth a question when it holds a figure, a date or much else.
	const isPlain =
		content.type === 'true-false' && content.key === true && finding.fact.kind !== 'denial';
	if (isPlain && values.length === 0 && names.size < 3) {
		return [{ gate: 'not-worth-asking', detail: 'plain statement' }];
	}
	return [];
}

/** Names somebody or something the article is about: in its headline, or named more than once. */
function isOnTopic({ card }: Finding): boolean {
	const { index, findings } = card;
	const headline = foldText(index.analysed.article.headline.value ?? '');
	if (findings.sentence.index === 0) return true;
	return nameMentions(findings).some(({ entityId, start, end }) => {
		const entity = index.entities.get(entityId);
		const surface = foldText(index.text.slice(start, end));
		if (surface !== '' && ` ${headline} `.includes(` ${surface} `)) return true;
		if (entity?.type === 'nationality') return false;
		const often = index.analysed.mentions.filter((other) => other.entityId === entityId);
		return often.length >= 2;
	});
}
