import type { Role } from '#lib/domain/access/may.ts';

export const roleWords: Record<Role, string> = {
	learner: 'Learner',
	teacher: 'Teacher',
	admin: 'Administrator'
};

/** What somebody is called in a list. */
export function nameOf(person: { name: string | null; signInName: string | null }): string {
	return person.name ?? person.signInName ?? 'Account without a name';
}
