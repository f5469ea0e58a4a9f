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
		const first = clause.inside[0];
		const words = new Map<Quotation | null, number>();
		let all = 0;
		for (const [i, inside] of clause.inside.entries()) {
			const word = /[\p{L}\p{N}]/u.test(clause.lower[i] ?? '') ? 1 : 0;
			words.set(inside, (words.get(inside) ?? 0) + word);
			all += word;
		}
		for (const [quote, inside] of words) {
			if (quote === null) continue;
			const outside = inside < all;
			if (outside || first !== quote) spoilt.add(quote);
			else if (!whole.has(quote)) whole.set(quote, clause.sentence.index);
		}
	}
	for (const quote of spoilt) whole.delete(quote);
	return whole;
}
