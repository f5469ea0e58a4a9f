import type { ItemType } from '#lib/domain/items/types.ts';

/** What a line of a question list shows. */
export interface ItemLineView {
	itemId: string;
	type: ItemType;
	stem: string;
	keyText: string;
	story: string;
	publishedOn: string | null;
	facility: number | null;
	answerCount: number;
	isUsed: boolean;
}

export interface StoryChoice {
	storyId: string;
	title: string;
	strandId: string;
	strand: string;
}
