import type { StoryArticleView, StorySegment } from '../views.ts';

/**
 * Which fact a marked run leads to: its first, or, when one of its facts is shown already, the one
 * after that, so that following the mark again goes through all of them.
 */
export function factOfSegment({ factIds }: StorySegment, shown: string | null): string | null {
	const at = shown === null ? -1 : factIds.indexOf(shown);
	return factIds[(at + 1) % factIds.length] ?? null;
}

/** Where the panel of a fact stands: with the first paragraph that has it. Null when none has. */
export function paragraphOfFact(articles: readonly StoryArticleView[], factId: string | null) {
	if (factId === null) return null;
	for (const { paragraphs } of articles) {
		for (const { anchor, segments } of paragraphs) {
			if (segments.some(({ factIds }) => factIds.includes(factId))) return anchor;
		}
	}
	return null;
}

/** The other facts that rest on words which this fact rests on, in reading order. */
export function neighboursOf(articles: readonly StoryArticleView[], factId: string): string[] {
	const found = new Set<string>();
	for (const { segments } of articles.flatMap(({ paragraphs }) => paragraphs)) {
		for (const { factIds } of segments) {
			if (factIds.includes(factId)) factIds.forEach((id) => found.add(id));
		}
	}
	found.delete(factId);
	return [...found];
}
