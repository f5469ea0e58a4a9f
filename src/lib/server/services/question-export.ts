import { may, type Actor } from '#lib/domain/access/may.ts';
import type { ExchangeQuestion, Exported } from '#lib/domain/exchange/exchange-question.ts';
import { writeGift } from '#lib/domain/exchange/gift.ts';
import { writeMoodleXml } from '#lib/domain/exchange/moodle-xml.ts';
import { writeQuestionTable } from '#lib/domain/exchange/question-table.ts';
import type { Footnote } from '#lib/domain/items/footnote.ts';
import { explainItem } from '#lib/domain/items/contract.ts';
import { everyItem } from '#lib/domain/modules/draw.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { listItems } from '../repositories/items.ts';
import { readAskedItem } from './asked-items.ts';
import { collectFootnotes } from '#lib/domain/items/build-feedback.ts';
import { findPrintable } from './paper.ts';

const writers = { gift: writeGift, 'moodle-xml': writeMoodleXml, csv: writeQuestionTable } as const;
export type ExportFormat = keyof typeof writers;

export function isExportFormat(format: string): format is ExportFormat {
	return Object.hasOwn(writers, format);
}

/** What to export: a published module, or questions by id. */
export interface ExportChoice {
	moduleVersionId: string | null;
	itemIds: readonly string[];
}

export interface ChosenQuestions {
	/** The module's title; null for questions that were chosen. */
	title: string | null;
	questions: ExchangeQuestion[];
	/** Chosen and not written: retired, or their footnote no longer holds. */
	leftOut: number;
}

/**
 * Reads what is to be exported, each question as it is asked now.
 *
 * @param describe the source line of a footnote, in words
 * @throws NotFound when nothing of it is there, or not for the one who asks
 */
export async function chooseQuestions(
	store: Store,
	actor: Actor,
	{ moduleVersionId, itemIds }: ExportChoice,
	describe: (footnote: Footnote) => string
): Promise<ChosenQuestions> {
	if (!may(actor, 'item.export')) throw new NotFound('There is no such page.');
	const found = moduleVersionId ? await findPrintable(store, actor, moduleVersionId) : null;
	const wanted = found ? everyItem(found.version.sections) : [...new Set(itemIds)];
	const rows = new Map((await listItems(store.read, wanted)).map((row) => [row.itemId, row]));
	const usable = wanted
		.map((itemId) => rows.get(itemId))
		.filter((row) => row?.status === 'approved')
		.filter((row) => row !== undefined);
	if (usable.length === 0) throw new NotFound('There are no questions to export.');
	const read = await Promise.allSettled(
		usable.map(({ currentVersionId }) => readAskedItem(store, currentVersionId))
	);
	const questions = read.flatMap((outcome) => {
		if (outcome.status === 'rejected') return [];
		const item = outcome.value;
		const footnotes = collectFootnotes(item, explainItem(item.content).citations);
		return [
			{
				itemId: item.itemId,
				content: item.content,
				footnotes: footnotes.map((footnote) => ({
					segments: footnote.segments,
					source: describe(footnote)
				}))
			}
		];
	});
	return {
		title: found?.module.title ?? null,
		questions,
		leftOut: wanted.length - questions.length
	};
}

export function writeQuestions(questions: ExchangeQuestion[], format: ExportFormat): Exported {
	return writers[format](questions);
}
