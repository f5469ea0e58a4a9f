import { building, dev } from '$app/environment';
import { error, type Handle, type HandleServerError } from '@sveltejs/kit';
import { compressPage } from '#lib/server/compress.ts';
import { closeAppStore, openAppStore } from '#lib/server/db/app-store.ts';
import { nameInTitle } from '#lib/server/instance-name.ts';
import { finishLater } from '#lib/server/later.ts';
import { readLocals } from '#lib/server/locals.ts';
import { closeWatches } from '#lib/server/services/live-changes.ts';
import { logError } from '#lib/server/log.ts';
import { learnFrame, withoutMarks } from '#lib/server/page-frame.ts';
import { noStore, securityHeaders } from '#lib/server/security-headers.ts';
import { findShortWay, offerShortWay } from '#lib/server/short-way.ts';
import { startSweep } from '#lib/server/sweep.ts';
import {
	questionWay,
	routeId as questionRoute
} from './routes/(learner)/attempts/[attemptId]/[position=position]/short-way.ts';

// Hooks also run while pages are prerendered, when there is no database.
if (!building) {
	(process as NodeJS.EventEmitter).once('footnote:stopping', closeWatches);
	const stopSweep = startSweep(openAppStore);
	process.once('sveltekit:shutdown', () => {
		stopSweep();
		void finishLater(1500).then(closeAppStore);
	});
}

// One function and not a sequence of them: what Kit does around each of a sequence adds up.
const handleRequest: Handle = async ({ event, resolve }) => {
	// No name of ours holds a NUL, and PostgreSQL refuses to look for one.
	if (event.url.href.includes('%00')) error(404, 'There is no such page.');
	Object.assign(event.locals, (await readLocals(event)).locals);
	let page = '';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			(page = nameInTitle(
				withoutMarks(html.replace('%theme%', event.locals.theme)),
				event.locals.instanceName
			))
	});
	if (event.route.id === questionRoute && response.status === 200 && !dev && !findShortWay()) {
		const frame = learnFrame(page, response.headers);
		if (frame) offerShortWay(questionWay(frame));
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

export const handleError: HandleServerError = ({ error: thrown, event, status, message }) => {
	if (status === 404) return { message: 'There is no such page.' };
	const errorId = crypto.randomUUID().slice(0, 8);
	logError(`[${errorId}] ${event.request.method} ${event.url.pathname}`, thrown);
	return { message, errorId };
};
