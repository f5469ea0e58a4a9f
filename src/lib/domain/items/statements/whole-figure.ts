import type { Finding } from '../../facts/findings.ts';
import { verbOver } from '../gates/governing.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { QuantityExpression } from '../../language/types.ts';

const change =
	/\b(?:r[ioa]se[ns]?|fell|fall(?:s|en|ing)?|rising|increas\w+|decreas\w+|grew|grown?|growing|drop\w*|cut|cuts|cutting|climb\w*|jump\w*|slash\w*|reduc\w+|rais\w+|lower\w*|slump\w*|plung\w*|soar\w*|shr[iau]nk\w*|gain\w*|los[te]\w*) (?:by |to |from )?(?:about |around |almost |nearly |just |more than |over )?$/i;

/** Figures of those asked or of votes cast: of which poll or ballot, the sentence has to say. */
const asked =
	/\b(?:polls?|surveys?|surveyed|voters?|support(?:ers)?|caucus\w*|primar(?:y|ies)|ballots?|respondents?|electorate|precincts?|delegates?|nominees?|candidates?|nomination|percentage points?)\b/i;
const source = /\b(?:polls?|surveys?|referendum|census)\b/i;

/** Words with which a sentence goes on behind a figure that has said nothing of what it counts. */
const goesOn =
	/^ (?:in|at|to|from|for|with|while|and|after|before|since|over|but|by|on|as|or|during|behind|ahead|this|last|each|were|was|is|are|had|have|has|said)\b/;

/**
 * Whether a figure says what it counts: a share stands before "of" or the thing itself or behind a
 * verb of change, a number before a noun. "Gets 9 percent", "at least 45" need the sentence before.
 */
export function looseFigureIn(card: SentenceCard, quantity: QuantityExpression): string | null {
	const { index, findings } = card;
	const { text } = index;
	const { start, end } = quantity.numberSpan;
	const before = text.slice(findings.sentence.start, start);
	const after = text.slice(end, findings.sentence.end);
	const figure = text.slice(quantity.start, quantity.end);
	// "worried about her 2.1 million members": how large a body is, told by the way.
	if (
		/\b(?:his|her|its|their|whose|['’]s) (?:\p{L}+ ){0,2}$/iu.test(before) &&
		quantity.kind === 'count'
	)
		return `whose ${figure}`;
	if (isBeside(card, quantity)) return `beside: ${figure}`;
	if (quantity.kind === 'percent') {
		if (isPolled(card)) return 'of which poll';
		const rest = after.replace(/^[\d.,]*[- ]?(?:%|per ?cent(?:age points?)?)/i, '');
		const isBound = /^[- ]\p{Ll}{2,}/u.test(rest) && !goesOn.test(rest);
		return isBound || change.test(before) ? null : figure;
	}
	if (quantity.kind === 'count') {
		if (!/^[- ](?:\p{Ll}+[- ]){0,2}\p{L}{3,}/u.test(after) || quantity.unit === null) return figure;
		if (goesOn.test(after)) return figure;
		if (/^(?:delegates?|points?|precincts?|polls?)$/i.test(quantity.unit)) return figure;
	}
	return null;
}

function isPolled({ statement, index }: SentenceCard): boolean {
	const opening = index.sentences
		.slice(0, 3)
		.map(({ sentence }) => index.text.slice(sentence.start, sentence.end))
		.join(' ');
	const headline = index.analysed.article.headline.value ?? '';
	if (!asked.test(statement) && !source.test(`${headline} ${opening}`)) return false;
	// Named in the sentence itself: "a Gallup poll of 1,000 voters".
	return !/\p{Lu}\p{L}+(?: \p{L}+)? (?:poll|survey|referendum|census)\b/u.test(statement);
}

/** More or less than so much excludes another figure only when that lies well apart. */
export function isWellApart(hedge: string | null, value: number, other: number): boolean {
	const isBound =
		/more than|over|at least|above|exceed|less than|fewer|under|up to|as many as|at most|below|almost|nearly|as much as|minimum/i;
	if (!isBound.test(hedge ?? '')) return true;
	return Math.max(value, other) / Math.min(value, other) >= leastApart;
}

const leastApart = 1.5;

/** "… since it started out 60 points ahead": what was before or beside what the sentence tells. */
function isBeside({ findings }: SentenceCard, quantity: QuantityExpression): boolean {
	const verb = verbOver(findings, quantity.numberSpan);
	if (verb?.relation !== 'advcl') return false;
	return findings.sentence.tokens.some(
		({ head, relation, text }) =>
			head === verb.index &&
			relation === 'mark' &&
			/^(?:since|while|as|although|though|if|when|because|after|before|until)$/i.test(text)
	);
}

/** Another length of time is a quibble, but for one the opening makes the news of. */
export function isBackground({ card, focus }: Finding): boolean {
	if (focus.kind !== 'quantity' || focus.quantity.kind !== 'duration') return false;
	const { hedge, unit } = focus.quantity;
	const isSpan = /^(?:years?|decades?)$/i.test(unit ?? '') && hedge !== null;
	const isOpener = /^For\b/.test(card.statement);
	return card.findings.sentence.index > 1 || !isSpan || isOpener;
}
