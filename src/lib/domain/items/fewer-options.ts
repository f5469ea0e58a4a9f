import { seededRandom } from './random.ts';
import type { ItemContent } from './types.ts';

/**
 * The item with one wrong option less, for a student who is allowed that. Which one is drawn once per
 * version and not per attempt: attempts that leave out different ones would tell the key between them.
 * It is drawn among the wrong options alone, so that what is left looks the same whichever is the key.
 * Items that would have nothing wrong left to choose stay as they are.
 */
export function withFewerOptions(item: ItemContent, itemVersionId: string): ItemContent {
	if (!item.options) return item;
	const wrong = item.options.filter(({ correct }) => !correct);
	if (wrong.length < 2) return item;
	const random = seededRandom('fewer options', itemVersionId);
	const left = wrong[Math.floor(random() * wrong.length)];
	return { ...item, options: item.options.filter((option) => option !== left) };
}
