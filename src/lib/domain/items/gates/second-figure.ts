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
	return index.sentences.some(
		(other) =>
			other.sentence.index !== findings.sentence.index &&
			other.quantities.some((second) => {
				if (second.kind !== quantity.kind || second.value === quantity.value) return false;
				if (unitOf(second) !== unitOf(quantity)) return false;
				const ratio = second.value / quantity.value;
				if (!(ratio > 0.3 && ratio < 3)) return false;
				const shared = [...thingsOf(other, second)].filter((thing) => own.has(thing)).length;
				const isSameVerb = verb !== null && verbOver(other, second.numberSpan)?.lemma === verb;
				return shared >= (isSameVerb ? 1 : 3);
			})
	);
}

function unitOf({ unit }: QuantityExpression): string {
	return (unit ?? '').toLowerCase().replace(/s$/, '');
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
