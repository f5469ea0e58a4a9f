import { describe, expect, it } from 'vitest';
import { account, recoveryCode } from '#lib/server/db/schema/index.ts';
import { changePassword, signIn, signUp } from '#lib/server/services/accounts.ts';
import { signInLimits } from '#lib/domain/access/sign-in-limits.ts';
import { readSession, startSession } from '#lib/server/auth/sessions.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { deleteAccount, exportMyData } from '#lib/server/services/leave.ts';
import { makeEvent } from '../setup/events.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { recoverByCode, renewRecoveryCodes } from '#lib/server/services/recovery.ts';
import { beginTry } from '#lib/server/services/sign-in-tries.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const password = 'nine brown lamps';

let made = 0;
async function newAccount(address = 'one') {
	const signInName = `pupil-${++made}`;
	const { learnerId } = await createGuest(store, now);
	const given = { signInName, password, name: null, address };
	expect(await signUp(store, learnerId, given, now)).toEqual({ ok: true, value: learnerId });
	return { learnerId, signInName };
}

describe('an account', () => {
	it('keeps the guest it was made from, and opens by its name in any case', async () => {
		const { learnerId, signInName } = await newAccount();
		const given = { signInName: ` ${signInName.toUpperCase()} `, password, address: 'one' };
		expect(await signIn(store, given, now)).toEqual({ ok: true, value: learnerId });
	});

	it('stores no password', async () => {
		await newAccount();
		const rows = JSON.stringify(await store.read.select().from(account));
		expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
		expect(rows).not.toContain(password);
	});

	it.each([
		['', password, { signInName: expect.any(String) }],
		['a@b', password, { signInName: expect.any(String) }],
		['someone@example.org', 'short', { password: expect.stringContaining('at least 10') }],
		['someone@example.org', 'aaaaaaaaaaaaaa', { password: expect.any(String) }],
		['someone@example.org', 'someone is here', { password: expect.any(String) }],
		['someone@example.org', 'Qwertyuiop', { password: expect.stringContaining('first') }]
	])('is refused to %j with %j, naming the field', async (signInName, password, problems) => {
		const { learnerId } = await createGuest(store, now);
		const given = { signInName, password, name: null, address: 'one' };
		expect(await signUp(store, learnerId, given, now)).toEqual({ ok: false, problems });
	});

	it('belongs to one learner only, also when two ask at once', async () => {
		const guests = await Promise.all([createGuest(store, now), createGuest(store, now)]);
		const given = { signInName: 'wanted', password, name: null, address: 'one' };
		const outcomes = await Promise.all(
			guests.map(({ learnerId }) => signUp(store, learnerId, given, now))
		);
		expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});
});

describe('signing in', () => {
	it('says the same of a wrong password and of a name that does not exist', async () => {
		const { signInName } = await newAccount();
		const wrong = await signIn(store, { signInName, password: 'x', address: 'two' }, now);
		const none = await signIn(store, { signInName: 'nobody', password, address: 'two' }, now);
		expect(wrong).toEqual(none);
		expect(wrong.ok).toBe(false);
	});

	it('closes an account for a quarter of an hour after ten wrong tries, even sent at once', async () => {
		const { signInName } = await newAccount();
		const wrong = { signInName, password: 'wrong', address: 'three' };
		await Promise.all(Array.from({ length: 25 }, () => signIn(store, wrong, now)));
		const right = { signInName, password, address: 'four' };
		expect(await signIn(store, right, now)).toMatchObject({
			problems: { form: expect.stringContaining('Too many') }
		});
		expect(await signIn(store, right, minutesLater(16))).toMatchObject({ ok: true });
	});

	it('forgets what was mistyped once the password was right', async () => {
		const { signInName } = await newAccount();
		const given = { signInName, address: 'five' };
		for (let round = 0; round < 3; round++) {
			for (let slip = 0; slip < 6; slip++) {
				await signIn(store, { ...given, password: 'slip' }, now);
			}
			expect(await signIn(store, { ...given, password }, now)).toMatchObject({ ok: true });
		}
	});

	it('lets forty pupils in at once from one address, each after a slip', async () => {
		const pupils = await Promise.all(
			Array.from({ length: 40 }, (_, index) => newAccount(`home ${index}`))
		);
		const school = 'school';
		const enter = async ({ signInName }: { signInName: string }) => {
			await signIn(store, { signInName, password: 'slip', address: school }, now);
			return signIn(store, { signInName, password, address: school }, now);
		};
		const outcomes = await Promise.all(pupils.map(enter));
		expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
	});

	it('stops one address that tries a list of names', async () => {
		const address = 'list';
		const most = signInLimits.find(({ kind }) => kind === 'address')?.most ?? 0;
		for (let index = 0; index < most; index++) {
			await beginTry(store, { signInName: `name-${index}`, address }, now);
		}
		const { signInName } = await newAccount();
		const given = { signInName, password };
		expect(await signIn(store, { ...given, address }, now)).toMatchObject({ ok: false });
		expect(await signIn(store, { ...given, address: 'other' }, now)).toMatchObject({ ok: true });
	});
});

