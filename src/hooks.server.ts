import { building, dev } from '$app/environment';
import { error, type Handle, type HandleServerError, type RequestEvent } from '@sveltejs/kit';
import { readSession } from '#lib/server/auth/sessions.ts';
import { compressPage } from '#lib/server/compress.ts';
import { closeAppStore, openAppStore } from '#lib/server/db/app-store.ts';
import { nameInTitle } from '#lib/server/instance-name.ts';
import { finishLater } from '#lib/server/later.ts';
import { logError } from '#lib/server/log.ts';
import { learnFrame, withoutMarks, type PageFrame } from '#lib/server/page-frame.ts';
import { noStore, securityHeaders } from '#lib/server/security-headers.ts';
import { readTheme } from '#lib/server/theme.ts';
import {
	routeId as questionRoute,
	takeShortWay
} from './routes/(learner)/attempts/[attemptId]/[position=position]/short-way.ts';

// Hooks also run while pages are prerendered, when there is no database.
if (!building) {
	process.once('sveltekit:shutdown', () => void finishLater(1500).then(closeAppStore));
}

/** How the pages of this build are framed, once Kit has made the first page of a question. */
let frame: PageFrame | null = null;

// One function and not a sequence of them: what Kit does around each of a sequence adds up.
const handleRequest: Handle = async ({ event, resolve }) => {
	// No name of ours holds a NUL, and PostgreSQL refuses to look for one.
	if (event.url.href.includes('%00')) error(404, 'There is no such page.');
	const setsCookie = await readLocals(event);
	const short = frame && !setsCookie ? await takeShortWay(event, frame) : null;
	if (short) return short;
	let page = '';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			(page = nameInTitle(
				withoutMarks(html.replace('%theme%', event.locals.theme)),
				event.locals.instanceName
			))
	});
	if (event.route.id === questionRoute && response.status === 200 && !dev) {
		frame ??= learnFrame(page, response.headers);
	}
	for (const [name, value] of Object.entries(securityHeaders(event.url))) {
		response.headers.set(name, value);
	}
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', noStore['cache-control']);
	}
	return compressPage(event.request, response);
};

export const handle = building ? undefined : handleRequest;

/** @returns whether the answer will set a cookie */
async function readLocals({ locals, cookies, url }: RequestEvent): Promise<boolean> {
	locals.store = openAppStore();
	locals.now = new Date();
	locals.instanceName = '';
	locals.theme = readTheme(cookies.get('theme'));
	const { learner, setsCookie } = await readSession({ locals, cookies, url });
	locals.learner = learner;
	return setsCookie;
}

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	if (status === 404) return { message: 'There is no such page.' };
	const errorId = crypto.randomUUID().slice(0, 8);
	logError(`[${errorId}] ${event.request.method} ${event.url.pathname}`, thrown);
	return { message, errorId };
};
