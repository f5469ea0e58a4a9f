import { contains } from '../../facts/edits.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { Problem } from '../../facts/problems.ts';
import type { DateExpression, QuantityExpression } from '../../language/types.ts';
import type { Candidate } from '../candidate.ts';
import { headlineShare, namesOfCard } from './salience.ts';

/** Main verbs after which nothing has been told yet. */
const saysLittle = new Set(
	'speak talk chat explain discuss describe comment react respond reply smile laugh pose arrive look'.split(
		' '
	)
);

/** No headline that could be quoted and no date in the words: nobody could tell when this was. */
function isUnplaced({ index, findings }: SentenceCard): boolean {
	const { article } = index.analysed;
	if (article.textKind === 'digest' || index.told.size > 0) return false;
	return !findings.dates.some(({ value }) => value !== null);
}

/** A figure or date that by itself is worth knowing: no size of a thing, no year of a model. */
function isTelling(value: QuantityExpression | DateExpression, { index }: SentenceCard): boolean {
	if ('anchor' in value)
		return (
			value.anchor === 'absolute' &&
			/^(?:[.,;]|\s+(?:\p{Ll}{2,4}\s|[^\p{L}]|$))/u.test(index.text.slice(value.end, value.end + 8))
		);
	if (value.kind === 'count') return value.value > 12 || index.told.size === 0;
	return value.kind === 'percent' || value.kind === 'money';
}

/** Told plainly, it has to be what the story is about. Where no headline frames it, it stands alone. */
function isCentral(card: SentenceCard): boolean {
	if (card.index.told.size === 0) return true;
	return headlineShare(card) >= 2 && card.findings.quotes.length === 0;
}

/** "The Herald asked Bergen for comment": how the report came about. */
function namesOwnPaper({ index, findings }: SentenceCard): boolean {
	const { publisher, textKind } = index.analysed.article;
	const name = (publisher.value ?? '').replace(/^the /i, '').trim();
	if (textKind === 'digest' || !/^\p{Lu}[\p{L} .&’'-]{3,}$/u.test(name)) return false;
	const { start, end } = findings.sentence;
	const at = index.text.slice(start, end).indexOf(name);
	return at >= 0 && !/^[\p{L}]/u.test(index.text.slice(start + at + name.length));
}

/**
 * A fact and not a scrap: beside the answer the stem names something, and answer and stem together
 * hold two names, or one with a number or a date.
 */
export function worthAsking({ content, finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (others) return [];
	if (namesOwnPaper(card)) return [{ gate: 'names-the-outlet', detail: 'the paper itself' }];
	const isDated = finding.fact.asOf !== null || card.index.told.size > 0;
	if (focus.kind === 'role' && !isDated && content.type !== 'matching') {
		return [{ gate: 'unanchored-time', detail: 'who holds a post changes' }];
	}
	if (focus.kind === 'quotation' || focus.kind === 'role') return [];
	if (isUnplaced(card)) return [{ gate: 'unanchored-time', detail: 'no report and no date' }];
	const root = card.findings.sentence.tokens.find(({ relation }) => relation === 'root');
	if (root && saysLittle.has(root.lemma)) return [{ gate: 'says-little', detail: root.text }];
	const told = Math.min(1, headlineShare(card));
	const named = namesOfCard(card).length;
	const values = [...card.findings.quantities, ...card.findings.dates].filter(
		(span) => !card.findings.quotes.some((quote) => contains(quote, span))
	);
	const isName = /^(?:cloze|multiple-choice|short-answer)$/.test(content.type);
	if ((isName ? named - 1 : named) + told < 1) return [{ gate: 'nothing-named', detail: '' }];
	if (named + told + values.length < 2) return [{ gate: 'not-worth-asking', detail: '' }];
	// A statement that is merely true is worth a question when it holds a figure, a date or much else.
	const isPlain =
		content.type === 'true-false' &&
		content.key === true &&
		focus.kind === 'statement' &&
		finding.fact.kind !== 'denial';
	if (
		isPlain &&
		(!values.some((value) => isTelling(value, card)) || card.leadIn || !isCentral(card))
	) {
		return [{ gate: 'not-worth-asking', detail: 'plain statement' }];
	}
	return [];
}
