import type { Actor } from '#lib/domain/access/may.ts';
import { recallOfClass } from '#lib/domain/progress/class-recall.ts';
import type { Store } from '../db/database.ts';
import { InvalidInput } from '../errors.ts';
import { countEnrolled, listCardsOfClass, listStatements } from '../repositories/class-recall.ts';
import { listApprovedItems } from '../repositories/items.ts';
import { reservedItemIds } from '../repositories/reserved-items.ts';
import { findAdoptedFit } from '../repositories/study-settings.ts';
import { findClassroom } from './classrooms.ts';
import { createDraft } from './module-drafts.ts';

export interface RecallLine {
	factId: string;
	statement: string;
	story: { slug: string; title: string };
	met: number;
	/** Share of the class, 0…1. */
	share: number;
	/** Whether a question on it can be set now. */
	askable: boolean;
	/** Among those to teach again first. */
	first: boolean;
}

export interface ClassRecall {
	students: number;
	lines: RecallLine[];
	/** Mean share over all facts met, 0…1. */
	share: number;
}

const mostFirst = 10;
/** What is better known than this need not be taught again. */
const wellKnown = 0.8;

/**
 * What a class can be expected to recall of each fact at an instant.
 *
 * @throws NotFound for a class that the actor does not teach
 */
export async function readClassRecall(
	store: Store,
	actor: Actor,
	classroomId: string,
	at: Date,
	now: Date
): Promise<ClassRecall> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const [cards, students, statements, fit, askable] = await Promise.all([
		listCardsOfClass(store.read, classroomId),
		countEnrolled(store.read, classroomId),
		listStatements(store.read),
		findAdoptedFit(store.read),
		itemsToSet(store, now)
	]);
	const recall = recallOfClass(cards, students, at, fit?.parameters ?? null);
	const byId = new Map(statements.map((row) => [row.factId, row]));
	const toTeach = recall.filter(({ factId, share }) => share < wellKnown && askable.has(factId));
	const first = new Set(toTeach.slice(0, mostFirst).map(({ factId }) => factId));
	return {
		students,
		share: recall.reduce((sum, { share }) => sum + share, 0) / Math.max(1, recall.length),
		lines: recall.flatMap(({ factId, met, share }) => {
			const row = byId.get(factId);
			if (!row) return [];
			const { statement, slug, title } = row;
			const isAskable = askable.has(factId);
			const story = { slug, title };
			return [
				{ factId, statement, story, met, share, askable: isAskable, first: first.has(factId) }
			];
		})
	};
}

/**
 * Makes a draft of a module that asks these facts, one question each, to be looked over and set.
 *
 * @returns the draft's id
 * @throws NotFound for a class that the actor does not teach
 * @throws InvalidInput when none of them can be asked
 */
export async function draftFromFacts(
	store: Store,
	actor: Actor,
	classroomId: string,
	factIds: string[],
	now: Date
): Promise<string> {
	const { classroom } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const askable = await itemsToSet(store, now);
	const itemIds = [...new Set(factIds)].flatMap((factId) => askable.get(factId) ?? []);
	if (itemIds.length === 0) throw new InvalidInput('Choose at least one fact to ask about.');
	const title = `To teach again: ${classroom.name}`;
	return createDraft(store, actor, { title, sections: [{ kind: 'pick', itemIds }] }, now);
}

/** The best question on each fact that is not reserved, by fact. */
async function itemsToSet(store: Store, now: Date): Promise<Map<string, string>> {
	const [items, reserved] = await Promise.all([
		listApprovedItems(store.read),
		reservedItemIds(store.read, now)
	]);
	const free = items.filter(({ itemId }) => !reserved.has(itemId));
	// The last one set stays, so the best comes last.
	return new Map(free.sort((a, b) => a.rank - b.rank).map((row) => [row.factId, row.itemId]));
}