describe('a password', () => {
	it('is changed by somebody who knows the old one', async () => {
		const { learnerId, signInName } = await newAccount();
		const newPassword = 'ten green bottles';
		const change = { password: 'wrong', newPassword, address: 'one' };
		expect(await changePassword(store, learnerId, change, now)).toMatchObject({ ok: false });
		const right = { ...change, password };
		expect(await changePassword(store, learnerId, right, now)).toMatchObject({ ok: true });
		const sign = (password: string) => signIn(store, { signInName, password, address: 'one' }, now);
		expect([(await sign(password)).ok, (await sign(newPassword)).ok]).toEqual([false, true]);
	});

	it('is replaced by a recovery code, once, however it is typed', async () => {
		const { learnerId, signInName } = await newAccount();
		const [code = ''] = await renewRecoveryCodes(store, learnerId, now);
		const stored = JSON.stringify(await store.read.select().from(recoveryCode));
		expect(stored).not.toContain(code);
		const given = {
			signInName,
			code: code.toUpperCase().replaceAll('-', ' '),
			newPassword: 'eleven blue doors',
			address: 'one'
		};
		const wrong = { ...given, signInName: 'pupil-1' };
		expect(await recoverByCode(store, wrong, now)).toMatchObject({ ok: false });
		expect(await recoverByCode(store, given, now)).toEqual({ ok: true, value: learnerId });
		expect(await recoverByCode(store, given, now)).toMatchObject({ ok: false });
		const { newPassword: password, address } = given;
		expect(await signIn(store, { signInName, password, address }, now)).toMatchObject({ ok: true });
	});
});

describe('leaving', () => {
	it('takes everything along, and of secrets nothing', async () => {
		const { learnerId, signInName } = await newAccount();
		const data = await exportMyData(store, learnerId);
		expect(data).toMatchObject({ learner: { learnerId }, account: { signInName }, responses: [] });
		expect(JSON.stringify(data)).not.toContain('argon2');
	});

	it('asks for the password, then leaves no name, no session and no way in', async () => {
		const { learnerId, signInName } = await newAccount();
		const event = makeEvent(store, now);
		await startSession(event, learnerId);
		await renewRecoveryCodes(store, learnerId, now);
		const given = { password: 'wrong', address: 'one' };
		expect(await deleteAccount(store, learnerId, given, now)).toMatchObject({ ok: false });
		expect((await readSession(event)).learner).toMatchObject({ learnerId });

		const right = { ...given, password };
		expect(await deleteAccount(store, learnerId, right, now)).toMatchObject({ ok: true });
		expect((await readSession(event)).learner).toBeNull();
		const entry = await signIn(store, { signInName, password, address: 'one' }, now);
		expect(entry).toMatchObject({ ok: false });
		expect(await exportMyData(store, learnerId)).toMatchObject({
			account: null,
			sessions: [],
			learner: { name: null, isGuest: true, deletedAt: now }
		});
		expect(await readAccount(store, learnerId)).toMatchObject({ signInName: null, codesLeft: 0 });
	});
});
