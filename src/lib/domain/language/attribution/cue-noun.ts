import { wordSet } from '../tables/word-set.ts';
import {
	determiners,
	isAdverb,
	isAuxiliary,
	isPreposition,
	personalPronouns,
	type Clause
} from './clause.ts';
import { isTagline } from './cue-quotes.ts';

const nouns = wordSet(
	`report claim state comment promise demand call show question read find feel hope fear worry
	estimate counter answer request blog charge tweet guess signal rule reply remark respect
	boast joke notice threat advocate offer urge interject post repeat highlight wonder caution
	vow pledge project doubt reason recount shout cry scream laugh sigh smile chant hint point
	note study hold mention attack praise blame plan support detail back order address stress
	dispute voice welcome protest favor favour label talk want wish outline rebuke insult slam
	blast`
);

/** Reporting verbs that are spelled like nouns. */
function isAlsoNoun(word: string): boolean {
	return nouns.has(word) || nouns.has(word.replace(/s$/, ''));
}

/** "a report", "his claims", "state media": the word as a noun. */
export function isNounHere(clause: Clause, verb: number): boolean {
	const token = clause.tokens[verb];
	if (!token) return true;
	if (token.tag !== 'X') return token.tag !== 'VERB' && !isTagline(clause, verb);
	const word = clause.lower[verb] ?? '';
	const previous = clause.lower[verb - 1] ?? '';
	const next = clause.lower[verb + 1] ?? '';
	if (/^\p{Lu}/u.test(token.text) && verb > 0 && !clause.tokens[verb - 1]?.text.match(/["“”]/))
		return true;
	if (determiners.has(previous) || /^['’]s$/.test(previous)) {
		const pronounish = /^(?:some|many|most|all|both|this|that|several|few|others)$/.test(previous);
		return !pronounish || isAlsoNoun(word);
	}
	if (!isAlsoNoun(word) && !/(?:ed|ing)$/.test(word)) return false;
	if (isPreposition(previous) && !clause.mention[verb])
		return !/^(?:by|in|for|to)$/.test(previous) || /s$/.test(word);
	if (next === 'of' && !/^(?:warned|complained|spoke|accused)$/.test(word)) return true;
	if (!isAlsoNoun(word)) return false;
	if (word === 'state' || word === 'states') return previous !== 'report';
	const who = clause.mention[verb - 1] ?? null;
	return (
		who === null &&
		!personalPronouns.has(previous) &&
		!isAdverb(previous) &&
		!isAuxiliary(previous) &&
		!/s$/.test(previous)
	);
}
