import type { AccountSubject } from '#lib/domain/access/rules/accounts.ts';
import { may, type Actor, type Role } from '#lib/domain/access/may.ts';
import type { Database, Store } from '../db/database.ts';
import { Conflict, NotFound } from '../errors.ts';
import { countAnswers } from '../repositories/attempts.ts';
import { deleteAccountRows } from '../repositories/accounts.ts';
import { writeAudit } from '../repositories/audit.ts';
import { forgetLearner } from '../repositories/forget.ts';
import { countLearners, setRole } from '../repositories/learners.ts';
import {
	countPeople,
	countSessions,
	findPerson,
	listPeople,
	type PeopleFilter
} from '../repositories/people.ts';
import { deleteSessionsOf } from '../repositories/sessions.ts';
import { onlyAdministrators } from './instance-settings.ts';

export type PersonLine = Awaited<ReturnType<typeof listPeople>>[number];

export interface PeoplePage {
	people: PersonLine[];
	total: number;
	/** From 1. */
	page: number;
	pages: number;
}

const perPage = 50;

/** @throws Forbidden for everybody but administrators */
export async function searchPeople(
	store: Store,
	actor: Actor | null,
	filter: PeopleFilter,
	page: number
): Promise<PeoplePage> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	const total = await countPeople(store.read, filter);
	const pages = Math.max(1, Math.ceil(total / perPage));
	const shown = Math.min(Math.max(1, page), pages);
	const window = { limit: perPage, offset: (shown - 1) * perPage };
	return { people: await listPeople(store.read, filter, window), total, page: shown, pages };
}

export interface Person extends PersonLine {
	answered: number;
	/** Browsers that are signed in. */
	sessions: number;
	isSelf: boolean;
	mayHelp: boolean;
}

/** @throws NotFound for everybody but administrators, and for guests and deleted accounts */
export async function readPerson(
	store: Store,
	actor: Actor | null,
	learnerId: string,
	now: Date
): Promise<Person> {
	const person = await findForAdministrator(store.read, actor, learnerId);
	const [answered, sessions] = await Promise.all([
		countAnswers(store.read, learnerId),
		countSessions(store.read, learnerId, now)
	]);
	const mayHelp = person.signInName !== null && may(actor, 'account.help', asSubject(person));
	return { ...person, answered, sessions, mayHelp, isSelf: actor?.learnerId === learnerId };
}

/**
 * Makes somebody a learner, a teacher or an administrator.
 *
 * @throws NotFound for everybody but administrators
 * @throws Conflict when nobody would be left to run the installation
 */
export async function changeRole(
	store: Store,
	actor: Actor | null,
	learnerId: string,
	role: Role,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const person = await findForAdministrator(tx, actor, learnerId);
		if (person.role === role) return;
		if (role !== 'admin') await refuseWithoutAdministrator(tx, person);
		await setRole(tx, learnerId, role);
		const detail = { from: person.role, to: role };
		await note(tx, actor, 'account.set-role', learnerId, detail, now);
	});
}

/** Ends every session of somebody. @throws NotFound for everybody but administrators */
export async function signOutPerson(
	store: Store,
	actor: Actor | null,
	learnerId: string,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		await findForAdministrator(tx, actor, learnerId);
		await deleteSessionsOf(tx, learnerId);
		await note(tx, actor, 'account.sign-out', learnerId, {}, now);
	});
}

/**
 * Deletes somebody's account: name, address and every way in. Answers stay without a person.
 *
 * @throws NotFound for everybody but administrators
 * @throws Conflict when nobody would be left to run the installation
 */
export async function deletePerson(
	store: Store,
	actor: Actor | null,
	learnerId: string,
	now: Date
): Promise<void> {
	await store.write(async (tx) => {
		const person = await findForAdministrator(tx, actor, learnerId);
		await refuseWithoutAdministrator(tx, person);
		await deleteSessionsOf(tx, learnerId);
		await deleteAccountRows(tx, learnerId);
		await forgetLearner(tx, learnerId, now);
		await note(tx, actor, 'account.delete', learnerId, { role: person.role }, now);
	});
}

/** @throws Conflict when this is the last administrator */
export async function refuseWithoutAdministrator(
	tx: Database,
	{ role }: { role: Role }
): Promise<void> {
	if (role !== 'admin' || (await countLearners(tx, 'admin')) > 1) return;
	throw new Conflict('This is the only administrator. Make somebody else an administrator first.');
}

async function findForAdministrator(db: Database, actor: Actor | null, learnerId: string) {
	const person = await findPerson(db, learnerId);
	if (!person || !may(actor, 'account.read')) {
		throw new NotFound('There is nobody with this number, or not for you.');
	}
	return person;
}

/** For an administrator, who asks here, it does not matter whose pupil somebody is. */
function asSubject({ learnerId, role }: PersonLine): AccountSubject {
	return { learnerId, role, teacherIds: [] };
}

function note(
	tx: Database,
	actor: Actor | null,
	action: `account.${string}`,
	learnerId: string,
	detail: Record<string, string>,
	now: Date
): Promise<void> {
	return writeAudit(tx, actor?.learnerId ?? null, action, `account:${learnerId}`, detail, now);
}
