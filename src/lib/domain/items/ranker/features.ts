import type { Article } from '../../articles/types.ts';
import type { Problem } from '../../facts/problems.ts';
import { withoutFrame } from '../../facts/story-frame.ts';
import { foldText } from '../../grading/fold-text.ts';
import { itemTypes, type ItemContent } from '../types.ts';
import { doubtFeatures, passageFeatures } from './passage-features.ts';
import { wordingFeatures, type RankedArticle } from './wording-features.ts';

/**
 * What a ranker may know of an item: numbers only, no words, so that weights learned from judged
 * articles carry none of their text. Every value is between 0 and about 1.
 *
 * @param doubts what gates object to in a draft
 */
export function itemFeatures(
	item: ItemContent,
	article: RankedArticle,
	doubts: readonly Problem[] = []
): Record<string, number> {
	const { stem, options, citations, attribution } = item;
	const words = stem.split(/\s+/);
	const evidence = citations.filter(({ role }) => role === 'evidence');
	const wrong = (options ?? []).filter(({ correct }) => !correct).map(({ text }) => text.length);
	const right = (options ?? []).find(({ correct }) => correct)?.text.length ?? 0;
	const mean = wrong.reduce((sum, length) => sum + length, 0) / Math.max(1, wrong.length);
	const headline = new Set(foldText(article.headline.value ?? '').split(' '));
	const told = words.filter((word) => word.length > 3 && headline.has(foldText(word))).length;
	const place = ((evidence[0]?.start ?? 0) - article.span.start) / length(article.span);
	const share = (pattern: RegExp) =>
		words.filter((word) => pattern.test(word)).length / words.length;
	return {
		...Object.fromEntries(itemTypes.map((type) => [`is ${type}`, item.type === type ? 1 : 0])),
		'stem words': words.length / 40,
		'stem is long': words.length > 30 ? 1 : 0,
		'stem capitals': share(/^["“'‘(]?\p{Lu}/u),
		'stem numbers': share(/\d/),
		'stem commas': share(/,$/),
		'stem quotes': /["“]/.test(stem) ? 1 : 0,
		'has options': options ? 1 : 0,
		'key beside options': wrong.length > 0 ? Math.abs(right - mean) / Math.max(right, mean, 1) : 0,
		'key length': Math.min(1, JSON.stringify(item.key).length / 100),
		'is claim': attribution ? 1 : 0,
		'is reported on': attribution?.through ? 1 : 0,
		'evidence length': Math.min(1, evidence.reduce((sum, span) => sum + length(span), 0) / 400),
		'needs context': citations.length > evidence.length ? 1 : 0,
		'place in article': Math.min(1, Math.max(0, place)),
		'told in headline': Math.min(1, told / 4),
		...wordingFeatures(item, article),
		...passageFeatures(withoutFrame(stem, article as Article), item),
		...doubtFeatures(doubts)
	};
}

function length({ start, end }: { start: number; end: number }): number {
	return Math.max(1, end - start);
}
