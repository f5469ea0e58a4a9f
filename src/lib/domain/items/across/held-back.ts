import type { Problem } from '../../facts/problems.ts';
import type { Citation } from '../../facts/types.ts';
import { findingsOf, type Candidate } from '../candidate.ts';
import type { AcrossArticles } from './types.ts';

/**
 * What other articles of the bank have against an item: it rests on something overtaken, asks for a
 * disputed figure, or states one as if it were not disputed.
 */
export function heldBack(candidate: Candidate, across: AcrossArticles): Problem | null {
	const facts = findingsOf(candidate).map(({ fact }) => fact);
	for (const superseded of across.superseded.values()) {
		const isHit = facts.some(
			({ factId, citations }) =>
				factId === superseded.factId ||
				citations.some((citation) => isSamePassage(citation, superseded.passage))
		);
		if (isHit) return { gate: 'superseded', detail: superseded.reason };
	}
	// Who is to call a whole statement true or false judges the disputed figure too, whoever says it.
	const isJudged = candidate.content.type === 'true-false';
	const conflict = across.conflicts.find(({ figures }) =>
		figures.some((figure) =>
			facts.some(
				({ factId, citations }) =>
					factId === figure.factId ||
					((figure.attribution === null || isJudged) &&
						citations.some((citation) => isSamePassage(citation, figure.citation)))
			)
		)
	);
	return conflict
		? { gate: 'conflicting-figures', detail: `${conflict.unit}: ${listFigures(conflict.figures)}` }
		: null;
}

function isSamePassage(one: Citation, other: Citation | null): boolean {
	return other !== null && one.articleId === other.articleId && one.start === other.start;
}

function listFigures(figures: AcrossArticles['conflicts'][number]['figures']): string {
	return figures
		.map(({ value, attribution }) => `${value} (${attribution?.source ?? 'the article'})`)
		.join(' / ');
}
