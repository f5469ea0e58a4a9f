import type { ParsedSentence, ParsedToken } from './types.ts';

/** Counted nouns stand near; further on it is another phrase. */
const REACH = 8;
const PLURALS =
	/^(?:people|men|women|children|troops|police|personnel|staff|cattle|sheep|fish|aircraft|spacecraft|species|series|feet|teeth|mice|crew|dead|wounded|others)$/i;
const STOPS =
	/^(?:of|in|on|at|by|for|from|to|with|as|than|into|over|under|after|before|since|during|against|through|among|between|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|who|which|that|this|these|those|it|he|she|they|we|i|you|his|her|its|their|our|my|your|but|or|if|when|while|because|not|a|an|the|there|then|also|so)$/i;

function isPlural(token: ParsedToken): boolean {
	if (token.tag === 'NOUN') return token.xpos === 'NNS' || PLURALS.test(token.text);
	if (token.tag !== 'X' && token.tag !== 'PROPN') return false;
	if (token.tag === 'PROPN') return token.xpos === 'NNPS';
	return PLURALS.test(token.text) || /^\p{Ll}{2,}(?:[^su’']s|ies|ees)$/u.test(token.text);
}

function endsPhrase(token: ParsedToken): boolean {
	if (STOPS.test(token.text)) return true;
	if (token.tag === 'PUNCT' || /^[.,;:!?()–—"“”]$/.test(token.text)) return token.text !== '-';
	return token.tag === 'ADP' || token.tag === 'AUX' || token.tag === 'PRON' || token.xpos === 'VBD';
}

/**
 * The noun that a number before `from` counts: the first plural of the phrase that follows, by tags
 * or, where there are none, by its ending. Null when the noun is left out ("another 2,000").
 */
export function findCounted(sentence: ParsedSentence, from: number): ParsedToken | null {
	let singular: ParsedToken | null = null;
	let seen = 0;
	for (const token of sentence.tokens) {
		if (token.start < from) continue;
		if (seen === 0 && token.text.toLowerCase() === 'of') continue;
		if (++seen > REACH || endsPhrase(token)) break;
		if (isPlural(token)) return token;
		if (token.tag === 'NOUN') singular = token;
	}
	return singular;
}
