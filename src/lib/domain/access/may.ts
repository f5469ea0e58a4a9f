import { nobody, type Actor, type Role } from './actor.ts';
import { accountRules } from './rules/accounts.ts';
import { assignmentRules } from './rules/assignments.ts';
import { attemptRules } from './rules/attempts.ts';
import { classroomRules } from './rules/classrooms.ts';
import { instanceRules } from './rules/instance.ts';
import { itemRules } from './rules/items.ts';
import { moduleRules } from './rules/modules.ts';

export type { Actor, Role };

/** One rule per action. What it has to know of the subject, and whether it needs the clock, is its type. */
const rules = {
	...accountRules,
	...assignmentRules,
	...attemptRules,
	...classroomRules,
	...instanceRules,
	...itemRules,
	...moduleRules
};

export type Action = keyof typeof rules;

/** What an action is about and, where that matters, the present instant. */
export type About<A extends Action> = (typeof rules)[A] extends (
	actor: Actor,
	...about: infer Rest
) => boolean
	? Rest
	: never;

/** Every action there is, for tests that ask of each. */
export const actions = Object.keys(rules) as Action[];

/**
 * The only place that decides who may do what: `may(actor, action, subject, now)`. Subjects are plain
 * data (who owns it, who teaches it, who is enrolled): reading them is the service's work.
 *
 * @param actor null for a visitor without a session
 */
export function may<A extends Action>(actor: Actor | null, action: A, ...about: About<A>): boolean {
	const rule = rules[action] as unknown as (actor: Actor, ...about: About<A>) => boolean;
	return rule(actor ?? nobody, ...about);
}
