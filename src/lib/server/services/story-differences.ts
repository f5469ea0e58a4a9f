import { z } from 'zod';
import type { Conflict } from '#lib/domain/items/across/types.ts';
import { citationHolds, makeFootnote, type Footnote } from '#lib/domain/items/footnote.ts';
import { formatNumber } from '#lib/domain/grading/number.ts';
import type { Store } from '../db/database.ts';
import { readSetting } from '../repositories/settings.ts';
import { readCitedArticle } from './asked-items.ts';

/** One thing of which several reports give figures that cannot all be right. */
export interface StoryDifference {
	/** "casualties: North Korea, Kursk" */
	about: string;
	figures: {
		/** "more than 6,000" */
		figure: string;
		/** Who says so; null when the report itself does. */
		source: string | null;
		/** ISO 8601 day of the report, null when unknown. */
		asOf: string | null;
		footnote: Footnote;
	}[];
}

const storedSchema = z.array(z.custom<Conflict>((value) => typeof value === 'object'));

/** Where the reports of a story differ from each other or from those of other stories. */
export async function readDifferences(
	store: Store,
	articleIds: readonly string[]
): Promise<StoryDifference[]> {
	const stored = await readSetting(store.read, 'conflicts');
	const conflicts = storedSchema.parse(JSON.parse(stored ?? '[]'));
	const own = conflicts.filter(({ figures }) =>
		figures.some(({ articleId }) => articleIds.includes(articleId))
	);
	let number = 0;
	const differences: StoryDifference[] = [];
	for (const { unit, about, figures } of own) {
		const told: StoryDifference['figures'] = [];
		for (const { value, hedge, attribution, asOf, citation } of figures) {
			const article = await readCitedArticle(store, citation.articleId, citation.revision);
			if (!article || !citationHolds(citation, article.text)) continue;
			const footnote = makeFootnote(++number, [citation], article, attribution);
			const figure = [hedge, formatNumber(value, null)].filter((word) => word !== null).join(' ');
			told.push({ figure, source: attribution?.source ?? null, asOf, footnote });
		}
		if (told.length > 1) differences.push({ about: [unit, ...about].join(' · '), figures: told });
	}
	return differences;
}
