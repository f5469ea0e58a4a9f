import { beforeAll } from 'vitest';
import type { Actor } from '#lib/domain/access/may.ts';
import { setRole } from '#lib/server/repositories/learners.ts';
import { signIn, signUp } from '#lib/server/services/accounts.ts';
import { readAuditLog } from '#lib/server/services/audit-log.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { openTestStore } from './store.ts';

export const now = new Date('2026-01-05T10:00:00Z');
export const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
export const password = 'nine brown lamps';
export const everyEntry = { noun: null, actorId: null };

/** An installation of this test file with its administrator, and people who sign up. */
export function openAdministration() {
	const store = openTestStore();
	// One object for the whole file, which takes it before there is anybody to name.
	const admin: Actor = { learnerId: '', role: 'admin' };
	/** Each a millisecond after the one before: lists are in order of time. */
	let ticks = 0;
	const next = () => new Date(now.getTime() + ++ticks);
	let made = 0;

	async function newPerson(name: string | null = null) {
		const signInName = `person-${++made}`;
		const { learnerId } = await createGuest(store, now);
		await signUp(store, learnerId, { signInName, password, name, address: `home ${made}` }, now);
		const actor: Actor = { learnerId, role: 'learner', isGuest: false };
		return { learnerId, signInName, actor };
	}

	const lastEntry = async () => (await readAuditLog(store, admin, everyEntry, 1)).lines[0];
	const enter = (signInName: string, secret: string) =>
		signIn(store, { signInName, password: secret, address: 'school' }, now);

	beforeAll(async () => {
		const { learnerId } = await newPerson('Ada Keeper');
		await store.write((tx) => setRole(tx, learnerId, 'admin'));
		admin.learnerId = learnerId;
	});

	return { store, admin, next, newPerson, lastEntry, enter };
}
