import type { LayoutServerLoad } from './$types';

/** Pages are complete without scripts; a page that gains by them says so itself. */
export const csr = false;

export const load = (({ locals }) => ({
	theme: locals.theme,
	/** ISO 8601, UTC. */
	today: locals.now.toISOString().slice(0, 10),
	isAdmin: locals.learner?.role === 'admin'
})) satisfies LayoutServerLoad;
