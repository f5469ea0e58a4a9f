import { isRedirect, type RequestEvent } from '@sveltejs/kit';
import { render } from 'svelte/server';
import template from '../../../../../app.html?raw';
import { packBody } from '#lib/server/compress.ts';
import { nameInTitle } from '#lib/server/instance-name.ts';
import { documentWriter, type PageFrame } from '#lib/server/page-frame.ts';
import { noStore, securityHeaders } from '#lib/server/security-headers.ts';
import { load as loadFrame } from '../../../../+layout.server.ts';
import { actions, load as loadQuestion } from './+page.server.ts';
import Document from './Document.svelte';

/**
 * A class that answers asks for two things over and over: that an answer be kept, and the page of a
 * question. Both go the short way here, with the action, the load functions and the components that
 * Kit would use, and without what Kit does around them, which is half of the processor time. Whatever
 * is out of the ordinary (an error, a form refused, a cookie to be set) is left to Kit.
 */
export const routeId = '/(learner)/attempts/[attemptId]/[position=position]';

type LoadEvent = Parameters<typeof loadFrame>[0] & Parameters<typeof loadQuestion>[0];

const writeDocument = documentWriter(template);

/** @returns null when the request is one for Kit, which may then do everything again */
export async function takeShortWay(
	event: RequestEvent,
	frame: PageFrame
): Promise<Response | null> {
	const { request, url } = event;
	if (event.route.id !== routeId || event.isDataRequest) return null;
	if (!request.headers.get('accept')?.startsWith('text/html')) return null;
	try {
		if (request.method === 'GET' && url.search === '') return await showQuestion(event, frame);
		if (request.method === 'POST' && url.search === '?/answer') return await keepAnswer(event);
	} catch {
		// Kit comes to the same end, and knows how to tell.
	}
	return null;
}

async function showQuestion(event: RequestEvent, frame: PageFrame): Promise<Response> {
	const loadEvent = asLoadEvent(event);
	const [data, question] = await Promise.all([loadFrame(loadEvent), loadQuestion(loadEvent)]);
	const page = render(Document, { props: { frame: data, question } });
	const { theme, instanceName } = event.locals;
	const html = nameInTitle(writeDocument(frame, theme, page), instanceName);
	const { bytes, headers } = packBody(html, event.request.headers.get('accept-encoding'));
	return new Response(bytes, {
		headers: { ...securityHeaders(event.url), ...noStore, ...frame.headers, ...headers }
	});
}

async function keepAnswer(event: RequestEvent): Promise<Response | null> {
	if (
		!/^application\/x-www-form-urlencoded\b/.test(event.request.headers.get('content-type') ?? '')
	)
		return null;
	try {
		await actions.answer(asLoadEvent(event));
	} catch (thrown) {
		if (!isRedirect(thrown)) throw thrown;
		return new Response(null, {
			status: thrown.status,
			headers: { ...securityHeaders(event.url), ...noStore, location: thrown.location }
		});
	}
	return null;
}

/** The event as the load functions and the action know it, as long as they ask for no more than that. */
function asLoadEvent(event: RequestEvent): LoadEvent {
	const { params, url, request, route, locals } = event;
	const cookies = { ...event.cookies, set: leaveToKit, delete: leaveToKit };
	return {
		...event,
		...{ params, url, request, route, locals, cookies },
		...{ setHeaders: leaveToKit, parent: leaveToKit, depends: leaveToKit, untrack: leaveToKit }
	} as unknown as LoadEvent;
}

function leaveToKit(): never {
	throw new Error('The short way does not know this.');
}
