import { splitSentences } from '#lib/domain/language/sentences.ts';
import { tokenise } from '#lib/domain/language/tokens.ts';
import type { ParsedSentence } from '#lib/domain/language/types.ts';

/**
 * Sentences of a text without tags or heads: each line is a paragraph. For testing what has to
 * work by shape and tables. Offsets count in the text.
 */
export function plainSentences(text: string): ParsedSentence[] {
	const sentences: ParsedSentence[] = [];
	let paragraph = 0;
	for (const block of text.matchAll(/[^\n]+/g)) {
		if (block[0].trim() === '') continue;
		const whole = { start: block.index, end: block.index + block[0].length };
		for (const span of splitSentences(text, whole)) {
			const tokens = tokenise(text, span).map((token) => ({
				...token,
				tag: 'X' as const,
				xpos: '',
				lemma: token.text.toLowerCase(),
				tagConfidence: 0,
				head: -1,
				relation: 'dep',
				confidence: 0,
				agreed: false
			}));
			sentences.push({ ...span, index: sentences.length, tokens, paragraph });
		}
		paragraph++;
	}
	return sentences;
}
