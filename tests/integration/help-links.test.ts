import { describe, expect, it } from 'vitest';
import { makeClassroom, makeEnrollment } from '../../seeds/class-factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { readSession, startSession } from '#lib/server/auth/sessions.ts';
import { NotFound } from '#lib/server/errors.ts';
import { createAdminLink, checkAdminLink } from '#lib/server/services/admin-links.ts';
import {
	makeHelpLink,
	readPasswordLink,
	setPasswordByLink
} from '#lib/server/services/help-links.ts';
import { checkInvitation } from '#lib/server/services/invitations.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { hoursLater, now, openAdministration, password } from '../setup/administration.ts';
import { makeEvent } from '../setup/events.ts';

const { store, admin, next, newPerson, lastEntry, enter } = openAdministration();
const newPassword = 'ten green bottles';

describe('a help link', () => {
	it('changes a password once, ends every session, and is noted', async () => {
		const { learnerId, signInName } = await newPerson();
		const event = makeEvent(store, now);
		await startSession(event, learnerId);
		const { token } = await makeHelpLink(store, admin, learnerId, next());
		expect(await lastEntry()).toMatchObject({ action: 'account.help-link' });
		expect(JSON.stringify(await lastEntry())).not.toContain(token);
		expect(await readPasswordLink(store, token, now)).toEqual({ signInName });
		expect(await setPasswordByLink(store, token, 'short', now)).toMatchObject({ ok: false });
		expect(await setPasswordByLink(store, token, newPassword, now)).toMatchObject({ ok: true });
		expect((await readSession(event)).learner).toBeNull();
		expect(await enter(signInName, password)).toMatchObject({ ok: false });
		expect(await enter(signInName, newPassword)).toMatchObject({ ok: true });
		await expect(setPasswordByLink(store, token, newPassword, now)).rejects.toThrow(NotFound);
	});

	it('holds for a day, and the first that is used ends the others', async () => {
		const { learnerId } = await newPerson();
		const links = [
			await makeHelpLink(store, admin, learnerId, next()),
			await makeHelpLink(store, admin, learnerId, next())
		] as const;
		await expect(readPasswordLink(store, links[0].token, hoursLater(25))).rejects.toThrow(NotFound);
		await setPasswordByLink(store, links[0].token, newPassword, now);
		await expect(readPasswordLink(store, links[1].token, now)).rejects.toThrow(NotFound);
	});

	it('opens nothing else, and no other link is one', async () => {
		const { learnerId } = await newPerson();
		const { token } = await makeHelpLink(store, admin, learnerId, next());
		await expect(checkAdminLink(store, token, hoursLater(1))).rejects.toThrow(NotFound);
		await expect(checkInvitation(store, token, hoursLater(1))).rejects.toThrow(NotFound);
		const forAdmin = await createAdminLink(store, now);
		await expect(readPasswordLink(store, forAdmin, now)).rejects.toThrow(NotFound);
	});

	it('is made by a teacher for those who are in their class now', async () => {
		const [pupil, teaching] = [await newPerson('Pu Pil'), await newPerson('Tea Ching')];
		const teacher: Actor = { learnerId: teaching.learnerId, role: 'teacher' };
		const { learnerId } = pupil;
		await expect(makeHelpLink(store, teacher, learnerId, now)).rejects.toThrow(NotFound);
		const { classroomId } = await makeClassroom(store, { createdBy: teacher.learnerId });
		await makeEnrollment(store, { classroomId, learnerId });
		const { token } = await makeHelpLink(store, teacher, learnerId, now);
		expect(await readPasswordLink(store, token, now)).toEqual({ signInName: pupil.signInName });
		await makeEnrollment(store, { classroomId, learnerId, removedAt: now });
		await expect(makeHelpLink(store, teacher, learnerId, now)).rejects.toThrow(NotFound);
	});

	it('is made for nobody by somebody without the right, nor for guests', async () => {
		const { learnerId } = await newPerson();
		const teacher: Actor = { learnerId: 'teacher', role: 'teacher' };
		for (const actor of [null, teacher, { ...teacher, role: 'learner' as const }]) {
			await expect(makeHelpLink(store, actor, learnerId, now)).rejects.toThrow(NotFound);
		}
		const guest = await createGuest(store, now);
		await expect(makeHelpLink(store, admin, guest.learnerId, now)).rejects.toThrow(NotFound);
	});
});
