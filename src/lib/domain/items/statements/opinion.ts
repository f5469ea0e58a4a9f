import type { ArticleIndex } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import { wordsOf } from '../../facts/trimmed-findings.ts';

const pieces = new WeakMap<ArticleIndex, boolean>();
/** A headline that argues or advises. */
const arguing =
	/\b(?:should|must|needs? to|here['’]s|why|couldn['’]t|not all|your?|my|our|terrible|lessons?|what \p{L}+ could)\b/iu;

/** Where somebody argues in the first person or from the headline on, statements are views. */
export function isOpinionPiece(index: ArticleIndex): boolean {
	const known = pieces.get(index);
	if (known !== undefined) return known;
	const { headline } = index.analysed.article;
	const spoken = index.sentences.reduce(
		(count, { sentence, quotes }) =>
			count +
			sentence.tokens.filter(
				(token) =>
					/^(?:I|my|My|we|We|our|Our|us)$/.test(token.text) &&
					!quotes.some((quote) => contains(quote, token))
			).length,
		0
	);
	const is =
		index.told.size > 0 &&
		(spoken >= 2 ||
			/\?\s*['"’”]?$/.test(headline.value ?? '') ||
			arguing.test((headline.value ?? '').replace(/["“‘'][^"”’']*["”’']/g, '')));
	pieces.set(index, is);
	return is;
}

/** A headline that argues or advises: what stands below is somebody's view. */
export function isArgued(index: ArticleIndex): boolean {
	const headline = index.analysed.article.headline.value ?? '';
	return arguing.test(headline.replace(/["“‘'][^"”’']*["”’']/g, ''));
}

/** How somebody writes who weighs or chats: guesses, verdicts, the forms of talk. */
const views =
	/\b(?:seems?|seemed|might|arguably|perhaps|maybe|clearly|obviously|of course|indeed|sadly|luckily|apparently|surely|undoubtedly|let alone|what (?:he|she|they|it) can|stuff|guys|kids|a lot of|lots of|plenty of|huge|enormous|gaping|stunning|remarkable|impressive|terrible|unlikely|likely|hard to)\b|\p{L}n['’]t\b|\p{L}['’](?:re|ve|ll|d)\b|\b(?:it|that|there|he|she|here|what)['’]s\b/iu;

/** Words of judgement or talk outside quotation marks. */
export function opinionIn({ index, findings }: SentenceCard): string | null {
	const { start } = findings.sentence;
	let words = wordsOf(index.text, findings);
	for (const quote of findings.quotes) {
		const from = Math.max(0, quote.start - start);
		const to = Math.max(from, quote.end - start);
		words = words.slice(0, from) + ' '.repeat(Math.min(to, words.length) - from) + words.slice(to);
	}
	return views.exec(words)?.[0] ?? null;
}
