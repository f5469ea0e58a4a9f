import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFound } from '#lib/server/errors.ts';
import { finishLater } from '#lib/server/later.ts';
import { createMailer, type Mailer } from '#lib/server/mail/mailer.ts';
import { signIn, signUp } from '#lib/server/services/accounts.ts';
import { readAccount } from '#lib/server/services/account-page.ts';
import { changeEmail, confirmEmail, readEmailLink } from '#lib/server/services/email.ts';
import { readPasswordLink, setPasswordByLink } from '#lib/server/services/help-links.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { requestPasswordMail } from '#lib/server/services/password-mail.ts';
import { recoverByCode, renewRecoveryCodes } from '#lib/server/services/recovery.ts';
import { linkIn, startMailServer, type MailServer } from '../setup/mail-server.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const password = 'nine brown lamps';
const newPassword = 'ten green bottles';
const origin = 'https://quiz.example';

let server: MailServer;
let mailer: Mailer;
beforeAll(async () => {
	server = await startMailServer();
	mailer = createMailer(server.smtpUrl, 'Footnote <footnote@school.example>');
});
afterAll(() => server.stop());

let made = 0;
async function newAccount(signInName = `reader-${++made}`) {
	const { learnerId } = await createGuest(store, now);
	const given = { signInName, password, name: null, address: `home ${signInName}` };
	expect(await signUp(store, learnerId, given, now)).toMatchObject({ ok: true });
	return { learnerId, signInName };
}

const enter = (signInName: string, secret = password) =>
	signIn(store, { signInName, password: secret, address: `to ${signInName}` }, now);
const change = (learnerId: string, email: string, secret = password, via: Mailer | null = null) => {
	const given = { email, password: secret, address: 'one', origin };
	return changeEmail(store, via, learnerId, given, now);
};
const ask = (signInName: string, instant = now) =>
	requestPasswordMail(store, mailer, { signInName, address: 'one', origin }, instant);

/** Mails that came of what was done. */
async function mailsOf(action: () => Promise<unknown>) {
	const before = server.mails.length;
	await action();
	await finishLater(10_000);
	return server.mails.slice(before);
}
const tokenIn = (mail: Parameters<typeof linkIn>[0]) => linkIn(mail).split('/').at(-1) ?? '';

describe('an address', () => {
	it('is a second name to sign in by, in any case', async () => {
		const { learnerId, signInName } = await newAccount();
		expect(await change(learnerId, ' Some.One@Example.org ')).toEqual({
			ok: true,
			value: 'changed'
		});
		expect(await enter('SOME.one@example.org')).toEqual({ ok: true, value: learnerId });
		expect(await enter(signInName)).toEqual({ ok: true, value: learnerId });
		expect(await readAccount(store, learnerId)).toMatchObject({ email: 'some.one@example.org' });
	});

	it('takes the place of the one somebody signs in by', async () => {
		const { learnerId } = await newAccount('old@example.org');
		await change(learnerId, 'new@example.org');
		expect(await enter('new@example.org')).toMatchObject({ ok: true });
		expect(await enter('old@example.org')).toMatchObject({ ok: false });
		expect(await change(learnerId, '')).toMatchObject({ problems: { email: expect.any(String) } });
	});

	it('belongs to one account, whether by address or by sign-in name', async () => {
		await newAccount('taken@example.org');
		const { learnerId } = await newAccount();
		const refused = { ok: false, problems: { email: 'This address cannot be used here.' } };
		expect(await change(learnerId, 'taken@example.org')).toEqual(refused);
		await change(learnerId, 'free@example.org');
		const other = await createGuest(store, now);
		const given = { signInName: 'free@example.org', password, name: null, address: 'x' };
		expect(await signUp(store, other.learnerId, given, now)).toMatchObject({ ok: false });
	});

	it('is changed with the password only, and can be taken away', async () => {
		const { learnerId, signInName } = await newAccount();
		expect(await change(learnerId, 'x@example.org', 'wrong')).toMatchObject({ ok: false });
		expect(await change(learnerId, 'not an address')).toMatchObject({ ok: false });
		await change(learnerId, 'x@example.org');
		expect(await change(learnerId, '')).toMatchObject({ ok: true });
		expect(await readAccount(store, learnerId)).toMatchObject({ email: null, signInName });
	});

	it('has one count of tries, whichever name is typed', async () => {
		const { learnerId, signInName } = await newAccount();
		await change(learnerId, 'guarded@example.org');
		for (let slip = 0; slip < 5; slip++) {
			await enter(signInName, 'slip');
			await enter('guarded@example.org', 'slip');
		}
		expect(await enter(signInName)).toMatchObject({
			problems: { form: expect.stringContaining('Too many') }
		});
	});
});

