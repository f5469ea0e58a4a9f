import { figureKey, lookupsOf, type PlacedFigure } from '../../facts/article-lookups.ts';
import type { Finding } from '../../facts/findings.ts';
import type { SentenceFindings } from '../../facts/article-index.ts';
import type { QuantityExpression } from '../../language/types.ts';
import { verbOver } from './governing.ts';

/**
 * Whether another sentence of the article gives another figure for what seems to be the same: of the
 * same unit and size, under the same verb and beside the same things. Then either could be the answer.
 */
export function hasSecondFigure({ card }: Finding, quantity: QuantityExpression): boolean {
	const { findings, index } = card;
	const verb = verbOver(findings, quantity.numberSpan)?.lemma ?? null;
	const own = thingsOf(findings, quantity);
	return nearest(lookupsOf(index).figures.get(figureKey(quantity)) ?? [], quantity).some(
		({ findings: other, quantity: second }) => {
			if (other.sentence.index === findings.sentence.index) return false;
			if (second.value === quantity.value) return false;
			const ratio = second.value / quantity.value;
			if (!(ratio > 0.3 && ratio < 3)) return false;
			const shared = [...thingsOf(other, second)].filter((thing) => own.has(thing)).length;
			const isSameVerb = verb !== null && verbOver(other, second.numberSpan)?.lemma === verb;
			return shared >= (isSameVerb ? 1 : 3);
		}
	);
}

/** A text as long as a book gives no second figure for the same thing chapters away. */
const furthestFigures = 100;

/** The figures of one unit that stand nearest to one of them, before and after it. */
function nearest(
	figures: readonly PlacedFigure[],
	{ start }: QuantityExpression
): readonly PlacedFigure[] {
	if (figures.length <= 2 * furthestFigures) return figures;
	let [low, high] = [0, figures.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((figures[middle]?.quantity.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	return figures.slice(Math.max(0, low - furthestFigures), low + furthestFigures);
}

const times = /^(?:year|month|week|day|time|people|percent|cent|million|billion)$/;

/** The common nouns of a sentence but for what is counted, and for times. */
function thingsOf({ sentence }: SentenceFindings, quantity: QuantityExpression): Set<string> {
	return new Set(
		sentence.tokens
			.filter(({ tag, lemma }) => tag === 'NOUN' && !times.test(lemma))
			.filter(({ start, end }) => end <= quantity.start || start >= quantity.end)
			.map(({ lemma }) => lemma)
	);
}
