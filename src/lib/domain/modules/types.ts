import type { ItemType } from '../items/types.ts';

/** What a module asks of its learner, in order. */
export type ModuleSection =
	| { kind: 'read'; storyId: string }
	| { kind: 'check'; itemIds: string[] }
	/** `count` of these are drawn for every attempt. */
	| { kind: 'pool'; itemIds: string[]; count: number };

export const moduleSteps = ['read', 'check', 'results', 'done'] as const;
export type ModuleStep = (typeof moduleSteps)[number];

/** Why a row of questions is being answered. */
export type AttemptKind =
	| 'module'
	| 'practice'
	| 'review'
	| 'retry'
	| 'assignment'
	| 'preview'
	| 'mistakes'
	| 'mix'
	| 'weekly'
	| 'offline';

/** Which of a student's attempts at an assignment is the grade. */
export type GradeRule = 'best' | 'last' | 'first' | 'mean';

/** When keys, scores and explanations of an assignment can be seen. */
export type FeedbackMoment = 'after-each' | 'after-finishing' | 'after-due';

/** What happens to an attempt handed in after the due date and before the closing date. */
export type LateRule =
	| { kind: 'accept' }
	| { kind: 'refuse' }
	/** The score loses this share for each day begun, down to `least`. All 0…1. */
	| { kind: 'deduct'; perDay: number; least: number };

/** Questions that a rule chooses: how many of which kind. */
export interface BlueprintRule {
	count: number;
	/** Empty lists allow everything. */
	types: ItemType[];
	storyIds: string[];
	strandIds: string[];
	/** Bounds of the facility index 0…1; null where there is none. */
	facility: { least: number | null; most: number | null };
	newestFirst: boolean;
	/** Draws anew from all that fit for every attempt, instead of once when it is published. */
	drawPerAttempt: boolean;
}

/** One part of a module being made. */
export type DraftSection =
	| { kind: 'read'; storyId: string }
	| { kind: 'pick'; itemIds: string[] }
	| { kind: 'blueprint'; rule: BlueprintRule };

export interface ModuleDraftContent {
	sections: DraftSection[];
	/** Blueprints choose by it. */
	seed: number;
}
