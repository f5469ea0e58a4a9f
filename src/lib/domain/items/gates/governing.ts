import type { Span } from '../../articles/types.ts';
import type { SentenceFindings } from '../../facts/article-index.ts';
import type { ParsedToken } from '../../language/types.ts';

/** The words above a place in its sentence, the nearest first, up to the first verb. */
export function wordsAbove({ sentence }: SentenceFindings, at: Span): ParsedToken[] {
	const { tokens } = sentence;
	const above: ParsedToken[] = [];
	let token = tokens.find(({ start, end }) => start < at.end && end > at.start);
	while (token && above.length < tokens.length) {
		const head: ParsedToken | undefined = token.head < 0 ? undefined : tokens[token.head];
		if (!head || head === token || above.includes(head)) break;
		above.push(head);
		if (head.tag === 'VERB' || head.tag === 'AUX') break;
		token = head;
	}
	return above;
}

/** The verb that a figure or a date belongs to. */
export function verbOver(findings: SentenceFindings, at: Span): ParsedToken | null {
	const last = wordsAbove(findings, at).at(-1);
	return last?.tag === 'VERB' ? last : null;
}
