/** What a module asks of its learner, in order. */
export type ModuleSection =
	{ kind: 'read'; storyId: string } | { kind: 'check'; itemIds: string[] };

export const moduleSteps = ['read', 'check', 'results', 'done'] as const;
export type ModuleStep = (typeof moduleSteps)[number];

/** Why a row of questions is being answered. */
export type AttemptKind = 'module' | 'practice' | 'review' | 'retry';
