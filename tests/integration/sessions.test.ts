import { describe, expect, it } from 'vitest';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { endSession, readSession, startSession } from '#lib/server/auth/sessions.ts';
import { session } from '#lib/server/db/schema/index.ts';
import { NotFound } from '#lib/server/errors.ts';
import { hashToken } from '#lib/server/ids.ts';
import {
	checkAdminLink,
	claimAdminLink,
	createAdminLink,
	hasAdministrator
} from '#lib/server/services/admin-links.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date();
const sessionCookie = 'footnote_session';

describe('a guest', () => {
	it('is made by an action, once, and recognised by the cookie alone', async () => {
		const event = makeEvent(store, now);
		expect((await readSession(event)).learner).toBeNull();
		expect(event.jar.size).toBe(0);
		const learnerId = await requireLearner(event);
		expect(await requireLearner(event)).toBe(learnerId);
		const next = makeEvent(store, now, { jar: event.jar });
		expect((await readSession(next)).learner).toMatchObject({
			learnerId,
			role: 'learner',
			isGuest: true
		});
	});

	it('has a token that stands nowhere in the database', async () => {
		const event = makeEvent(store, now);
		await requireLearner(event);
		const token = event.jar.get(sessionCookie)?.value ?? '';
		const rows = await store.read.select().from(session);
		expect(rows.map((row) => row.tokenHash)).toContain(hashToken(token));
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	it.each([
		['http://192.168.1.20:3000/', false],
		['https://footnote.example/', true]
	])('at %s has a cookie that scripts cannot read, secure: %s', async (url, secure) => {
		const event = makeEvent(store, now, { url });
		await requireLearner(event);
		expect(event.jar.get(sessionCookie)?.options).toMatchObject({
			httpOnly: true,
			sameSite: 'lax',
			path: '/',
			secure
		});
	});

	it('is nobody once the session has ended, and with a cookie that was made up', async () => {
		const event = makeEvent(store, now);
		await requireLearner(event);
		const token = event.jar.get(sessionCookie)?.value ?? '';
		await endSession(event);
		for (const value of [token, 'x'.repeat(40), '']) {
			const jar = new Map([[sessionCookie, { value, options: {} }]]);
			expect((await readSession(makeEvent(store, now, { jar }))).learner).toBeNull();
		}
	});
});

describe('the administrator link', () => {
	it('works once, within a day, and makes its opener the administrator', async () => {
		expect(await hasAdministrator(store)).toBe(false);
		const token = await createAdminLink(store, now);
		const { learnerId } = await createGuest(store, now);
		const tooLate = new Date(now.getTime() + 25 * 60 * 60 * 1000);
		await expect(checkAdminLink(store, token, tooLate)).rejects.toThrow(NotFound);
		await checkAdminLink(store, token, now);
		await claimAdminLink(store, token, learnerId, now);
		expect(await hasAdministrator(store)).toBe(true);

		const event = makeEvent(store, now);
		await startSession(event, learnerId);
		expect((await readSession(event)).learner).toMatchObject({ role: 'admin' });
		await expect(checkAdminLink(store, token, now)).rejects.toThrow(NotFound);
		await expect(claimAdminLink(store, token, learnerId, now)).rejects.toThrow(NotFound);
	});

	it('makes one administrator even when it is opened twice at once', async () => {
		const token = await createAdminLink(store, now);
		const openers = await Promise.all([createGuest(store, now), createGuest(store, now)]);
		const claims = openers.map((o) => claimAdminLink(store, token, o.learnerId, now));
		const outcomes = await Promise.allSettled(claims);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	it.each(['', 'guess', '../../etc'])('cannot be guessed: %j', async (token) => {
		await expect(checkAdminLink(store, token, now)).rejects.toThrow(NotFound);
	});
});
