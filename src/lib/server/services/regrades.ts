import { describeAnswer } from '#lib/domain/items/build-feedback.ts';
import { may, type Actor } from '#lib/domain/access/may.ts';
import type { RegradeMode } from '#lib/domain/grading/regrade.ts';
import { isAdmin } from '#lib/domain/access/actor.ts';
import type { Store } from '../db/database.ts';
import { Conflict, InvalidInput, NotFound } from '../errors.ts';
import { writeAudit } from '../repositories/audit.ts';
import { findVersion, listItems, type StoredVersion } from '../repositories/items.ts';
import * as regrades from '../repositories/regrades.ts';
import { listRosterNames } from '../repositories/roster-names.ts';
import { gradeAgain, isWorthTelling, runRegrade, type AnswerChange } from './regrade-answers.ts';

/** One answer whose score changes. */
export interface PlannedChange {
	attemptId: string;
	position: number;
	/** Null for somebody who is in no class of the teacher who asks. */
	student: { name: string; classroom: string } | null;
	/** What it was an attempt at. */
	title: string;
	answer: string;
	before: number;
	after: number;
	/** What the attempt comes to, 0…1 of all its questions. */
	attemptBefore: number;
	attemptAfter: number;
}

export interface RegradePlan {
	mode: RegradeMode;
	/** Answers to other versions than the one that holds. */
	answers: number;
	better: number;
	worse: number;
	/** Learners who will be told. */
	told: number;
	/** The first of those whose score changes. */
	changes: PlannedChange[];
}

export const mostChangesShown = 100;
const readAtOnce = 500;

/**
 * A regrade as it would be, nothing done: whose score changes and by how much.
 *
 * @throws NotFound when there is no such question for the one who asks
 */
export async function planRegrade(
	store: Store,
	actor: Actor,
	itemId: string,
	mode: RegradeMode,
	now: Date
): Promise<RegradePlan> {
	const corrected = await findCorrected(store, actor, itemId);
	const scope = scopeOf(corrected, mode, now);
	const versions = new Map([[corrected.itemVersionId, corrected.content]]);
	const told = new Set<string>();
	const changed: AnswerChange[] = [];
	let answers = 0;
	for (let after: regrades.AnswerPlace | null | undefined = null; after !== undefined;) {
		const rows: regrades.AnswerOfItem[] = await regrades.listAnswersOfItem(
			store.read,
			scope,
			after,
			readAtOnce
		);
		const chunk = await gradeAgain(store.read, rows, corrected.content, mode, versions);
		answers += chunk.length;
		for (const change of chunk.filter(isWorthTelling)) told.add(change.learnerId);
		changed.push(...chunk.filter(({ score, scoreAfter }) => score !== scoreAfter));
		after = rows.length < readAtOnce ? undefined : rows.at(-1);
	}
	return {
		mode,
		answers,
		better: changed.filter(({ score, scoreAfter }) => scoreAfter > score).length,
		worse: changed.filter(({ score, scoreAfter }) => scoreAfter < score).length,
		told: told.size,
		changes: await describeChanges(store, actor, changed.slice(0, mostChangesShown))
	};
}

export interface RegradeOrder {
	/** Chosen when the form was made: sent twice it is done once. */
	regradeId: string;
	/** The version that was current when the plan was looked at. */
	toVersionId: string;
	mode: RegradeMode;
	/** What learners and the log are told of it. */
	reason: string;
}

/**
 * Does what was planned. Open questions of attempts under way ask the corrected version from now on,
 * answers given are counted anew, their learners are told, reviews rated by a wrong key are taken back.
 *
 * @throws NotFound when there is no such question for the one who asks
 * @throws Conflict when the question was edited since the plan was looked at
 */
export async function applyRegrade(
	store: Store,
	actor: Actor,
	itemId: string,
	{ regradeId, toVersionId, mode, reason }: RegradeOrder,
	now: Date
): Promise<void> {
	const corrected = await findCorrected(store, actor, itemId);
	if (!/^[0-9a-v]{26}$/.test(regradeId)) throw new InvalidInput('This form is not one of ours.');
	if (corrected.itemVersionId !== toVersionId) {
		throw new Conflict('The question was edited meanwhile. Look at the regrade again.');
	}
	const { learnerId: actorId } = actor;
	await store.write(async (tx) => {
		const row = { regradeId, itemId, toVersionId, actorId, reason, mode, createdAt: now };
		if (!(await regrades.insertRegrade(tx, row))) return;
		await regrades.moveOpenPlaces(tx, itemId, toVersionId);
		await writeAudit(tx, actorId, 'item.regrade', `item:${itemId}`, { mode, reason }, now);
	});
	const regrade = await regrades.findRegrade(store.read, regradeId);
	if (!regrade || regrade.itemId !== itemId) throw noSuchItem();
	await runRegrade(store, regrade, now);
}

/**
 * Counts answers of an attempt that arrived while their question was being regraded. Call it after
 * storing answers: whichever of the two is stored later sees the other.
 */
export async function catchUpRegrades(store: Store, attemptId: string, now: Date): Promise<void> {
	const missed = await regrades.listRegradesToCatchUp(store.read, attemptId);
	for (const regrade of missed) await runRegrade(store, regrade, now, attemptId);
}

async function findCorrected(store: Store, actor: Actor, itemId: string): Promise<StoredVersion> {
	if (!may(actor, 'item.regrade')) throw noSuchItem();
	const [row] = await listItems(store.read, [itemId]);
	const version = row && (await findVersion(store.read, row.currentVersionId));
	if (!version) throw noSuchItem();
	return version;
}

function scopeOf(
	{ itemId, itemVersionId }: StoredVersion,
	mode: RegradeMode,
	now: Date
): regrades.RegradeScope {
	const ownBefore = mode === 'full-marks' ? now : null;
	return { itemId, toVersionId: itemVersionId, ownBefore };
}

async function describeChanges(
	store: Store,
	actor: Actor,
	changes: AnswerChange[]
): Promise<PlannedChange[]> {
	const attemptIds = [...new Set(changes.map(({ attemptId }) => attemptId))];
	const learnerIds = [...new Set(changes.map(({ learnerId }) => learnerId))];
	const teacherId = isAdmin(actor) ? null : actor.learnerId;
	const [sums, names] = await Promise.all([
		regrades.sumScores(store.read, attemptIds),
		listRosterNames(store.read, teacherId, learnerIds)
	]);
	const sumOf = new Map(sums.map((row) => [row.attemptId, row]));
	return changes.map(({ attemptId, position, learnerId, title, answer, score, scoreAfter }) => {
		const { sum = score, itemCount = 1 } = sumOf.get(attemptId) ?? {};
		return {
			attemptId,
			position,
			student: names.get(learnerId) ?? null,
			title,
			answer: describeAnswer(answer),
			before: score,
			after: scoreAfter,
			attemptBefore: sum / itemCount,
			attemptAfter: (sum - score + scoreAfter) / itemCount
		};
	});
}

const noSuchItem = () => new NotFound('There is no such question.');
