import { isAdmin, type Actor } from '../actor.ts';

export const instanceRules = {
	/** Settings, users, invitations, audit log. */
	'instance.administer': (actor: Actor) => isAdmin(actor)
};
