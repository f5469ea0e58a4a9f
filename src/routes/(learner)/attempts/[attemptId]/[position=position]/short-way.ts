import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRedirect } from '@sveltejs/kit';
import { render } from 'svelte/server';
import template from '../../../../../app.html?raw';
import { readSession, readSessionWithAttempt } from '#lib/server/auth/sessions.ts';
import { packBody } from '#lib/server/compress.ts';
import { nameInTitle } from '#lib/server/instance-name.ts';
import { readLocals, type Asked, type Asking } from '#lib/server/locals.ts';
import { documentWriter, type PageFrame } from '#lib/server/page-frame.ts';
import { tellFields } from '#lib/server/read-form.ts';
import { noStore, securityHeaders } from '#lib/server/security-headers.ts';
import { readSmallBody, standInFor } from '#lib/server/small-body.ts';
import { askForPlace, askForQuestion } from '#lib/server/services/ask-ahead.ts';
import type { ShortWay } from '#lib/server/short-way.ts';
import { readCookies, writeCookie } from '#lib/server/cookies.ts';
import { load as loadFrame } from '../../../../+layout.server.ts';
import { actions, load as loadQuestion } from './+page.server.ts';
import Document from './Document.svelte';

export const routeId = '/(learner)/attempts/[attemptId]/[position=position]';

type LoadEvent = Parameters<typeof loadFrame>[0] & Parameters<typeof loadQuestion>[0];

const questionPath = /^\/attempts\/([\w-]+)\/([1-9]\d{0,3})$/;
const answerPath = /^\/attempts\/([\w-]+)\/([1-9]\d{0,3})\?\/answer$/;
const writeDocument = documentWriter(template);

/**
 * A class that answers asks for two things over and over: that an answer be kept, and the page of a
 * question. Both are made here by the load functions, the action and the components that Kit would
 * use. Whatever is out of the ordinary (an error, a form refused, a session that ends) is left to Kit.
 */
export function questionWay(frame: PageFrame): ShortWay {
	return {
		takes: ({ method, url = '', headers }) =>
			headers.accept?.startsWith('text/html') === true &&
			((method === 'GET' && questionPath.test(url)) || (method === 'POST' && answerPath.test(url))),
		answer: (request, response, origin) =>
			request.method === 'GET'
				? showQuestion(request, response, origin, frame)
				: keepAnswer(request, response, origin)
	};
}

async function showQuestion(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string,
	frame: PageFrame
): Promise<IncomingMessage | null> {
	try {
		const event = await readEvent(request, response, origin, questionPath, askForPage);
		if (!event) return request;
		const [data, question] = await Promise.all([loadFrame(event), loadQuestion(event)]);
		const page = render(Document, { props: { frame: data, question } });
		const { theme, instanceName } = event.locals;
		const html = nameInTitle(writeDocument(frame, theme, page), instanceName);
		const { bytes, headers } = packBody(html, String(request.headers['accept-encoding'] ?? ''));
		const all = { ...securityHeaders(event.url), ...noStore, ...frame.headers, ...headers };
		response.writeHead(200, all).end(bytes);
		return null;
	} catch {
		// Kit comes to the same end, and knows how to tell.
		return request;
	}
}

async function keepAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	origin: string
): Promise<IncomingMessage | null> {
	// Forms of other sites, and others than ours, are for Kit to refuse.
	if (request.headers.origin !== origin) return request;
	const body = await readSmallBody(request);
	if (body === null) return request;
	try {
		const event = await readEvent(request, response, origin, answerPath, askForAnswer);
		if (event) {
			tellFields(event.request, new URLSearchParams(body));
			await actions.answer(event);
		}
	} catch (thrown) {
		if (isRedirect(thrown)) {
			const headers = {
				...securityHeaders(new URL(origin)),
				...noStore,
				location: thrown.location
			};
			response.writeHead(thrown.status, headers).end();
			return null;
		}
	}
	return standInFor(request, body);
}

function askForPage(asking: Asking, attemptId: string, position: number): Asked {
	const { store, now } = asking.locals;
	const { session, attempt } = readSessionWithAttempt(asking, attemptId);
	return { session, ahead: { question: askForQuestion(store, attemptId, position, now, attempt) } };
}

function askForAnswer(asking: Asking, attemptId: string, position: number): Asked {
	const { store, now } = asking.locals;
	const session = readSession(asking);
	return { session, ahead: { place: askForPlace(store, attemptId, position, now) } };
}

/** Null where a session has ended or is renewed: Kit tells the browser. */
async function readEvent(
	{ url: address = '', headers }: IncomingMessage,
	response: ServerResponse,
	origin: string,
	path: RegExp,
	ask: typeof askForPage
): Promise<LoadEvent | null> {
	const known = readCookies(headers.cookie);
	const cookies = {
		get: (name: string) => known.get(name),
		// Stays on the response when Kit goes on with it.
		set: (name: string, value: string, attributes: object) =>
			void response.appendHeader('set-cookie', writeCookie(name, value, attributes))
	} as LoadEvent['cookies'];
	const url = new URL(address, origin);
	const [, attemptId = '', position = ''] = path.exec(address) ?? [];
	const { locals, setsCookie } = await readLocals({ cookies, url }, (asking) =>
		ask(asking, attemptId, Number(position))
	);
	if (setsCookie) return null;
	// No more than our load functions and the action ask for; another question ends in an error here
	// and goes to Kit.
	const event = { url, locals, cookies, params: { attemptId, position }, request: {} };
	return event as unknown as LoadEvent;
}
