import { isAdmin, owns, type Actor, type Role } from '../actor.ts';

/** Somebody with an account. */
export interface AccountSubject {
	learnerId: string;
	role: Role;
	/** Those who teach a classroom that this person is enrolled in. */
	teacherIds: readonly string[];
}

const isSelf = (actor: Actor, { learnerId }: AccountSubject) => owns(actor, learnerId);

/**
 * A teacher helps the pupils of their classes; with a link to a new password one could become whoever
 * it is for, so never other teachers or an administrator.
 */
function mayHelp(actor: Actor, subject: AccountSubject): boolean {
	if (isSelf(actor, subject)) return false;
	if (isAdmin(actor)) return true;
	return (
		actor.role === 'teacher' &&
		subject.role === 'learner' &&
		subject.teacherIds.includes(actor.learnerId)
	);
}

export const accountRules = {
	/** The administrator's page of one person. */
	'account.read': (actor: Actor) => isAdmin(actor),
	'account.set-role': (actor: Actor) => isAdmin(actor),
	'account.sign-out': (actor: Actor, subject: AccountSubject) =>
		isAdmin(actor) || isSelf(actor, subject),
	'account.help': mayHelp,
	/** A new password on paper, for those who have their account from a teacher. */
	'account.issue-card': (actor: Actor, subject: AccountSubject & { madeBy: string | null }) =>
		subject.madeBy !== null && subject.role === 'learner' && mayHelp(actor, subject),
	'account.delete': (actor: Actor, subject: AccountSubject) =>
		isAdmin(actor) || isSelf(actor, subject)
};
