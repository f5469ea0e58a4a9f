import { determiners, isBreak, isPreposition, personalPronouns, type Clause } from './clause.ts';

export function skipAddressee(clause: Clause, from: number): number {
	let i = from;
	if (clause.lower[i] === 'to') i++;
	if (
		personalPronouns.has(clause.lower[i] ?? '') ||
		/^(?:me|us|him|her|them|you)$/.test(clause.lower[i] ?? '')
	)
		return i + 1;
	let k = i;
	while (k < clause.tokens.length && k - i < 14) {
		const word = clause.lower[k] ?? '';
		if (word === 'that' || word === ':' || word === ',' || clause.inside[k] !== null) return k;
		if (
			k > i &&
			(determiners.has(word) || /^(?:he|she|they|it|we|i|you|there)$/.test(word)) &&
			!isPreposition(clause.lower[k - 1] ?? '')
		)
			return k;
		if (isBreak(word) && word !== 'and') break;
		k++;
	}
	// No mark of where the addressee ends: a name, or a phrase of one noun.
	k = i;
	while (
		k < clause.tokens.length &&
		clause.mention[k] === null &&
		k - i < 4 &&
		!/s$/.test(clause.lower[k] ?? '')
	)
		k++;
	const named = clause.mention[k];
	if (named) while (clause.mention[k] === named) k++;
	else k++;
	return Math.min(k, clause.tokens.length);
}

/** Up to the end of the sentence, its last full stop left out. */
export function clauseEnd(clause: Clause, from: number): number {
	let to = clause.tokens.length;
	while (to > from && /^[.!?]$/.test(clause.lower[to - 1] ?? '')) to--;
	return to;
}
