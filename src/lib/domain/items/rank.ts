import { nameMentions } from '../facts/names.ts';
import type { Problem } from '../facts/problems.ts';
import { foldText } from '../grading/fold-text.ts';
import rankerFile from '../../assets/ranker.json' with { type: 'json' };
import type { Candidate } from './candidate.ts';
import { itemFeatures } from './ranker/features.ts';
import { acceptance, fewestVerdicts, leastRank, type RankerWeights } from './ranker/score.ts';
import type { ItemType } from './types.ts';

const ranker: RankerWeights = rankerFile;

/** How well each type did when judged; a first guess until there are enough verdicts. */
const byType: Partial<Record<ItemType, number>> = {
	'who-said': 0.15,
	matching: 0.15,
	ordering: 0.15,
	'multiple-response': 0.14,
	date: 0.12,
	numeric: 0.12,
	evidence: 0.13,
	'multiple-choice': 0.1,
	'short-answer': 0.05,
	cloze: 0,
	'true-false': -0.05
};

/** A statement with one thing changed asks more than one that is merely true. */
const falseTwin = 0.07;

/** Whether judges would rather not have accepted it: then it is not asked. */
export function belowTheCut(candidate: Candidate): Problem | null {
	if (!isRankedByVerdicts(candidate)) return null;
	const { article } = candidate.finding.card.index.analysed;
	const rank =
		Math.round(acceptance(itemFeatures(candidate.content, article), ranker) * 1000) / 1000;
	return rank < leastRank ? { gate: 'below-the-cut', detail: String(rank) } : null;
}

function isRankedByVerdicts({ finding }: Candidate): boolean {
	const { textKind } = finding.card.index.analysed.article;
	return ranker.verdicts >= fewestVerdicts && textKind !== 'digest';
}

/** 0…1: how much one would like to ask this. Salient, early, short, about what the headline tells. */
export function rankOf({ content, finding }: Candidate): number {
	const { card } = finding;
	const { article, sentences } = card.index.analysed;
	const place = card.findings.sentence.index / Math.max(1, sentences.length - 1);
	const words = content.stem.split(/\s+/).length;
	const headline = foldText(article.headline.value ?? '');
	const told = nameMentions(card.findings).filter(({ start, end }) =>
		headline.includes(foldText(card.index.text.slice(start, end)))
	).length;
	const score =
		0.5 +
		(byType[content.type] ?? 0) +
		(content.key === false ? falseTwin : 0) -
		0.15 * place -
		(words > 30 ? 0.1 : 0) +
		Math.min(0.1, 0.05 * told) +
		(card.attribution && content.type !== 'who-said' ? -0.02 : 0);
	return Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
}
