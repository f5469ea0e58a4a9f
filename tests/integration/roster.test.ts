import { describe, expect, it } from 'vitest';
import { account, auditEntry } from '#lib/server/db/schema/index.ts';
import { NotFound } from '#lib/server/errors.ts';
import { readSession, startSession } from '#lib/server/auth/sessions.ts';
import { signIn } from '#lib/server/services/accounts.ts';
import { applyRoster } from '#lib/server/services/roster.ts';
import { previewRoster } from '#lib/server/services/roster-preview.ts';
import { issueCards } from '#lib/server/services/student-accounts.ts';
import { listStudentsOf, removeStudent } from '#lib/server/services/students.ts';
import {
	makeClassroom,
	makeCoTeacher,
	makeEnrollment,
	makeLearner
} from '../../seeds/class-factories.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
let people = 0;

async function open() {
	const owner = await makeLearner(store, { role: 'teacher' });
	const { classroomId } = await makeClassroom(store, { createdBy: owner.learnerId });
	const look = (text: string) => previewRoster(store, owner, classroomId, text);
	const apply = async (text: string, removeMissing = false) => {
		const { fingerprint } = await look(text);
		const given = { text, fingerprint, removeMissing };
		const outcome = await applyRoster(store, owner, classroomId, given, now);
		if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome.preview.problems));
		return outcome;
	};
	return { owner, classroomId, look, apply, list: () => listStudentsOf(store, owner, classroomId) };
}
const uniqueName = (name: string) => `${name} ${'abcdefghij'[people++ % 10]}${people}`;

describe('a list of names', () => {
	it('makes accounts that open with what stands on the cards', async () => {
		const { apply, list } = await open();
		const [kei, ada] = [uniqueName('Kei'), uniqueName('Ada')];
		const address = `ada${people}@example.org`;
		const { cards, ...counts } = await apply(`Name;No;E-Mail\n${kei};12;\n${ada};;${address}`);
		expect(counts).toMatchObject({ added: 2, changed: 0, removed: 0 });
		expect(cards.map(({ name }) => name)).toEqual([kei, ada]);
		expect(cards[1]?.signInName).toBe(address);
		for (const { signInName, password } of cards) {
			const outcome = await signIn(store, { signInName, password, address: 'x' }, now);
			expect(outcome).toMatchObject({ ok: true });
		}
		expect((await list()).present).toMatchObject([
			{ rosterName: ada, hasCard: true },
			{ rosterName: kei, studentNumber: '12', hasCard: true }
		]);
		const stored = JSON.stringify(await store.read.select().from(account));
		for (const { password } of cards) expect(stored).not.toContain(password);
	});

	it('gives two of one name two sign-in names', async () => {
		const { apply } = await open();
		const name = uniqueName('Kim');
		const { cards } = await apply(`name;no\n${name};1\n${name};2`);
		const [first = '', second] = cards.map(({ signInName }) => signInName);
		expect(second).toBe(`${first}2`);
	});

	it('changes nothing when it is applied again', async () => {
		const { apply, look, list } = await open();
		const text = `${uniqueName('Kei')}\n${uniqueName('Ada')}`;
		await apply(text);
		const before = await list();
		expect((await look(text)).lines.map(({ kind }) => kind)).toEqual(['same', 'same']);
		expect(await apply(text, true)).toMatchObject({ cards: [], added: 0, changed: 0, removed: 0 });
		expect(await list()).toEqual(before);
	});

	it('renames, removes those who are missing only when told to, and brings them back', async () => {
		const { apply, list } = await open();
		const [kei, ada] = [uniqueName('Kei'), uniqueName('Ada')];
		await apply(`name;no\n${kei};1\n${ada};2`);
		expect(await apply(`name;no\nKei Sato;1`)).toMatchObject({ changed: 1, removed: 0 });
		expect((await list()).present.map(({ rosterName }) => rosterName)).toEqual([ada, 'Kei Sato']);
		expect(await apply(`name;no\nKei Sato;1`, true)).toMatchObject({ changed: 0, removed: 1 });
		expect((await list()).removed).toMatchObject([{ rosterName: ada }]);
		expect(await apply(`name;no\nKei Sato;1\n${ada};2`)).toMatchObject({ added: 0, changed: 1 });
		expect((await list()).present).toHaveLength(2);
	});

	it('with a problem is not applied at all', async () => {
		const { owner, classroomId, look, list } = await open();
		const text = `name;e-mail\n${uniqueName('Kei')};\n;nobody@example.org`;
		const { problems, fingerprint } = await look(text);
		expect(problems).toMatchObject([{ line: 3 }]);
		const given = { text, fingerprint, removeMissing: false };
		const outcome = await applyRoster(store, owner, classroomId, given, now);
		expect(outcome).toMatchObject({ kind: 'refused', preview: { problems: [{ line: 3 }] } });
		expect((await list()).present).toEqual([]);
		expect((await look('name;x\n"open')).problems[0]?.text).toContain('never closed');
	});

	it('is shown again when the class has changed since it was looked at', async () => {
		const { owner, classroomId, look, apply, list } = await open();
		const [kei, ada] = [uniqueName('Kei'), uniqueName('Ada')];
		const seen = await look(kei);
		await apply(ada);
		const given = { text: kei, fingerprint: seen.fingerprint, removeMissing: true };
		const outcome = await applyRoster(store, owner, classroomId, given, now);
		expect(outcome).toMatchObject({ kind: 'refused', preview: { missing: [{ rosterName: ada }] } });
		expect((await list()).present).toHaveLength(1);
	});

	it('sent twice at once makes one account for each name', async () => {
		const { owner, classroomId, look, list } = await open();
		const text = uniqueName('Kei');
		const { fingerprint } = await look(text);
		const send = () =>
			applyRoster(store, owner, classroomId, { text, fingerprint, removeMissing: false }, now);
		const outcomes = await Promise.all([send(), send()]);
		expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['applied', 'refused']);
		expect((await list()).present).toHaveLength(1);
	});

	it('puts nobody in a class who has an account of their own', async () => {
		const { apply, look } = await open();
		const other = await open();
		const name = uniqueName('Ada');
		const signInName = `own${people}@example.org`;
		const ofOther = await other.apply(`name;e-mail\n${name};${signInName}`);
		expect((await look(`name;e-mail\nAda;${signInName}`)).problems[0]?.text).toContain('code');
		// Who made the account has it in a second class without a second account.
		const second = await makeClassroom(store, { createdBy: other.owner.learnerId });
		const text = `name;e-mail\n${name};${signInName}`;
		const { fingerprint, lines } = await previewRoster(
			store,
			other.owner,
			second.classroomId,
			text
		);
		expect(lines.map(({ kind }) => kind)).toEqual(['known']);
		const given = { text, fingerprint, removeMissing: false };
		const outcome = await applyRoster(store, other.owner, second.classroomId, given, now);
		expect(outcome).toMatchObject({ kind: 'applied', added: 1, cards: [] });
		expect(ofOther.cards).toHaveLength(1);
		await expect(apply(text)).rejects.toThrow('account already');
	});

	it('is for those who teach the class', async () => {
		const { owner, classroomId } = await open();
		const stranger = await makeLearner(store, { role: 'teacher' });
		await expect(previewRoster(store, stranger, classroomId, 'A')).rejects.toThrow(NotFound);
		const given = { text: 'A', fingerprint: '', removeMissing: false };
		await expect(applyRoster(store, stranger, classroomId, given, now)).rejects.toThrow(NotFound);
		await expect(previewRoster(store, owner, 'none', 'A')).rejects.toThrow(NotFound);
	});
});

