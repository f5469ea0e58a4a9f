import type { Supplied, TextKind } from '#lib/domain/articles/types.ts';
import type { Knowledge } from '#lib/domain/progress/types.ts';

/** What the components need to know of what services return; nothing more. */
export interface StoryCardView {
	slug: string;
	title: string;
	summary: string;
	strand: { slug: string; title: string };
	publishedOn: Supplied<string>;
	publishers: string[];
	factCount: number;
	itemCount: number;
	knowledge: Knowledge | null;
}

export interface ModuleCardView {
	slug: string;
	title: string;
	summary: string;
	storyIds: string[];
	itemCount: number;
	completedAt: Date | null;
}

/** A run of a story's text and the facts that rest on it. */
export interface StorySegment {
	text: string;
	factIds: string[];
}

export interface StoryArticleView {
	articleId: string;
	textKind: TextKind;
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	publishedOn: Supplied<string>;
	/** Times in the text that its original does not say so. */
	inferred: { text: string; page: string; ground: string }[];
	paragraphs: { anchor: string; segments: StorySegment[] }[];
}
