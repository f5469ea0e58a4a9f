import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access/may.ts';
import { readSession, startSession } from '#lib/server/auth/sessions.ts';
import { Conflict, Forbidden, NotFound } from '#lib/server/errors.ts';
import { setRole } from '#lib/server/repositories/learners.ts';
import { signUp } from '#lib/server/services/accounts.ts';
import { readAuditLog } from '#lib/server/services/audit-log.ts';
import {
	changeInstanceSettings,
	readInstanceForm,
	readInstanceSettings
} from '#lib/server/services/instance-settings.ts';
import {
	acceptInvitation,
	checkInvitation,
	inviteTeacher,
	listInvitations,
	revokeInvitation
} from '#lib/server/services/invitations.ts';
import { deleteAccount } from '#lib/server/services/leave.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import {
	changeRole,
	deletePerson,
	readPerson,
	searchPeople,
	signOutPerson
} from '#lib/server/services/people.ts';
import {
	everyEntry,
	hoursLater,
	now,
	openAdministration,
	password
} from '../setup/administration.ts';
import { makeEvent } from '../setup/events.ts';

const { store, admin, next, newPerson, lastEntry, enter } = openAdministration();

describe('people', () => {
	it('are found by a part of a name in any case, by sign-in name, and by role', async () => {
		const zoe = await newPerson('Zoë Ångström');
		const find = async (words: string, role: Actor['role'] | null = null) => {
			const { people } = await searchPeople(store, admin, { words, role }, 1);
			return people.map(({ learnerId }) => learnerId);
		};
		expect(await find('ZOë')).toEqual([zoe.learnerId]);
		expect(await find('Ångst')).toEqual([zoe.learnerId]);
		expect(await find(zoe.signInName.toUpperCase())).toEqual([zoe.learnerId]);
		expect(await find('ada', 'admin')).toEqual([admin.learnerId]);
		expect(await find('100%')).toEqual([]);
		expect(await find('_')).toEqual([]);
	});

	it('stand on pages, guests left out', async () => {
		await createGuest(store, now);
		for (let index = 0; index < 52; index++) {
			const { learnerId } = await createGuest(store, now);
			await store.write((tx) => setRole(tx, learnerId, 'teacher'));
		}
		const all = { words: '', role: 'teacher' as const };
		const first = await searchPeople(store, admin, all, 1);
		const second = await searchPeople(store, admin, all, 2);
		expect([first.people.length, first.pages, second.people.length]).toEqual([50, 2, 2]);
		const ids = [...first.people, ...second.people].map(({ learnerId }) => learnerId);
		expect(new Set(ids).size).toBe(52);
		expect(await searchPeople(store, admin, all, 99)).toMatchObject({ page: 2 });
	});

	it('get another role, and the log says from what to what', async () => {
		const { learnerId } = await newPerson();
		await changeRole(store, admin, learnerId, 'teacher', next());
		expect(await readPerson(store, admin, learnerId, now)).toMatchObject({ role: 'teacher' });
		expect(await lastEntry()).toMatchObject({
			actor: 'Ada Keeper',
			action: 'account.set-role',
			subject: `account:${learnerId}`,
			detail: { from: 'learner', to: 'teacher' }
		});
	});

	it('keep one administrator: neither by role, nor deleted, nor leaving by themselves', async () => {
		const { learnerId } = admin;
		const given = { password, address: 'one' };
		await expect(changeRole(store, admin, learnerId, 'learner', now)).rejects.toThrow(Conflict);
		await expect(deletePerson(store, admin, learnerId, next())).rejects.toThrow(Conflict);
		await expect(deleteAccount(store, learnerId, given, now)).rejects.toThrow(Conflict);
		const second = await newPerson();
		await changeRole(store, admin, second.learnerId, 'admin', now);
		const tries = await Promise.allSettled([
			changeRole(store, admin, second.learnerId, 'learner', now),
			changeRole(store, admin, learnerId, 'learner', now)
		]);
		expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await store.write((tx) => setRole(tx, learnerId, 'admin'));
	});

	it('are signed out everywhere, or deleted with every way in', async () => {
		const { learnerId, signInName } = await newPerson('Gone Soon');
		const event = makeEvent(store, now);
		await startSession(event, learnerId);
		await signOutPerson(store, admin, learnerId, now);
		expect((await readSession(event)).learner).toBeNull();
		await deletePerson(store, admin, learnerId, next());
		expect(await enter(signInName, password)).toMatchObject({ ok: false });
		await expect(readPerson(store, admin, learnerId, now)).rejects.toThrow(NotFound);
		expect(JSON.stringify(await lastEntry())).not.toContain('Gone Soon');
	});
});

