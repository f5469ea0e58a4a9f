export type Role = 'learner' | 'teacher' | 'admin';

/** Whoever asks for something; null for a visitor who has not been given a session. */
export interface Actor {
	learnerId: string;
	role: Role;
}

export type Action = 'attempt.answer' | 'attempt.read' | 'instance.administer';

/** What an action is about, as far as the decision needs it. */
export interface Subject {
	/** The learner whose thing it is. */
	ownerId?: string;
}

/** The only place that decides who may do what. */
export function may(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
	if (!actor) return false;
	switch (action) {
		case 'attempt.answer':
		case 'attempt.read':
			return subject.ownerId === actor.learnerId;
		case 'instance.administer':
			return actor.role === 'admin';
	}
}
