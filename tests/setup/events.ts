import type { RequestEvent } from '@sveltejs/kit';
import type { Store } from '#lib/server/db/database.ts';

/** Cookies of one browser: what was set, and how. */
export type CookieJar = Map<string, { value: string; options: object }>;

/** As much of a request as guards and sessions look at. */
export function makeEvent(
	store: Store,
	now: Date,
	{ url = 'http://localhost:3000/', jar = new Map() as CookieJar } = {}
) {
	const event = {
		url: new URL(url),
		locals: { store, now, learner: null, theme: 'system' },
		cookies: {
			get: (name: string) => jar.get(name)?.value,
			set: (name: string, value: string, options: object) => jar.set(name, { value, options })
		}
	};
	return Object.assign(event as unknown as RequestEvent, { jar });
}
