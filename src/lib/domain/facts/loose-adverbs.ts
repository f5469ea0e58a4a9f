import type { Span } from '../articles/types.ts';
import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { contains } from './edits.ts';
import { isFinite } from './sentence-form.ts';

const loose = new Set('now currently still already recently presently lately'.split(' '));

/**
 * Adverbs that only say "by the time of this report", with the blank before them: the question names
 * the report, so they can go. Next to their verb only, and not where they compare or are denied.
 */
export function looseAdverbs({ sentence, quotes }: SentenceFindings): Span[] {
	const { tokens } = sentence;
	return tokens.flatMap((token) => {
		if (quotes.some((quote) => contains(quote, token))) return [];
		const before = tokens[token.index - 1];
		const after = tokens[token.index + 1];
		if (!before || !after) return [];
		const isPair = token.text === 'so' && after.text === 'far';
		const follower = isPair ? tokens[token.index + 2] : after;
		if (!isPair && !loose.has(token.text)) return [];
		if (!follower || /^(?:not|n['’]t|than|that|to|no)$/.test(follower.text)) return [];
		if (!isBesideVerb(before, follower)) return [];
		return [{ start: before.end, end: isPair ? after.end : token.end }];
	});
}

function isBesideVerb(before: ParsedToken, after: ParsedToken): boolean {
	if (before.tag === 'AUX') return /^(?:VERB|AUX|ADJ|ADP|DET|NOUN|NUM|ADV)$/.test(after.tag);
	return /^(?:NOUN|PROPN|PRON)$/.test(before.tag) && isFinite(after);
}
