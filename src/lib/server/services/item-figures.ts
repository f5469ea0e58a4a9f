import { may, type Actor } from '#lib/domain/access/may.ts';
import { translateAnswer } from '#lib/domain/grading/regrade.ts';
import {
	cronbachAlpha,
	discriminationIndex,
	facilityIndex,
	itemStatistics,
	median,
	type ItemStatistics
} from '#lib/domain/progress/item-statistics.ts';
import { optionShares, type OptionShare } from '#lib/domain/progress/option-shares.ts';
import type { Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findAssignment } from '../repositories/assignments.ts';
import { listAnswersAt, listAnswersTo } from '../repositories/gradebook.ts';
import { findVersion, listItems } from '../repositories/items.ts';
import { findClassroom } from './classrooms.ts';
import { createDraft } from './module-drafts.ts';

export interface ItemFigures extends ItemStatistics {
	options: OptionShare[];
}

/**
 * What all answers to a question say of it, wherever it was asked; previews are left out.
 *
 * @throws NotFound when there is no such question for the one who asks
 */
export async function readItemFigures(
	store: Store,
	actor: Actor,
	itemId: string
): Promise<ItemFigures> {
	const [row] = may(actor, 'item.search') ? await listItems(store.read, [itemId]) : [];
	const current = row && (await findVersion(store.read, row.currentVersionId));
	if (!current) throw new NotFound('There is no such question.');
	const { answers, restMeans } = await listAnswersTo(store.read, itemId);
	const versions = new Map([[current.itemVersionId, current.content]]);
	for (const { itemVersionId } of answers) {
		if (versions.has(itemVersionId)) continue;
		const version = await findVersion(store.read, itemVersionId);
		if (version) versions.set(itemVersionId, version.content);
	}
	const paired = answers.flatMap(({ attemptId, score }) => {
		const rest = restMeans.get(attemptId);
		return rest === undefined ? [] : [{ score, rest }];
	});
	const translated = answers.map(({ itemVersionId, answer }) =>
		translateAnswer(versions.get(itemVersionId) ?? current.content, current.content, answer)
	);
	return {
		answers: answers.length,
		facility: facilityIndex(answers.map(({ score }) => score)),
		discrimination: discriminationIndex(
			paired.map(({ score }) => score),
			paired.map(({ rest }) => rest)
		),
		medianSeconds: median(answers.flatMap(({ secondsTaken }) => secondsTaken ?? [])),
		options: optionShares(current.content, translated)
	};
}

export interface AssignmentItem extends ItemStatistics {
	itemId: string;
	stem: string;
}

export interface AssignmentFigures {
	assignmentId: string;
	title: string;
	classroom: { classroomId: string; name: string };
	/** What most got wrong first. */
	items: AssignmentItem[];
	/** Cronbach's alpha; null when it cannot be said. */
	alpha: number | null;
	attempts: number;
}

/**
 * How the questions of an assignment went, over all attempts at it.
 *
 * @throws NotFound for an assignment of a class that the one who asks does not teach
 */
export async function readAssignmentFigures(
	store: Store,
	actor: Actor,
	assignmentId: string
): Promise<AssignmentFigures> {
	const assignment = await findAssignment(store.read, assignmentId);
	const { classroom } = await findClassroom(
		store.read,
		actor,
		assignment?.classroomId ?? '',
		'classroom.teach'
	);
	const answers = await listAnswersAt(store.read, assignmentId);
	const statistics = itemStatistics(answers);
	const rows = await listItems(store.read, [...statistics.keys()]);
	const items = await Promise.all(
		rows.map(async ({ itemId, currentVersionId }) => {
			const version = await findVersion(store.read, currentVersionId);
			const figures = statistics.get(itemId);
			return version && figures ? { ...figures, itemId, stem: version.content.stem } : null;
		})
	);
	return {
		assignmentId,
		title: assignment?.title ?? '',
		classroom: { classroomId: classroom.classroomId, name: classroom.name },
		items: items
			.filter((line) => line !== null)
			.sort((a, b) => (a.facility ?? 1) - (b.facility ?? 1) || (a.itemId < b.itemId ? -1 : 1)),
		alpha: cronbachAlpha(answers),
		attempts: new Set(answers.map(({ attemptId }) => attemptId)).size
	};
}

/** Facility below which a question counts as missed by most. */
const missedByMost = 0.5;

/** The questions that most got wrong; when there are none, the ones that went worst. */
export function hardestItems(items: readonly AssignmentItem[]): AssignmentItem[] {
	const missed = items.filter(({ facility }) => (facility ?? 1) < missedByMost);
	if (missed.length > 0) return missed;
	return items.filter(({ facility }) => (facility ?? 1) < 1).slice(0, 5);
}

/** Makes a draft of a module out of what most of the class got wrong. @returns its id */
export async function draftOfHardest(
	store: Store,
	actor: Actor,
	assignmentId: string,
	now: Date
): Promise<string> {
	const { title, items } = await readAssignmentFigures(store, actor, assignmentId);
	const itemIds = hardestItems(items).map(({ itemId }) => itemId);
	const sections = itemIds.length > 0 ? [{ kind: 'pick' as const, itemIds }] : [];
	return createDraft(store, actor, { title: `Once more: ${title}`.slice(0, 100), sections }, now);
}
