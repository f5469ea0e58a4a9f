import { isTeacher } from '#lib/domain/access/actor.ts';
import { readInstanceName } from '#lib/server/services/instance-settings.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Pages come finished: no scripts, no hydration. A question with its feedback is a smaller download so
 * than the scripts that would save it. A page that needs scripts turns them on for itself.
 */
export const csr = false;

export const load = (async ({ locals, url }) => {
	// Whoever writes the page's title reads it too.
	locals.instanceName = await readInstanceName(locals.store);
	return {
		path: url.pathname,
		search: url.search,
		theme: locals.theme,
		instanceName: locals.instanceName,
		/** ISO 8601, UTC. */
		today: locals.now.toISOString().slice(0, 10),
		isAdmin: locals.learner?.role === 'admin',
		isTeacher: locals.learner !== null && isTeacher(locals.learner),
		hasAccount: locals.learner?.isGuest === false
	};
}) satisfies LayoutServerLoad;
