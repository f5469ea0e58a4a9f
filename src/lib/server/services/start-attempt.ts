import { explainItem } from '#lib/domain/items/contract.ts';
import { seededRandom, shuffle } from '#lib/domain/items/random.ts';
import { chooseItems, type Candidate } from '#lib/domain/modules/compose.ts';
import { drawItems, everyItem } from '#lib/domain/modules/draw.ts';
import type { AttemptKind } from '#lib/domain/modules/types.ts';
import type { Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { newId, newSeed } from '../ids.ts';
import * as attempts from '../repositories/attempts.ts';
import { findStory } from '../repositories/curriculum.ts';
import { findFact } from '../repositories/facts.ts';
import { listItems, type ItemRow } from '../repositories/items.ts';
import { findReserved, listAskableItems } from '../repositories/reserved-items.ts';
import { listCards } from '../repositories/reviews.ts';
import { insertReading } from '../repositories/study-facts.ts';
import { readAskedItem } from './asked-items.ts';
import { readOwnTerms, visibilityOf } from './assignment-terms.ts';
import { readOwnAttempt } from './attempt-heads.ts';
import { findReadableModule } from './modules.ts';

const mostInPractice = 10;

export interface Plan {
	kind: AttemptKind;
	title: string;
	moduleId?: string;
	moduleVersionId?: string;
	storyId?: string;
	items: ItemRow[];
	/** When the items were drawn by it. */
	seed?: number;
}

/** Starts a module, or goes on with the attempt at it that is still open. @returns its attempt id */
export async function startModule(
	store: Store,
	learnerId: string,
	slug: string,
	now: Date
): Promise<string> {
	const { module, version } = await findReadableModule(store, slug, { learnerId, role: 'teacher' });
	const earlier = await attempts.listModuleAttempts(store.read, learnerId, module.moduleId);
	const open = earlier.find(({ attempt }) => !attempt.finishedAt && attempt.kind === 'module');
	if (open) return open.attempt.attemptId;
	const seed = newSeed();
	const rows = await listItems(store.read, everyItem(version.sections));
	const { itemIds: reserved } = await findReserved(store.read, now);
	const askable = rows.filter((row) => isApproved(row) && !reserved.has(row.itemId));
	const storyIds = version.sections.flatMap((part) => (part.kind === 'read' ? part.storyId : []));
	// The check comes after the reading: what was answered before it tells what was known before.
	await store.write(async (tx) => {
		for (const storyId of storyIds) await insertReading(tx, { learnerId, storyId, readAt: now });
	});
	return createAttempt(store, learnerId, now, {
		kind: 'module',
		title: module.title,
		moduleId: module.moduleId,
		moduleVersionId: version.moduleVersionId,
		// Where all are reserved, the sections as they stand say why there is nothing to ask.
		items: askable.length > 0 ? drawItems(version.sections, askable, seed) : rows,
		seed
	});
}

/** Questions of one fact, of one story, or of everything; facts that are new to the learner first. */
export async function startPractice(
	store: Store,
	learnerId: string,
	about: { storySlug?: string; factId?: string },
	now: Date
): Promise<string> {
	const found = about.storySlug ? await findStory(store.read, about.storySlug) : null;
	if (about.storySlug && !found) throw new NotFound('There is no such story.');
	if (about.factId && !(await findFact(store.read, about.factId))) {
		throw new NotFound('There is no such fact.');
	}
	const storyId = found?.story.storyId;
	const { factId } = about;
	const where = { ...(storyId ? { storyId } : {}), ...(factId ? { factId } : {}) };
	const rows = await listAskableItems(store.read, where, now);
	const items = factId ? rows : await chooseForPractice(store, learnerId, rows);
	return createAttempt(store, learnerId, now, {
		kind: 'practice',
		title: found?.story.title ?? (factId ? 'One fact' : 'All stories'),
		...(storyId ? { storyId } : {}),
		items
	});
}

/** Asks again what was missed in an attempt. */
export async function retryMissed(
	store: Store,
	learnerId: string,
	attemptId: string,
	now: Date
): Promise<string> {
	const { attempt } = await readOwnAttempt(store, learnerId, attemptId);
	if (attempt.assignmentId) await refuseUnlessTold(store, attempt, now);
	const places = await attempts.listPlaces(store.read, attemptId);
	const missed = places.filter(({ score }) => score !== null && score < 1);
	const items = await listItems(
		store.read,
		missed.map(({ asked }) => asked.itemId)
	);
	return createAttempt(store, learnerId, now, {
		kind: 'retry',
		title: attempt.title,
		...(attempt.moduleId ? { moduleId: attempt.moduleId } : {}),
		...(attempt.storyId ? { storyId: attempt.storyId } : {}),
		items
	});
}

/** Which questions are asked again would tell which answers were wrong. */
async function refuseUnlessTold(
	store: Store,
	{ assignmentId, learnerId, finishedAt }: attempts.AttemptRow,
	now: Date
): Promise<void> {
	const terms = await readOwnTerms(store.read, assignmentId ?? '', learnerId);
	if (visibilityOf(terms, finishedAt, now).answers) return;
	throw new Conflict('What was missed in this assignment is not told yet.');
}

async function chooseForPractice(
	store: Store,
	learnerId: string,
	rows: ItemRow[]
): Promise<ItemRow[]> {
	const cards = await listCards(store.read, learnerId);
	const met = new Set(cards.map(({ factId }) => factId));
	const shuffled = shuffle(rows, seededRandom('practice', newSeed()));
	const candidates = await Promise.all(shuffled.map((row) => asCandidate(store, row)));
	// A fact not met yet outranks any that was; within each, chance decides and not the rank.
	const ranked = candidates.map((candidate, index) => ({
		...candidate,
		rank: (met.has(candidate.factId) ? 0 : 1) + (candidates.length - index) / candidates.length
	}));
	return chooseItems(ranked, mostInPractice).map(({ row }) => row);
}

async function asCandidate(store: Store, row: ItemRow): Promise<Candidate & { row: ItemRow }> {
	const { content } = await readAskedItem(store, row.currentVersionId);
	const { stem, citations } = content;
	return { ...row, stem, citations, keyText: explainItem(content).keyText, row };
}

const isApproved = ({ status }: ItemRow): boolean => status === 'approved';

export async function createAttempt(
	store: Store,
	learnerId: string,
	now: Date,
	plan: Plan
): Promise<string> {
	const approved = plan.items.filter(isApproved);
	const { itemIds: reserved } = await findReserved(store.read, now);
	const items = approved.filter(({ itemId }) => !reserved.has(itemId));
	if (items.length === 0 && approved.length > 0) {
		throw new Conflict(
			'These questions are part of an assignment that is open now. They can be asked here when it has closed.'
		);
	}
	if (items.length === 0) {
		throw new Conflict('There is nothing to ask here now. Choose a story from the curriculum.');
	}
	const attemptId = newId(now);
	const row: attempts.NewAttempt = {
		attemptId,
		learnerId,
		kind: plan.kind,
		title: plan.title,
		moduleId: plan.moduleId ?? null,
		moduleVersionId: plan.moduleVersionId ?? null,
		storyId: plan.storyId ?? null,
		seed: plan.seed ?? newSeed(),
		itemCount: items.length,
		startedAt: now,
		finishedAt: null
	};
	const asked = items.map(({ itemId, currentVersionId }) => ({
		itemId,
		itemVersionId: currentVersionId
	}));
	await store.write((tx) => attempts.insertAttempt(tx, row, asked));
	return attemptId;
}
