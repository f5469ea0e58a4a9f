import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '#lib/server/db/database.ts';

/** What a route of ours brings along: its load function, its actions, its endpoints. */
export interface RouteModule {
	load?: (event: unknown) => unknown;
	actions?: Record<string, (event: unknown) => unknown>;
	GET?: (event: unknown) => unknown;
	POST?: (event: unknown) => unknown;
}

/** Somebody at a browser; null for a visitor without a session. */
export type Person = (Actor & { isGuest: boolean; name: string | null }) | null;

export interface Call {
	/** `/teach/classrooms/[classroomId]`, without route groups. */
	route: string;
	params: Record<string, string>;
	person: Person;
	store: Store;
	now: Date;
	/** A form, for actions. */
	fields?: [string, string][];
	action?: string;
	/** What the layouts around the page load; a page that asks for it gets what they throw. */
	parent?: (event: unknown) => Promise<object>;
}

/** How a request ended: with a page, somewhere else, or refused with a status. */
export type Ending = 'page' | 'sign-in' | 'elsewhere' | number;

/** `…/(teacher)/teach/[draftId]/+page.server.ts` as `/teach/[draftId]`. */
export function routeOf(path: string): string {
	const folder = path.slice(path.indexOf('/routes') + '/routes'.length, path.lastIndexOf('/+'));
	return folder.replace(/\/\([^)]+\)/g, '') || '/';
}

/** Names of the parameters of a route, `position=position` as `position`. */
export function parametersOf(route: string): string[] {
	return [...route.matchAll(/\[(?:\.\.\.)?([^\]=]+)(?:=\w+)?\]/g)].map(([, name]) => name ?? '');
}

function eventOf(call: Call) {
	const { route, params, person, store, now, fields, action } = call;
	const path = route.replace(
		/\[(?:\.\.\.)?([^\]=]+)(?:=\w+)?\]/g,
		(_, name: string) => params[name] ?? ''
	);
	const url = new URL(`http://localhost:3000${path}${action ? `?/${action}` : ''}`);
	const body = fields ? new URLSearchParams(fields) : null;
	const origin = { origin: url.origin };
	const nothing = () => {};
	const event = {
		...{ params, url, route: { id: route }, isDataRequest: false, fetch: globalThis.fetch },
		request: new Request(url, body ? { method: 'POST', body, headers: origin } : {}),
		locals: { store, now, learner: person, theme: 'system', instanceName: '' },
		cookies: { get: nothing, getAll: () => [], set: nothing, delete: nothing },
		getClientAddress: () => '192.0.2.1',
		...{ setHeaders: nothing, depends: nothing, untrack: <T>(read: () => T) => read() },
		parent: async () => call.parent?.(event) ?? {}
	};
	return event;
}

/** Calls a load function, an action or an endpoint as Kit would. @throws what is no outcome of ours */
export async function call(handler: (event: unknown) => unknown, about: Call): Promise<Ending> {
	try {
		const result = await handler(eventOf(about));
		if (isActionFailure(result)) return result.status;
		if (result instanceof Response) {
			await result.body?.cancel();
			return result.ok ? 'page' : result.status;
		}
		return 'page';
	} catch (thrown) {
		if (isHttpError(thrown)) return thrown.status;
		if (isRedirect(thrown)) return /^\/sign-in/.test(thrown.location) ? 'sign-in' : 'elsewhere';
		throw thrown;
	}
}
