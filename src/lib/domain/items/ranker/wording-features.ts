import type { Article, Span } from '../../articles/types.ts';
import { withoutFrame } from '../../facts/story-frame.ts';
import { foldText } from '../../grading/fold-text.ts';
import type { ItemContent } from '../types.ts';

export type RankedArticle = Pick<
	Article,
	'headline' | 'publisher' | 'publishedOn' | 'span' | 'text' | 'textKind' | 'paragraphs'
>;

/** Counted in no more of an article than this: an item costs the same in a long one. */
const mostLetters = 20_000;

/** Closed classes of words, counted in the question: `most` of them and more are as good as `most`. */
const counted: readonly [name: string, pattern: RegExp, most: number][] = [
	['definite things', /\bthe\b/gi, 6],
	['pronouns', /\b(?:he|she|it|they|him|her|them|his|its|their)\b/gi, 3],
	['pointing words', /\b(?:this|that|these|those|such|there|here)\b/gi, 2],
	['modals', /\b(?:would|could|should|may|might|must|can|will)\b/gi, 2],
	['comparisons', /\b(?:more|less|fewer|than|most|least|\p{Ll}+er than)\b/giu, 3],
	['clauses', /\b(?:which|who|whose|whom|where|when|while|after|before|because|as)\b/gi, 3],
	['adverbs', /\b\p{Ll}{3,}ly\b/gu, 2],
	['additions', /\b(?:also|too|even|only|still|another|other|both|further)\b/gi, 2],
	['figures', /\d[\d.,]*/g, 4],
	['brackets and dashes', /[()—–]/g, 2],
	['quotation marks', /[“”"]/g, 2]
];

const perCent = /%|\bper ?cent\b/i;
const money = /[$£€]|\b(?:dollars|pounds|euros)\b/i;

/**
 * How an item is worded and where its passage stands, as numbers between 0 and 1. Function words and
 * shapes are counted, never words that say what a text is about.
 */
export function wordingFeatures(item: ItemContent, article: RankedArticle): Record<string, number> {
	const asked = withoutFrame(item.stem, article as Article);
	const evidence = item.citations.filter(({ role }) => role === 'evidence');
	const told = evidence.map(({ quote }) => quote).join(' ');
	const paragraph = article.paragraphs.findIndex((span) => holds(span, evidence[0]?.start ?? -1));
	const { folded, counts } = bodyOf(article);
	const key = Array.isArray(item.key) ? '' : String(item.key);
	const isNumber = item.type === 'numeric' || item.type === 'date' || item.type === 'true-false';
	return {
		...Object.fromEntries(
			counted.map(([name, pattern, most]) => [name, upTo(most, countOf(asked, pattern))])
		),
		'has frame': asked === item.stem ? 0 : 1,
		'is dated': article.publishedOn.value === null ? 0 : 1,
		'is digest': article.textKind === 'digest' ? 1 : 0,
		'first paragraph': paragraph === 0 ? 1 : 0,
		opening: paragraph >= 0 && paragraph <= 3 ? 1 : 0,
		paragraph: upTo(20, Math.max(0, paragraph)),
		'opens with an aside': /^(?!______)[^,]{3,60}, /.test(asked) ? 1 : 0,
		'opens with the gap': asked.startsWith('______') ? 1 : 0,
		'names in passage': upTo(8, countOf(told, /(?<=\P{Lu}\s)\p{Lu}[\p{L}.]+/gu)),
		'passage words': upTo(50, told.split(/\s+/).length),
		'share of a whole': perCent.test(told) ? 1 : 0,
		money: money.test(told) ? 1 : 0,
		'number of a share': isNumber && perCent.test(told) ? 1 : 0,
		'number of money': isNumber && money.test(told) ? 1 : 0,
		'date worked out': /\d{4}/.test(asked) && !/\d{4}/.test(told) ? 1 : 0,
		'key is told again': key.length > 2 ? upTo(6, occurrences(folded, key)) : 0,
		...counts
	};
}

interface Body {
	folded: string;
	counts: Record<string, number>;
}

const bodies = new WeakMap<RankedArticle, Body>();

/** What is counted in the article itself, once for all its items. */
function bodyOf(article: RankedArticle): Body {
	let body = bodies.get(article);
	if (!body) {
		const { start, end } = article.span;
		const words = article.text.slice(start, Math.min(end, start + mostLetters));
		body = {
			folded: foldText(words),
			counts: {
				'shares in article': upTo(12, countOf(words, /%|\bper ?cent\b/gi)),
				'article is long': upTo(2000, words.split(/\s+/).length),
				'first person': upTo(10, countOf(words, /\b(?:I|we|my|our)\b/g))
			}
		};
		bodies.set(article, body);
	}
	return body;
}

function upTo(most: number, count: number): number {
	return Math.min(1, count / most);
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function occurrences(folded: string, words: string): number {
	return folded.split(foldText(words)).length - 1;
}

function holds({ start, end }: Span, at: number): boolean {
	return start <= at && at < end;
}
