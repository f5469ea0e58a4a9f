import type { AttemptKind } from './types.ts';

/** Kinds of attempts that somebody studies with alone: answers there can be taken back. */
export const selfStudyKinds: readonly AttemptKind[] = [
	'review',
	'practice',
	'mistakes',
	'mix',
	'retry',
	'offline'
];