describe('an invitation', () => {
	it('makes one person a teacher, once, and says who', async () => {
		const token = await inviteTeacher(store, admin, { note: 'history' }, next());
		const [one, two] = [await newPerson('Tea Cher'), await newPerson()];
		const outcomes = await Promise.allSettled([
			acceptInvitation(store, token, one.learnerId, now),
			acceptInvitation(store, token, one.learnerId, now)
		]);
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		await expect(acceptInvitation(store, token, two.learnerId, now)).rejects.toThrow(NotFound);
		expect(await readPerson(store, admin, one.learnerId, now)).toMatchObject({ role: 'teacher' });
		const [newest] = await listInvitations(store, admin, now);
		expect(newest).toMatchObject({ note: 'history', state: 'used', usedBy: { name: 'Tea Cher' } });
		expect(JSON.stringify(newest)).not.toContain(token);
	});

	it('can be taken back, and ends by itself after fourteen days', async () => {
		const token = await inviteTeacher(store, admin, { note: '' }, next());
		await checkInvitation(store, token, hoursLater(24 * 13));
		await expect(checkInvitation(store, token, hoursLater(24 * 15))).rejects.toThrow(NotFound);
		const [newest] = await listInvitations(store, admin, now);
		await revokeInvitation(store, admin, newest?.invitationId ?? '', now);
		await expect(checkInvitation(store, token, hoursLater(1))).rejects.toThrow(NotFound);
		const { learnerId } = await newPerson();
		await expect(acceptInvitation(store, token, learnerId, now)).rejects.toThrow(NotFound);
	});

	it('leaves an administrator one, and makes no teacher of a guest', async () => {
		const token = await inviteTeacher(store, admin, { note: '' }, next());
		const guest = await createGuest(store, now);
		await expect(acceptInvitation(store, token, guest.learnerId, now)).rejects.toThrow(NotFound);
		await acceptInvitation(store, token, admin.learnerId, now);
		const person = await readPerson(store, admin, admin.learnerId, now);
		expect(person.role).toBe('admin');
	});
});

describe('the installation', () => {
	it('has a name, and closes sign-up to all but those invited', async () => {
		expect(await readInstanceSettings(store)).toEqual({ name: '', signUp: 'open' });
		await changeInstanceSettings(store, admin, { name: 'Lowmere', signUp: 'closed' }, now);
		expect(await readInstanceSettings(store)).toEqual({ name: 'Lowmere', signUp: 'closed' });
		const { learnerId } = await createGuest(store, now);
		const given = { signInName: 'late-comer', password, name: null, address: 'one' };
		expect(await signUp(store, learnerId, given, now)).toMatchObject({
			problems: { form: expect.stringContaining('by invitation') }
		});
		expect(await signUp(store, learnerId, given, now, 'invited')).toMatchObject({ ok: true });
		await changeInstanceSettings(store, admin, { name: '', signUp: 'open' }, now);
	});

	it('keeps a log that can be narrowed to a matter and to a person', async () => {
		const { lines, actors } = await readAuditLog(store, admin, everyEntry, 1);
		expect(new Set(lines.map(({ action }) => action.split('.')[0])).size).toBeGreaterThan(2);
		expect(actors).toContainEqual({ learnerId: admin.learnerId, name: 'Ada Keeper' });
		const accounts = await readAuditLog(store, admin, { noun: 'account', actorId: null }, 1);
		expect(accounts.lines.filter(({ action }) => !action.startsWith('account.'))).toEqual([]);
		expect(accounts.total).toBeLessThan(lines.length);
		const nobody = await readAuditLog(store, admin, { noun: null, actorId: 'none' }, 1);
		expect(nobody).toMatchObject({ lines: [], total: 0 });
	});

	it('is administered by administrators alone', async () => {
		const { actor, learnerId } = await newPerson();
		for (const who of [null, actor, { ...actor, role: 'teacher' as const }]) {
			const tries = [
				searchPeople(store, who, { words: '', role: null }, 1),
				readAuditLog(store, who, everyEntry, 1),
				readInstanceForm(store, who),
				changeInstanceSettings(store, who, { name: 'x', signUp: 'open' }, now),
				inviteTeacher(store, who, { note: '' }, now),
				listInvitations(store, who, now),
				revokeInvitation(store, who, 'x', now)
			];
			for (const outcome of await Promise.allSettled(tries)) {
				expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Forbidden) });
			}
			const others = [
				readPerson(store, who, learnerId, now),
				changeRole(store, who, learnerId, 'admin', now),
				signOutPerson(store, who, learnerId, now),
				deletePerson(store, who, learnerId, now)
			];
			for (const outcome of await Promise.allSettled(others)) {
				expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NotFound) });
			}
		}
	});
});
