import { nameMentions } from '../facts/names.ts';
import type { Problem } from '../facts/problems.ts';
import { foldText } from '../grading/fold-text.ts';
import rankerFile from '../../assets/ranker.json' with { type: 'json' };
import type { Candidate } from './candidate.ts';
import { isStop } from './gates/gates.ts';
import { itemFeatures } from './ranker/features.ts';
import { acceptance, leastRank, type RankerWeights } from './ranker/score.ts';
import { countryForm } from './distractors/countries.ts';
import type { ItemContent, ItemType } from './types.ts';

const ranker: RankerWeights = rankerFile;

/** How well each type did when judged: the order of what a digest is asked. */
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

/** Judges accept nearly all that asks for a post (BENCHMARKS.md). */
const ofAPost = 0.1;

/** That somebody denies something is news, and true or false as it stands. */
const ofADenial = 0.15;

/**
 * Rules whose questions are asked of a page unread: told in fixed words of ours, so that they lean on no
 * sentence of the article. Every other kind is a draft until two judges have accepted nine tenths of
 * at least twenty on articles that nobody has tuned on (DECISIONS.md, "Questions and drafts").
 */
const trusted = /^(?:post|post as told|holder|seat|seat as told|senators|(?:posts|seats) f_.*)$/;

/** What becomes of a candidate: asked, kept for a person to read first, or dropped with the reason. */
export type Standing =
	{ is: 'approved' | 'draft'; rank: number } | { is: 'dropped'; because: Problem };

/**
 * A digest is written by people to be asked about: what no gate objects to is asked. Of a page only what
 * a trusted rule wrote, and the ranker, which learned from judges, does not put low; what judges accept
 * about every other time, one doubt of a gate included, is a draft.
 */
export function standingOf(candidate: Candidate, objections: readonly Problem[]): Standing {
	const [first] = objections;
	if (isOfDigest(candidate)) {
		return first ? { is: 'dropped', because: first } : { is: 'approved', rank: rankOf(candidate) };
	}
	if (first && (objections.length > 1 || isStop(first) || !isJudged(first))) {
		return { is: 'dropped', because: first };
	}
	const rank = scoreOf(candidate, objections);
	if (!first && rank >= leastRank.approved && trusted.test(candidate.rule)) {
		return { is: 'approved', rank };
	}
	if (rank >= (first ? leastRank.doubted : leastRank.draft)) return { is: 'draft', rank };
	return { is: 'dropped', because: first ?? { gate: 'below-the-cut', detail: String(rank) } };
}

function isOfDigest({ finding }: Candidate): boolean {
	return finding.card.index.analysed.article.textKind === 'digest';
}

/** Judges have seen enough that this gate alone objected to. */
function isJudged({ gate }: Problem): boolean {
	return `doubt ${gate}` in ranker.weights;
}

function scoreOf({ content, finding }: Candidate, doubts: readonly Problem[]): number {
	const { article } = finding.card.index.analysed;
	return rounded(acceptance(itemFeatures(content, article, doubts), ranker));
}

/** 0…1: how much one would like to ask this of a digest. Early, short, about what the headline tells. */
function rankOf({ content, finding }: Candidate): number {
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
		(content.key === false ? falseTwin : 0) +
		(finding.focus.kind === 'role' ? ofAPost : 0) +
		(finding.fact.kind === 'denial' ? ofADenial : 0) -
		0.15 * place -
		(words > 30 ? 0.1 : 0) +
		Math.min(0.1, 0.05 * told) -
		(isPeople(content) ? 0.06 : 0) +
		(card.attribution && content.type !== 'who-said' ? -0.02 : 0);
	return rounded(Math.min(1, Math.max(0, score)));
}

/** Whose troops they are is easier than whom they met. */
function isPeople({ type, key }: ItemContent): boolean {
	return type === 'cloze' && countryForm(String(key)) === 'adjectives';
}

function rounded(rank: number): number {
	return Math.round(rank * 1000) / 1000;
}
