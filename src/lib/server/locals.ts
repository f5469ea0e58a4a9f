import type { RequestEvent } from '@sveltejs/kit';
import { readSession } from './auth/sessions.ts';
import { openAppStore } from './db/app-store.ts';
import { readTheme } from './theme.ts';

/**
 * What load functions and actions may know of whoever asks.
 *
 * @param askAhead asks for what is needed whoever it is, while that is found out
 * @returns also whether the answer sets a cookie
 */
export async function readLocals(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	askAhead?: (locals: App.Locals) => App.Locals['ahead']
): Promise<{ locals: App.Locals; setsCookie: boolean }> {
	const locals: App.Locals = {
		store: openAppStore(),
		now: new Date(),
		instanceName: '',
		theme: readTheme(cookies.get('theme')),
		learner: null
	};
	const session = readSession({ locals, cookies, url });
	const ahead = askAhead?.(locals);
	const { learner, setsCookie } = await session;
	return { locals: { ...locals, learner, ...(ahead && { ahead }) }, setsCookie };
}
