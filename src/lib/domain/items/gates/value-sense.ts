import { wordsOf } from '../../facts/trimmed-findings.ts';
import type { Finding } from '../../facts/findings.ts';
import { singular } from '../../facts/story-frame.ts';
import type { Problem } from '../../facts/problems.ts';
import { foldText } from '../../grading/fold-text.ts';
import { overlaps } from '../../facts/edits.ts';
import { leaning } from './plain-statement.ts';

/** Words that set a statement against one that the question does not show. */
const setAgainst =
	/\b(?:by|in) (?:contrast|comparison)\b|\bConversely\b|^(?:In the end|In all|In total|At least|Of those|Of that|Plus|Too|Again)\b|^(?:Not )?[Uu]nlike\b|\b(?:his|her|their|its) own part\b|^For (?:his|her|its|their) part\b|, (?:in turn|for instance|for example|by the way|though|too)\b/;

/** Who won, bought or did it: one has to know what. */
const someActor =
	/\b[Tt]he (?:\p{Ll}+ )?(winners?|bidders?|buyers?|sellers?|suspects?|attackers?|gunm[ae]n|bombers?|killers?|plaintiffs?|accused|culprits?|donors?|survivors?)(?! (?:of|in|from|for|behind|at))\b/u;

/** Times that point at the day of writing. */
const pointing = /\b(?:last|this|next|past|coming) (?:week|month|year|weekend|quarter|season)\b/i;

/** A day of the week says when only to who knows the week. */
const weekday =
	/(?<!(?:Super|Black|Good|Bloody|Ash|Cyber) )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:\d|\p{Lu}))/u;

/** "throughout in December", "between 1 May and in June": two prepositions before one date. */
const twice =
	/\b(?:throughout|during|for|by|until|till|since|in|on|of|from) (?:in|on) (?:\d|January|February|March|April|May|June|July|August|September|October|November|December)/;

/**
 * What a sentence must be before a figure or a date of it is asked: plain telling in the paper's own
 * running text, with nothing in it that leans on other sentences.
 */
export function valueSense({ card, fact, focus }: Finding, stem: string): Problem[] {
	const { index, findings } = card;
	const words = wordsOf(index.text, findings).trim();
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	const heading = /^(?:\p{Lu}{2,} ){2,}|^(?:editor|correction|clarification|note)\b[^.]{0,12}:/iu;
	const shout =
		/^(?:\p{Lu}{2,} ){2,}/u.exec(words) ?? (/:/.test(words) ? heading.exec(words) : null);
	if (shout) return problem('scrap', shout[0]);
	const hangs = setAgainst.exec(stem) ?? setAgainst.exec(card.statement);
	if (hangs) return problem('leans-on-context', hangs[0]);
	const loosely = leaning({ card, fact, focus }, stem);
	if (loosely !== null) return problem('leans-on-context', loosely);
	const actor = card.leadIn || findings.sentence.index === 0 ? null : someActor.exec(words);
	if (actor && !index.told.has(singular(actor[1] ?? '')))
		return problem('leans-on-context', actor[0]);
	const cameAs =
		/^(?:The|That|This|It|\p{Lu}[\p{L} ]*['’]s?) [^,.]*\b(?:came|comes|follows|followed) (?:as|after|amid|days|just|hours|weeks)\b/u.exec(
			words
		);
	if (cameAs && findings.sentence.index > 0) return problem('leans-on-context', cameAs[0]);
	const loose = pointing.exec(stem) ?? weekday.exec(stem);
	if (loose) return problem('unanchored-time', loose[0]);
	const doubled = twice.exec(stem);
	if (doubled) return problem('stem-form', doubled[0]);
	const slashed = /\p{L}\/\p{L}/u.exec(stem);
	if (slashed) return problem('scrap', slashed[0]);
	const supposed = /\blet alone\b|\bif\b|\bas if\b|\bimagine\b/i.exec(words);
	if (supposed) return problem('supposed', supposed[0]);
	const source = fact.attribution?.source;
	if (source !== undefined && !/^(?:the |an? )?\p{Lu}|\d|\s/u.test(source))
		return problem('attribution-vague', source);
	if (source !== undefined && /^(?:they|he|she|it|we|i|you|who)$/i.test(source))
		return problem('attribution-vague', source);
	// Capitals may be mended inside a quotation, words may not be put in.
	const rewritten = card.edits.find(
		({ start, end, text }) =>
			text !== '' &&
			foldText(text) !== foldText(index.text.slice(start, end)) &&
			findings.quotes.some((quote) => overlaps(quote, { start, end }))
	);
	if (rewritten) return problem('cut-quotation', rewritten.text);
	if (/^As of [^,]*\d{4}, [^.]*\b(?:has|have)\b/.test(stem))
		return problem('stem-form', 'a perfect beside a day');
	return [];
}