describe('a new card', () => {
	it('has a new password, ends the old one and every session, and is written down', async () => {
		const { owner, classroomId, apply, list } = await open();
		const { cards } = await apply(uniqueName('Kei'));
		const [old] = cards;
		const learnerId = (await list()).present[0]?.learnerId ?? '';
		const event = makeEvent(store, now);
		await startSession(event, learnerId);
		const colleague = await makeLearner(store, { role: 'teacher' });
		await makeCoTeacher(store, classroomId, colleague.learnerId);
		const [card] = await issueCards(store, colleague, classroomId, [learnerId, learnerId], now);
		expect((await readSession(event)).learner).toBeNull();
		const enter = (password = '') =>
			signIn(store, { signInName: card?.signInName ?? '', password, address: 'x' }, now);
		expect((await enter(old?.password)).ok).toBe(false);
		expect((await enter(card?.password)).ok).toBe(true);
		const log = await store.read.select().from(auditEntry);
		expect(log.filter(({ action }) => action === 'account.issue-card')).toMatchObject([
			{ actorId: colleague.learnerId, subject: `account:${learnerId}` }
		]);
		expect(JSON.stringify(log)).not.toContain(card?.password);
		await removeStudent(store, owner, classroomId, learnerId, now);
		await expect(issueCards(store, owner, classroomId, [learnerId], now)).rejects.toThrow(NotFound);
	});

	it('is not made for those who made their account themselves, are elsewhere, or teach', async () => {
		const { owner, classroomId, apply } = await open();
		const elsewhere = await open();
		await elsewhere.apply(uniqueName('Ada'));
		const ada = (await elsewhere.list()).present[0]?.learnerId ?? '';
		const own = await makeLearner(store);
		const teacher = await makeLearner(store, { role: 'teacher', madeBy: owner.learnerId });
		for (const { learnerId } of [own, teacher]) {
			await makeEnrollment(store, { classroomId, learnerId });
		}
		await apply(`name;no\n${uniqueName('Kei')};1`);
		for (const learnerId of [ada, own.learnerId, teacher.learnerId, 'none']) {
			const issue = issueCards(store, owner, classroomId, [learnerId], now);
			await expect(issue).rejects.toThrow(NotFound);
		}
		await expect(issueCards(store, owner, classroomId, [], now)).rejects.toThrow('at least one');
	});
});
