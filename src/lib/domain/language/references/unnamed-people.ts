import type { Span } from '#lib/domain/articles/types.ts';
import { personNouns } from '../entities/gazetteer.ts';
import { roleNouns } from '../entities/title-words.ts';
import type { ParsedSentence } from '../types.ts';

/**
 * Whether somebody without a name is a subject in the sentence ("a spokesman said"): then a pronoun
 * near by may mean that person.
 */
export function hasUnnamedPerson(
	sentence: ParsedSentence,
	named: readonly Partial<Span>[]
): boolean {
	return sentence.tokens.some((token, i) => {
		const lower = token.text.toLowerCase();
		if (!roleNouns.has(lower) && !personNouns.has(lower)) return false;
		if (token.tag !== 'NOUN' && token.tag !== 'X') return false;
		// A calling right before or after a name belongs to the name: "striker Novak".
		const next = sentence.tokens[i + 1];
		if (named.some(({ start }) => start === next?.start)) return false;
		return /^nsubj/.test(token.relation);
	});
}