describe('where mail is sent', () => {
	it('a new address answers first; nothing tells whether somebody else has it', async () => {
		await newAccount('held@example.org');
		const { learnerId } = await newAccount();
		const sent = { ok: true, value: 'sent' };
		const [toFree] = await mailsOf(async () =>
			expect(await change(learnerId, 'mine@example.org', password, mailer)).toEqual(sent)
		);
		const [toHolder] = await mailsOf(async () =>
			expect(await change(learnerId, 'held@example.org', password, mailer)).toEqual(sent)
		);
		expect([toFree?.to, toHolder?.to]).toEqual(['mine@example.org', 'held@example.org']);
		expect(toHolder?.raw).toContain('nothing has');
		expect(await readAccount(store, learnerId)).toMatchObject({ email: null });

		const token = toFree ? tokenIn(toFree) : '';
		expect(await readEmailLink(store, token, now)).toBe('mine@example.org');
		await expect(readPasswordLink(store, token, now)).rejects.toThrow(NotFound);
		await expect(confirmEmail(store, token, minutesLater(61))).rejects.toThrow(NotFound);
		await confirmEmail(store, token, minutesLater(59));
		expect(await readAccount(store, learnerId)).toMatchObject({ email: 'mine@example.org' });
		await expect(confirmEmail(store, token, now)).rejects.toThrow(NotFound);
	});

	it('a link to a new password goes to the address, works once and for an hour', async () => {
		const { learnerId, signInName } = await newAccount();
		await change(learnerId, 'lost@example.org');
		const [mail, ...others] = await mailsOf(() => ask(signInName));
		expect(others).toEqual([]);
		expect(mail).toMatchObject({ to: 'lost@example.org' });
		expect(mail?.raw).toContain('From: Footnote <footnote@school.example>');
		if (!mail) throw new Error('no mail came');
		expect(linkIn(mail)).toMatch(/^https:\/\/quiz\.example\/recover\/[\w-]{30,}$/);
		const token = tokenIn(mail);
		await expect(readPasswordLink(store, token, minutesLater(61))).rejects.toThrow(NotFound);
		expect(await setPasswordByLink(store, token, newPassword, now)).toMatchObject({ ok: true });
		expect(await enter('lost@example.org', newPassword)).toMatchObject({ ok: true });
		await expect(setPasswordByLink(store, token, newPassword, now)).rejects.toThrow(NotFound);
	});

	it('the answer is the same whether or not there is such an account, and comes before the work', async () => {
		await newAccount('known@example.org');
		const outcomes: unknown[] = [];
		const toKnown = await mailsOf(async () => outcomes.push(await ask('known@example.org')));
		const toUnknown = await mailsOf(async () => outcomes.push(await ask('unknown@example.org')));
		expect([toKnown.length, toUnknown.length]).toEqual([1, 0]);
		expect(outcomes[0]).toEqual(outcomes[1]);
		// A mail server that never answers keeps nobody waiting.
		const { promise, resolve } = Promise.withResolvers<void>();
		const given = { signInName: 'known@example.org', address: 'one', origin };
		const asked = requestPasswordMail(store, { send: () => promise }, given, now);
		expect(await asked).toEqual(outcomes[0]);
		resolve();
	});

	it('nobody is flooded, and asking for mail keeps nobody from signing in', async () => {
		await newAccount('flooded@example.org');
		const mails = await mailsOf(async () => {
			for (let round = 0; round < 15; round++) await ask('flooded@example.org', minutesLater(30));
		});
		expect(mails).toHaveLength(10);
		expect(await enter('flooded@example.org')).toMatchObject({ ok: true });
	});
});

describe('getting back in', () => {
	it('works by address with a code, and says the same of a wrong name and a wrong code', async () => {
		const { learnerId } = await newAccount();
		await change(learnerId, 'coded@example.org');
		const [code = ''] = await renewRecoveryCodes(store, learnerId, now);
		const given = { signInName: 'coded@example.org', code, newPassword, address: 'one' };
		const wrongCode = await recoverByCode(store, { ...given, code: 'x' }, now);
		const wrongName = await recoverByCode(store, { ...given, signInName: 'no@example.org' }, now);
		expect(wrongCode).toEqual(wrongName);
		expect(await recoverByCode(store, given, now)).toEqual({ ok: true, value: learnerId });
	});

	it('refuses a bad password in the same words whether or not there is such an account', async () => {
		const { learnerId, signInName } = await newAccount();
		await change(learnerId, 'worded@example.org');
		const given = { code: 'x', newPassword: `${signInName} and more`, address: 'one' };
		const known = await recoverByCode(store, { ...given, signInName: 'worded@example.org' }, now);
		const unknown = await recoverByCode(store, { ...given, signInName: 'w0rded@example.org' }, now);
		expect(known).toEqual(unknown);
	});
});
