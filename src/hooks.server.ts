import { building } from '$app/environment';
import { error, type Handle, type HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readSession } from '#lib/server/auth/sessions.ts';
import { compressPage } from '#lib/server/compress.ts';
import { closeAppStore, openAppStore } from '#lib/server/db/app-store.ts';
import { logError } from '#lib/server/log.ts';
import { securityHeaders } from '#lib/server/security-headers.ts';
import { readTheme } from '#lib/server/theme.ts';

// Hooks also run while pages are prerendered, when there is no database.
if (!building) process.once('sveltekit:shutdown', () => void closeAppStore());

/** No name of ours holds a NUL, and PostgreSQL refuses to look for one. */
const withoutNul: Handle = ({ event, resolve }) => {
	if (event.url.href.includes('%00')) error(404, 'There is no such page.');
	return resolve(event);
};

const locals: Handle = async ({ event, resolve }) => {
	event.locals.store = openAppStore();
	event.locals.now = new Date();
	event.locals.theme = readTheme(event.cookies.get('theme'));
	event.locals.learner = await readSession(event);
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%theme%', event.locals.theme)
	});
};

const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(securityHeaders(event.url))) {
		response.headers.set(name, value);
	}
	// A page holds what one learner has answered: no cache in between may keep it.
	if (!response.headers.has('cache-control'))
		response.headers.set('cache-control', 'private, no-store');
	return compressPage(event.request, response);
};

export const handle = building ? undefined : sequence(headers, locals, withoutNul);

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	if (status === 404) return { message: 'There is no such page.' };
	const errorId = crypto.randomUUID().slice(0, 8);
	logError(`[${errorId}] ${event.request.method} ${event.url.pathname}`, thrown);
	return { message, errorId };
};
