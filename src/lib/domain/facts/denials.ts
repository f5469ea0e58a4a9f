import type { SentenceCard } from './sentence-card.ts';

const mostWords = 20;

/**
 * A claim with the sentence after it that denies it: who asks about the one must tell the other. Only
 * where that sentence is short and can stand alone; the card is given back as it is otherwise.
 */
export function withDenial(card: SentenceCard, after: SentenceCard | undefined): SentenceCard {
	if (!after || card.problems.length > 0 || after.problems.length > 0) return card;
	if (!/^(?:said|alleged)$/.test(card.attribution?.modality ?? '')) return card;
	if (after.attribution?.modality !== 'denied') return card;
	if (after.statement.split(' ').length > mostWords) return card;
	const { start, end } = after.findings.sentence;
	return { ...card, denial: after, context: [...card.context, { start, end }, ...after.context] };
}
