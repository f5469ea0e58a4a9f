import type { Finding } from '../../../facts/findings.ts';
import { ownWords } from './own-words.ts';

/** What is traded by the day. */
const traded =
	/\b(?:shares?|stocks?|prices?|index|indices|indexes|crude|gold|silver|copper|oil|futures|yields?|bonds?|Treasury|Treasuries|Dow|Nasdaq|FTSE|Nikkei|Dax|dollar|euro|yen|pound|sterling|ruble|rouble|rupee|yuan)\b/i;

const moved =
	/\b(?:fell|rose|closed|gained|lost|dropped|climbed|slipped|jumped|tumbled|settled|ended|traded|added|shed|slid|sank|advanced|declined|edged|surged|soared|plunged|plummeted|dipped|was (?:up|down)|were (?:up|down)|(?:is|are) (?:up|down)|has fallen|has risen|falling|rising)\b/i;

/** Steps by which nothing but a day's trading is told. */
const step = /^ ?(?:cents?|pence|p|points?|basis points?|yen)\b/;

/** "fell in 2009", "over the year": no day's move. */
const longer =
	/\b(?:years?|months?|quarters?|decades?|annual(?:ly)?|weeks?|\d{4}|since|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/**
 * "Copper fell ______ cents": by how much a price moved on one day is forgotten the next, and which
 * day it was the sentence does not even say.
 */
export function dayMove({ card, focus }: Finding): string | null {
	if (focus.kind !== 'quantity' && focus.kind !== 'statement') return null;
	const words = ownWords(card);
	const verb = moved.exec(words);
	if (!verb || !traded.test(words)) return null;
	if (focus.kind === 'statement') {
		const isFigure = card.findings.quantities.some(({ kind }) => /money|percent/.test(kind));
		return isFigure && !longer.test(card.statement) ? verb[0] : null;
	}
	const { end } = focus.quantity.numberSpan;
	const rest = card.index.text.slice(end, card.findings.sentence.end);
	if (step.test(rest)) return verb[0];
	const isOfTraded = traded.test(words.slice(0, verb.index));
	return isOfTraded && !longer.test(card.statement) ? verb[0] : null;
}
