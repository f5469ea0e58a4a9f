import { nameMentions } from '../../facts/names.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { ParsedToken } from '../../language/types.ts';
import { headlineShare } from '../gates/salience.ts';

/** Any of these in a headline tells how it ended. */
const verdict =
	/\b(?:no|not|non|never|yes|ok|against|deny|denie[sd]|without|refus\w*|reject\w*|block\w*|bar[sr]\w*|ban\w*|turn\w*|back\w*|approv\w*|pass\w*|accept\w*|agree\w*|deal|green light|go-ahead|clear\w*|win\w*|los\w*|defeat\w*|drop\w*|oppos\w*|support\w*|endors\w*|uph\w*|overturn\w*|strik\w*|struck|up|down|ris\w*|ros\w*|fall\w*|fell|grow\w*|grew|jump\w*|soar\w*|boost\w*|hit\w*|high\w*|low\w*|gain\w*|slump\w*|plung\w*|slip\w*|slow\w*|surg\w*|rall\w*|weak\w*|strong\w*)\b/i;

/**
 * Whether a deed or a movement of the story can be told the other way round: it is what the sentence
 * tells, the headline leaves open how it went, and a movement is one of a measure ("fell short",
 * "rose to power" are none).
 */
export function isTurnable(card: SentenceCard, { text, end, relation }: ParsedToken): boolean {
	if (relation !== 'root' || headlineShare(card) < 2) return false;
	if (verdict.test(card.index.analysed.article.headline.value ?? '')) return false;
	const after = card.index.text.slice(end, card.findings.sentence.end);
	return (
		!/^(?:rose|fell|risen|fallen)$/.test(text) || /^ (?:by|to|from) (?:\D{0,12})\d/.test(after)
	);
}

/** A land or body is named and has not done something; nobody says so, and no headline gives it away. */
export function isPlainlyNotDone(card: SentenceCard, verb: ParsedToken): boolean {
	const { findings, index } = card;
	if (verb.relation !== 'root' || card.attribution !== null || findings.quotes.length > 0)
		return false;
	if (verdict.test(index.analysed.article.headline.value ?? '')) return false;
	return nameMentions(findings).some(
		({ entityId, start }) =>
			start === findings.sentence.tokens[0]?.start &&
			/^(?:country|organisation|agency)$/.test(index.entities.get(entityId)?.type ?? '')
	);
}
