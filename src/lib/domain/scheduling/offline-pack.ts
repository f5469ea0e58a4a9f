import type { InferredTime, Supplied, TextKind } from '../articles/types.ts';
import { buildFeedback } from '../items/build-feedback.ts';
import type { ItemFeedback } from '../items/feedback.ts';
import type { CitedArticle } from '../items/footnote.ts';
import type { ItemAnswer, ItemContent, LearnerItem } from '../items/types.ts';

/** A question that travels with its key: to be answered and explained without a connection. */
export interface PackedItem {
	/** Place in the attempt that the answers will belong to, from 1. */
	position: number;
	item: LearnerItem;
	content: ItemContent;
	/** Cited articles by `articleKey`, with nothing of them but the paragraphs that are cited. */
	articles: Record<string, CitedArticle>;
}

/** The text of an article, to be read. */
export interface PackedArticle {
	articleId: string;
	textKind: TextKind;
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	publishedOn: Supplied<string>;
	inferred: InferredTime[];
	paragraphs: { anchor: string; segments: { text: string; factIds: string[] }[] }[];
}

export interface PackedStory {
	slug: string;
	title: string;
	articles: PackedArticle[];
}

/** What a device takes along. One is made for each device that asks, so that places never collide. */
export interface OfflinePack {
	attemptId: string;
	learnerId: string;
	madeAt: string;
	items: PackedItem[];
	stories: PackedStory[];
}

/** An answer given without a connection. Sent as often as it takes: its place tells it apart. */
export interface OfflineAnswer {
	position: number;
	itemVersionId: string;
	/** The fields of the form, as they were filled in. */
	fields: [name: string, value: string][];
	/** By the device's clock, ISO 8601. */
	answeredAt: string;
}

/** With its score 0…1, as the device graded it; the server grades again. */
export type GradedAnswer = OfflineAnswer & { score: number };

/** What a device keeps: the pack, and the answers that the server has not acknowledged. */
export interface OfflineSitting {
	pack: OfflinePack;
	/** Every answer given, in order. */
	answers: GradedAnswer[];
	/** Places that the server has. */
	acknowledged: number[];
}

/** Questions between a wrong answer and the same question again. */
const apart = 3;

/**
 * The place to ask next: first those not asked yet; what was missed comes again once, after some others,
 * at a place behind all of the pack's. Null when there is nothing left.
 */
export function nextPlace({ pack, answers }: OfflineSitting): PackedItem | null {
	const asked = new Map(answers.map((answer, index) => [answer.position, index]));
	const missed = pack.items.filter(({ position }) => {
		const at = asked.get(position);
		return at !== undefined && (answers[at]?.score ?? 1) < 1 && !asked.has(againAt(pack, position));
	});
	const fresh = pack.items.find(({ position }) => !asked.has(position));
	const ripe = missed.find(
		({ position }) => answers.length - (asked.get(position) ?? 0) > apart || !fresh
	);
	if (ripe) return { ...ripe, position: againAt(pack, ripe.position) };
	return fresh ?? null;
}

/** Where a question stands when it is asked the second time. */
export function againAt(pack: Pick<OfflinePack, 'items'>, position: number): number {
	return position + pack.items.length;
}

/** The sitting with one answer more; a place that has been answered keeps its answer. */
export function withAnswer(sitting: OfflineSitting, answer: GradedAnswer): OfflineSitting {
	if (sitting.answers.some(({ position }) => position === answer.position)) return sitting;
	return { ...sitting, answers: [...sitting.answers, answer] };
}

/** The sitting when the server has these places, or will never take them. */
export function withAcknowledged(sitting: OfflineSitting, positions: number[]): OfflineSitting {
	return { ...sitting, acknowledged: [...new Set([...sitting.acknowledged, ...positions])] };
}

/** What is told after an answer. */
export function explainPacked(packed: PackedItem, answer: ItemAnswer, score: number): ItemFeedback {
	const articles = new Map(Object.entries(packed.articles));
	const { itemVersionId } = packed.item;
	return buildFeedback({ itemVersionId, content: packed.content, articles }, answer, score);
}

/** Answers that have still to reach the server. */
export function unsent({ answers, acknowledged }: OfflineSitting): OfflineAnswer[] {
	const known = new Set(acknowledged);
	return answers
		.filter(({ position }) => !known.has(position))
		.map(({ score: _, ...answer }) => answer);
}

/** The articles without what is not cited: blanks keep every offset true. */
export function onlyCited(
	article: CitedArticle,
	cited: readonly { start: number; end: number }[]
): CitedArticle {
	const kept = article.paragraphs.filter((paragraph) =>
		cited.some(({ start, end }) => start < paragraph.end && end > paragraph.start)
	);
	let text = '';
	for (const { start, end } of kept) {
		text = text.padEnd(start, ' ') + article.text.slice(Math.max(start, text.length), end);
	}
	return { ...article, text, paragraphs: kept };
}
