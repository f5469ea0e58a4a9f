import type { RequestEvent } from '@sveltejs/kit';
import { readSession } from './auth/sessions.ts';
import { openAppStore } from './db/app-store.ts';
import { readTheme } from './theme.ts';

/**
 * What load functions and actions may know of whoever asks.
 *
 * @returns also whether the answer sets a cookie
 */
export async function readLocals({
	cookies,
	url
}: Pick<RequestEvent, 'cookies' | 'url'>): Promise<{ locals: App.Locals; setsCookie: boolean }> {
	const locals: App.Locals = {
		store: openAppStore(),
		now: new Date(),
		instanceName: '',
		theme: readTheme(cookies.get('theme')),
		learner: null
	};
	const { learner, setsCookie } = await readSession({ locals, cookies, url });
	return { locals: { ...locals, learner }, setsCookie };
}
