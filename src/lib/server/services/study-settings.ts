import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import type { MemoryModel, StudySettings } from '#lib/domain/scheduling/types.ts';
import type { Store } from '../db/database.ts';
import { findAdoptedFit, findSettings, upsertSettings } from '../repositories/study-settings.ts';

/**
 * How a learner wants to be asked.
 *
 * @param zone the time zone of somebody who has chosen none, as far as their browser tells it
 */
export async function readStudySettings(
	store: Store,
	learnerId: string | null,
	zone: string = defaultSettings.timeZone
): Promise<StudySettings> {
	const chosen = learnerId === null ? null : await findSettings(store.read, learnerId);
	// What a later version has added is not in settings stored before it.
	return { ...defaultSettings, timeZone: zone, ...chosen };
}

export async function saveStudySettings(
	store: Store,
	learnerId: string,
	settings: StudySettings,
	now: Date
): Promise<void> {
	await store.write((tx) => upsertSettings(tx, { learnerId, settings, updatedAt: now }));
}

/** By what a learner's next intervals are chosen, and which fit that is. */
export interface ModelInForce extends MemoryModel {
	fitId: string | null;
}

interface RememberedFit {
	fit: ReturnType<typeof findAdoptedFit>;
	until: number;
}

/** A fit changes when somebody runs the fitting; asking for it with every answer would cost a query. */
const fits = new WeakMap<Store, RememberedFit>();
const rememberForMs = 60_000;

/** @param chosen the learner's settings, for whoever has read them */
export async function readModelInForce(
	store: Store,
	learnerId: string,
	now: Date,
	chosen?: Partial<StudySettings> | null
): Promise<ModelInForce> {
	let known = fits.get(store);
	if (!known || known.until < now.getTime()) {
		known = { fit: findAdoptedFit(store.read), until: now.getTime() + rememberForMs };
		fits.set(store, known);
	}
	const [fit, settings] = await Promise.all([
		known.fit,
		chosen === undefined ? findSettings(store.read, learnerId) : chosen
	]);
	return {
		desiredRetention: settings?.desiredRetention ?? defaultSettings.desiredRetention,
		parameters: fit?.parameters ?? null,
		fitId: fit?.fitId ?? null
	};
}
