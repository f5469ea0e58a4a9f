import { splitSentences } from '../language/sentences.ts';
import type { Paragraph, Sentence, Span } from './types.ts';

/** Numbers body spans as paragraphs and finds their sentences; sentences count through. */
export function makeParagraphs(text: string, spans: Span[]): Paragraph[] {
	let index = 0;
	return spans.map((span, paragraph) => ({
		start: span.start,
		end: span.end,
		index: paragraph,
		sentences: splitSentences(text, span).map(({ start, end }): Sentence => ({
			start,
			end,
			index: index++
		}))
	}));
}
