import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticles } from '#lib/domain/articles/read-articles.ts';
import { compareShingles, meanShingles } from '#lib/domain/articles/shingles.ts';
import lineModel from '#lib/assets/line-model.json' with { type: 'json' };
import { readShared } from '../../train/shared-data.ts';
import type { Evaluation } from './types.ts';

type Pages = Record<string, { text: string; body: string }>;

const percent = (share: number): number => Number((share * 100).toFixed(2));

/** The body that the project reads of a page: the paragraphs of its own article. */
function readBody(key: string, text: string): string {
	const [article] = readArticles({ text, mediaType: 'text/plain', sourceId: key });
	return (article?.paragraphs ?? []).map(({ start, end }) => text.slice(start, end)).join('\n');
}

function measurePages(pages: Pages): Record<string, number> {
	const scores = Object.entries(pages).map(([key, { text, body }]) =>
		compareShingles(body, readBody(key, text))
	);
	const { precision, recall, f1 } = meanShingles(scores);
	return {
		pages: scores.length,
		precision: percent(precision),
		recall: percent(recall),
		f1: percent(f1)
	};
}

/**
 * Cleaning of plain pages. The figure of the summary is out of fold, as it was measured when the
 * shipped classifier was trained; pages it was trained on are shown as what they are.
 */
export const cleaningEvaluation: Evaluation = {
	name: 'cleaning',
	run({ options }) {
		if (options.pages) {
			const pages = JSON.parse(readFileSync(options.pages, 'utf8')) as Pages;
			return { summary: {}, sets: { [basename(options.pages)]: measurePages(pages) } };
		}
		const { scores } = lineModel;
		const pages = JSON.parse(readShared('clean/pages.json.gz')) as Pages;
		return {
			summary: { cleaningF1: percent(scores.readerF1) },
			sets: {
				'cleaning, articles read, 5-fold out of fold': {
					precision: percent(scores.readerPrecision),
					recall: percent(scores.readerRecall),
					f1: percent(scores.readerF1)
				},
				'cleaning, classifier alone, 5-fold out of fold': {
					precision: percent(scores.linesPrecision),
					recall: percent(scores.linesRecall),
					f1: percent(scores.linesF1)
				},
				'cleaning, as shipped, on its training pages': measurePages(pages)
			}
		};
	}
};
