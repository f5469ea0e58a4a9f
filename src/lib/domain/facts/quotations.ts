import type { Span } from '../articles/types.ts';
import type { ArticleIndex } from './article-index.ts';
import { contains } from './edits.ts';
import { cite, cut, makeFact } from './make-fact.ts';
import type { Finding } from './findings.ts';
import type { SentenceCard } from './sentence-card.ts';
import { isFinite } from './sentence-form.ts';

const marks = /^["“”'‘’\s]+|["“”'‘’\s]+$/g;

/** What a quotation cannot begin with, or hold, when it is asked about on its own. */
const pointingAt =
	/^(?:But |And )?(?:It|He|She|They|This|That|These|Those|His|Her|Their|Its|There)\b(?! (?:is|was|are|were|will be) (?:no|an?|not)\b)|\b(?:this|these|those) (?!year|is|was|are|were|kind)\p{L}+|\b(?:do|does|did|done) (?:it|that|this|so)\b/u;

/**
 * Direct speech with a named person as its speaker. Only whole sentences count: they begin with a
 * capital and hold a finite verb; scraps in quotation marks are the writer's choice of words.
 */
export function findQuotations(index: ArticleIndex, cards: readonly SentenceCard[]): Finding[] {
	return cards.flatMap((card) =>
		card.findings.attributions.flatMap((attribution) => {
			if (attribution.form !== 'direct' || attribution.source === null) return [];
			const speaker = index.entities.get(attribution.sourceEntityId ?? '');
			const [content] = attribution.content;
			if (!speaker || !content) return [];
			const words = trimMarks(index, wholeQuote(index, card, content));
			const fact = makeFact(
				card,
				'quotation',
				cut(index, words),
				[cite(index, spanOf(card, content))],
				`${speaker.name} said: “${withoutComma(cut(index, words))}”`
			);
			const problem = quotationProblem(index, card, words, speaker.ambiguous);
			return [
				{
					fact: {
						...fact,
						attribution: { source: speaker.name, through: null, modality: 'said' },
						usable: problem === null,
						unusableBecause: problem
					},
					card,
					focus: { kind: 'quotation', attribution, speaker, words }
				}
			];
		})
	);
}

/** Sentence and quotation together: the passage shows who speaks. */
function spanOf(card: SentenceCard, content: Span): Span {
	const { sentence } = card.findings;
	return {
		start: Math.min(sentence.start, content.start),
		end: Math.max(sentence.end, content.end)
	};
}

function wholeQuote(index: ArticleIndex, card: SentenceCard, content: Span): Span {
	return card.findings.quotes.find((quote) => contains(quote, content)) ?? content;
}

function trimMarks(index: ArticleIndex, span: Span): Span {
	const text = cut(index, span);
	const lead = /^["“”'‘’\s]+/.exec(text)?.[0].length ?? 0;
	const bare = text.replace(marks, '');
	return { start: span.start + lead, end: span.start + lead + bare.length };
}

/** A comma that only leads on to "he said". */
export function withoutComma(words: string): string {
	return words.replace(/\s+/g, ' ').replace(/,$/, '.');
}

function quotationProblem(
	index: ArticleIndex,
	card: SentenceCard,
	words: Span,
	isAmbiguous: boolean
): string | null {
	const text = cut(index, words);
	const tokens = index.analysed.sentences.flatMap((sentence) =>
		sentence.tokens.filter((token) => contains(words, token))
	);
	if (isAmbiguous) return 'ambiguous-name: speaker';
	if (!/^\p{Lu}/u.test(text)) return 'quotation-scrap: no capital';
	if (!tokens.some((token) => isFinite(token))) return 'quotation-scrap: no finite verb';
	const count = text.split(/\s+/).length;
	if (count < 6 || count > 45) return `quotation-scrap: ${count} words`;
	if (/[[\]…]|\.\.\./.test(text)) return 'quotation-scrap: cut';
	if (/\n/.test(text)) return 'quotation-scrap: line break';
	const pointing = pointingAt.exec(text);
	if (pointing) return `unresolved-reference: ${pointing[0]}`;
	return card.findings.hasUnlinkedCue ? 'attribution-lost: unlinked reporting verb' : null;
}
