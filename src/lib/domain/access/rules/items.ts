import { isTeacher, owns, type Actor } from '../actor.ts';

export interface ReportSubject {
	/** Null when the account of whoever reported is gone. */
	reporterId: string | null;
}

/** The bank is shared: everybody who teaches may look through it and put it right. */
export const itemRules = {
	/** Search the bank with keys. */
	'item.search': (actor: Actor) => isTeacher(actor),
	'item.edit': (actor: Actor) => isTeacher(actor),
	'item.regrade': (actor: Actor) => isTeacher(actor),
	'item.export': (actor: Actor) => isTeacher(actor),
	'report.list': (actor: Actor) => isTeacher(actor),
	'report.read': (actor: Actor, { reporterId }: ReportSubject) =>
		isTeacher(actor) || owns(actor, reporterId),
	'report.reply': (actor: Actor) => isTeacher(actor)
};
