export type Role = 'learner' | 'teacher' | 'admin';

/** Whoever asks for something. */
export interface Actor {
	learnerId: string;
	role: Role;
	/** Known by a cookie alone. Left out where nothing depends on it. */
	isGuest?: boolean;
}

/** A visitor without a session: nothing is theirs. */
export const nobody: Actor = { learnerId: '', role: 'learner', isGuest: true };

export const isAdmin = (actor: Actor): boolean => actor.role === 'admin';
export const isTeacher = (actor: Actor): boolean => actor.role === 'teacher' || isAdmin(actor);

/** Whether it is theirs. What belongs to the installation (null) is nobody's. */
export function owns(actor: Actor, ownerId: string | null): boolean {
	return ownerId !== null && ownerId !== '' && ownerId === actor.learnerId;
}
