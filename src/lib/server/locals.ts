import type { RequestEvent } from '@sveltejs/kit';
import { readSession, type Asker } from './auth/sessions.ts';
import { openAppStore } from './db/app-store.ts';
import { readTheme } from './theme.ts';

export type Asking = Pick<RequestEvent, 'cookies' | 'url' | 'locals'>;

/** Who asks, and what is needed whoever it is: asked for at the same time. */
export interface Asked {
	session: Promise<Asker>;
	ahead?: NonNullable<App.Locals['ahead']>;
}

/**
 * What load functions and actions may know of whoever asks.
 *
 * @param ask finds out who it is, and asks meanwhile for what is needed whoever it is
 * @returns also whether the answer sets a cookie
 */
export async function readLocals(
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	ask: (asking: Asking) => Asked = (asking) => ({ session: readSession(asking) })
): Promise<{ locals: App.Locals; setsCookie: boolean }> {
	const locals: App.Locals = {
		store: openAppStore(),
		now: new Date(),
		instanceName: '',
		theme: readTheme(cookies.get('theme')),
		learner: null
	};
	const { session, ahead } = ask({ locals, cookies, url });
	const { learner, setsCookie } = await session;
	return { locals: { ...locals, learner, ...(ahead && { ahead }) }, setsCookie };
}
