import type { Actor } from '../actor.ts';
import { isEnrolled, teaches, type ClassroomSubject } from './classrooms.ts';

export interface AssignmentSubject {
	classroom: ClassroomSubject;
	/** For the one who asks: what was set for them personally is in these dates already. */
	opensAt: Date | null;
	/** Exclusive; null never closes. */
	closesAt: Date | null;
}

export function isOpen({ opensAt, closesAt }: AssignmentSubject, now: Date): boolean {
	return (opensAt === null || opensAt <= now) && (closesAt === null || now < closesAt);
}

export const assignmentRules = {
	'assignment.read': (actor: Actor, { classroom }: AssignmentSubject) =>
		teaches(actor, classroom) || isEnrolled(actor, classroom),
	'assignment.edit': (actor: Actor, { classroom }: AssignmentSubject) => teaches(actor, classroom),
	/** Begin an attempt. Going on with one is asked of the attempt. */
	'assignment.start': (actor: Actor, assignment: AssignmentSubject, now: Date) =>
		isEnrolled(actor, assignment.classroom) && isOpen(assignment, now),
	/** Everybody's scores. */
	'assignment.grade': (actor: Actor, { classroom }: AssignmentSubject) => teaches(actor, classroom)
};
