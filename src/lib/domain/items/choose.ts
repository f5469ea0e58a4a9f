import type { Candidate } from './candidate.ts';
import { byCodeUnit } from './random.ts';
import type { Item } from './types.ts';

export interface Ranked {
	candidate: Candidate;
	item: Item;
}

/** Of one sentence no more than this: another item on it would give the first one away. */
const perSentence = 1;
/** Beyond a handful no type may be more than this share of an article's items. */
const largestShare = 0.34;

/**
 * Picks from what passed the gates: the best first, one per sentence, no type crowding out the rest,
 * true and false by turns. Returned in the order of the article.
 */
export function chooseItems(ranked: readonly Ranked[]): { chosen: Ranked[]; passedOver: Ranked[] } {
	const sorted = [...ranked].sort(
		(a, b) => b.item.rank - a.item.rank || byCodeUnit(a.item.itemId, b.item.itemId)
	);
	const sentences = new Map<number, number>();
	const types = new Map<string, number>();
	const chosen: Ranked[] = [];
	const passedOver: Ranked[] = [];
	const expected = Math.max(3, new Set(ranked.map(({ candidate }) => sentenceOf(candidate))).size);
	for (const entry of sorted) {
		const sentence = sentenceOf(entry.candidate);
		const kind = kindOf(entry.item);
		const limit = Math.max(2, Math.ceil(expected * largestShare));
		const isFull = (sentences.get(sentence) ?? 0) >= perSentence || (types.get(kind) ?? 0) >= limit;
		if (isFull) {
			passedOver.push(entry);
			continue;
		}
		sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
		types.set(kind, (types.get(kind) ?? 0) + 1);
		chosen.push(entry);
	}
	chosen.sort((a, b) => sentenceOf(a.candidate) - sentenceOf(b.candidate));
	return { chosen, passedOver };
}

/** What an item spends: its sentence, or for one on the whole article a place of its own. */
function sentenceOf({ finding, content }: Candidate): number {
	const isWhole = content.type === 'matching' || content.type === 'ordering';
	return isWhole ? -1 - content.type.length : finding.card.findings.sentence.index;
}

/** True and false are counted apart, so that neither answer is a good guess. */
function kindOf(item: Item): string {
	return item.type === 'true-false' ? `true-false ${String(item.key)}` : item.type;
}
