import { isAdmin, isTeacher, owns, type Actor } from '../actor.ts';

export interface ModuleSubject {
	/** Null for the modules that ship with an installation. */
	ownerId: string | null;
	isPublished: boolean;
}

const mayEdit = (actor: Actor, { ownerId }: ModuleSubject) =>
	isTeacher(actor) && (isAdmin(actor) || owns(actor, ownerId));

export const moduleRules = {
	'module.create': (actor: Actor) => isTeacher(actor),
	'module.read': (actor: Actor, module: ModuleSubject) =>
		module.isPublished || mayEdit(actor, module),
	'module.edit': mayEdit,
	/** With keys, as a teacher looks through it. */
	'module.preview': (actor: Actor, module: ModuleSubject) =>
		isTeacher(actor) && (module.isPublished || mayEdit(actor, module))
};
