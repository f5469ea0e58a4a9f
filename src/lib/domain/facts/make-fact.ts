import type { Span } from '../articles/types.ts';
import type { ArticleIndex } from './article-index.ts';
import { contains } from './edits.ts';
import { nameMentions, toFactEntity } from './names.ts';
import { describeProblem } from './problems.ts';
import type { SentenceCard } from './sentence-card.ts';
import { stableId } from './stable-id.ts';
import type { Citation, Fact, FactKind } from './types.ts';

/**
 * A fact of a sentence. The id hangs on the words that state it and on what is asserted, so that an
 * engine that finds the same thing in the same words gives the same id.
 */
export function makeFact(
	card: SentenceCard,
	kind: FactKind,
	asserted: string,
	citations: Citation[],
	statement = toldWithLeadIn(card)
): Fact {
	const { index, findings } = card;
	const { article } = index.analysed;
	const evidence = citations[0]?.quote ?? '';
	const [problem] = card.problems;
	const inside = (span: Span) => citations.some((citation) => contains(citation, span));
	return {
		factId: stableId('f', article.articleId, evidence, kind, asserted),
		articleId: article.articleId,
		kind,
		statement,
		attribution: card.attribution,
		citations,
		entities: nameMentions(findings).flatMap((mention) => {
			const entity = index.entities.get(mention.entityId);
			return entity && inside(mention) ? [toFactEntity(mention, entity)] : [];
		}),
		dates: findings.dates
			.filter(inside)
			.map(({ start, end, value, grain, anchor }) => ({ start, end, value, grain, anchor })),
		quantities: findings.quantities
			.filter(inside)
			.map(({ start, end, value, hedge, unit }) => ({ start, end, value, hedge, unit })),
		asOf: article.publishedOn.value,
		usable: problem === undefined,
		unusableBecause: problem === undefined ? null : describeProblem(problem)
	};
}

/** What a card states, with the sentence it leans on. */
export function toldWithLeadIn({ statement, leadIn, denial }: SentenceCard): string {
	const told = leadIn ? `${leadIn.statement} ${statement}` : statement;
	return denial ? `${told} ${denial.statement}` : told;
}

/** A citation of a span, cut from the text it cites. */
export function cite(
	index: ArticleIndex,
	span: Span,
	role: Citation['role'] = 'evidence'
): Citation {
	const { articleId, revision } = index.analysed.article;
	return { articleId, revision, start: span.start, end: span.end, quote: cut(index, span), role };
}

export function cut(index: ArticleIndex, span: Span): string {
	return index.text.slice(span.start, span.end);
}
