import { isAdmin, isTeacher, owns, type Actor } from '../actor.ts';

export interface ClassroomSubject {
	ownerId: string;
	coTeacherIds: readonly string[];
	/** Enrolled now; of a large class at least the one who asks. */
	studentIds: readonly string[];
}

/** The owner, co-teachers, and whoever runs the installation. */
export function teaches(actor: Actor, { ownerId, coTeacherIds }: ClassroomSubject): boolean {
	if (isAdmin(actor)) return true;
	// Somebody whose role was taken away teaches nothing any more.
	return isTeacher(actor) && (owns(actor, ownerId) || coTeacherIds.includes(actor.learnerId));
}

export function isEnrolled(actor: Actor, { studentIds }: ClassroomSubject): boolean {
	return studentIds.includes(actor.learnerId);
}

export const classroomRules = {
	'classroom.create': (actor: Actor) => isTeacher(actor),
	/** The page that everybody in it sees. */
	'classroom.read': (actor: Actor, classroom: ClassroomSubject) =>
		teaches(actor, classroom) || isEnrolled(actor, classroom),
	/** Roster, join codes, assignments, accommodations, grades, the live view. */
	'classroom.teach': teaches,
	/** Co-teachers, archive, delete: one person answers for a class. */
	'classroom.own': (actor: Actor, { ownerId }: ClassroomSubject) =>
		isAdmin(actor) || (isTeacher(actor) && owns(actor, ownerId)),
	/** With its code; a guest makes an account first. */
	'classroom.join': (actor: Actor) => actor.isGuest !== true
};
