import { owns, type Actor } from '../actor.ts';

export interface AttemptSubject {
	/** The learner whose attempt it is. */
	ownerId: string;
}

export const attemptRules = {
	'attempt.answer': (actor: Actor, { ownerId }: AttemptSubject) => owns(actor, ownerId),
	'attempt.read': (actor: Actor, { ownerId }: AttemptSubject) => owns(actor, ownerId)
};
