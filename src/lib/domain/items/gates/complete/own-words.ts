import { lookupsOf } from '../../../facts/article-lookups.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { wordsOf } from '../../../facts/trimmed-findings.ts';

/** The words of a sentence as the article has them, with blanks for what stands in quotation marks. */
export function ownWords({ index, findings }: SentenceCard): string {
	const { start } = findings.sentence;
	let words = wordsOf(index.text, findings);
	for (const quote of findings.quotes) {
		const from = Math.max(0, quote.start - start);
		const to = Math.min(words.length, Math.max(from, quote.end - start));
		words = words.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + words.slice(to);
	}
	return words;
}

/** The article's words of a sentence some places before or after this one; empty where there is none. */
export function neighbour({ index, findings }: SentenceCard, offset: number): string {
	const at = lookupsOf(index).places.get(findings.sentence.index) ?? -1;
	const other = index.sentences[at + offset]?.sentence;
	return other ? index.text.slice(other.start, other.end) : '';
}
