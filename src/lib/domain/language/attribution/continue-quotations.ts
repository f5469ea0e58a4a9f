import type { AttributionSpan } from '../types.ts';
import type { Clause } from './clause.ts';
import type { Quotation } from './quotations.ts';

/**
 * Gives quotations without a reporting verb of their own to the speaker before: those that go on
 * from an unclosed paragraph, and those that fill whole sentences right after an attributed one.
 */
export function continueQuotations(
	clauses: Clause[],
	quotations: Quotation[],
	used: Map<Quotation, AttributionSpan>
): AttributionSpan[] {
	const found: AttributionSpan[] = [];
	const whole = wholeSentences(clauses);
	let speaker: AttributionSpan | null = null;
	let last: Quotation | null = null;
	for (const quotation of quotations) {
		const own = used.get(quotation);
		if (own) {
			speaker = own;
			last = quotation;
			continue;
		}
		const sentence = whole.get(quotation);
		const near = last !== null && quotation.paragraph - last.paragraph <= 1;
		const enough = quotation.paragraph === last?.paragraph ? 2 : 4;
		const goesOn = quotation.continues && last?.open === true;
		if (speaker && near && (goesOn || (sentence !== undefined && quotation.words >= enough))) {
			const made: AttributionSpan = {
				...speaker,
				form: 'direct',
				content: [quotation.outer],
				sentence: sentence ?? speaker.sentence
			};
			found.push(made);
			used.set(quotation, made);
			last = quotation;
			continue;
		}
		if (sentence !== undefined || quotation.words >= 4) speaker = null;
	}
	return found;
}

/** Quotations that begin a sentence and leave nothing of their sentences outside. */
function wholeSentences(clauses: Clause[]): Map<Quotation, number> {
	const whole = new Map<Quotation, number>();
	const spoilt = new Set<Quotation>();
	for (const clause of clauses) {
		const quotes = new Set(clause.inside);
		const first = clause.inside[0];
		for (const quote of quotes) {
			if (quote === null) continue;
			const outside = clause.inside.some(
				(inside, i) => inside !== quote && /[\p{L}\p{N}]/u.test(clause.lower[i] ?? '')
			);
			if (outside || first !== quote) spoilt.add(quote);
			else if (!whole.has(quote)) whole.set(quote, clause.sentence.index);
		}
	}
	for (const quote of spoilt) whole.delete(quote);
	return whole;
}
