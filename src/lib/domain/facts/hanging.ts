import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { capitalise, contains } from './edits.ts';
import { wordsOf } from './trimmed-findings.ts';

/** Openings that carry a sense from the sentence before: without it they mislead. */
const opening =
	/^(?:In contrast|By contrast|By comparison|In comparison|As a result|For example|For instance|Of (?:these|those)|Among (?:them|those|these)|In turn|In response|In return|After that|At first|At last|Despite|Instead|Otherwise|Similarly|Likewise|Overall|Elsewhere|Finally|Eventually|Ultimately|In the end|In the meantime|At the end|First|Firstly|Second|Secondly|Third|Afterwards?|Consequently|Accordingly|Regardless|Nonetheless|Nevertheless|Conversely|Still|Yet|So|Thus|Hence|Nor|Or|Because|Rather than|Unlike|Like|Apart from|Aside from|Besides|Compared (?:with|to)|On the (?:other|one) hand|On top of|Even|Either way|Alongside|Along with|As well as|Together|Again|Only then|Then|Nationally|Locally|Internationally|There,|Here|Others?|Another|Further|Worse|Better|More importantly|Most importantly|To be sure|That said|Of course|After all|Not surprisingly|Unsurprisingly|Among other|At the same time|At that|By then|Since then|Until then|Later|Earlier)\b/;

/** The same, anywhere between commas. */
const inserted =
	/,? (?:by contrast|in contrast|on the other hand|by comparison|in comparison|for example|for instance|of course|after all|as a result|in turn|instead|therefore|nonetheless|nevertheless|regardless|conversely|likewise|as well)[,.]|,? (?:even so|in response|in return),/;

/** Words before a noun that count it to others told before: "31,000 additional letters". */
const additional = /^(?:additional|extra|added|separate|subsequent|ensuing|resulting|respective)$/i;

/**
 * What in a sentence only makes sense after the one before it: an opening, an insertion, a thing
 * counted to others, an "even" that says that more was expected. Null: nothing.
 */
export function hangingWord(text: string, findings: SentenceFindings): string | null {
	const words = capitalise(
		wordsOf(text, findings)
			.trimStart()
			.replace(/^(?:But|And|However,|Meanwhile,) /, '')
	);
	const found = opening.exec(words)?.[0] ?? inserted.exec(words)?.[0];
	if (found !== undefined) return found.trim();
	const { tokens } = findings.sentence;
	const isQuoted = (token: ParsedToken) => findings.quotes.some((quote) => contains(quote, token));
	const word = tokens.find(
		(token) => !isQuoted(token) && (isCountedTo(token, tokens) || isEven(token, tokens))
	);
	return word?.text ?? null;
}

function isCountedTo(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	if (!additional.test(token.text) || token.tag === 'VERB') return false;
	const next = tokens[token.index + 1];
	// "an additional tax of 3%" is new; "the additional tax", "40 additional ships" are not.
	const before = tokens[token.index - 1];
	const isCounted =
		before?.tag === 'NUM' || /^(?:the|its|his|her|their)$/i.test(before?.text ?? '');
	return isCounted && /^(?:NOUN|ADJ)$/.test(next?.tag ?? '');
}

/** "Kovac even won …", "even after …" in a sentence that has not told what it is held against. */
function isEven(token: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	if (!/^(?:even|again)$/.test(token.text)) return false;
	const next = tokens[token.index + 1];
	return /^VB[DZP]$/.test(next?.xpos ?? '') || /^the$/.test(next?.text ?? '');
}
