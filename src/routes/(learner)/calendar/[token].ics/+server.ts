import { asHttp } from '#lib/server/http.ts';
import { readCalendar } from '#lib/server/services/calendar.ts';
import type { RequestHandler } from './$types';

/** Calendars have no session: the address is the secret. */
export const GET = asHttp(async ({ params, url, locals: { store, now } }) => {
	const calendar = await readCalendar(store, params.token, url.origin, now);
	return new Response(calendar, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'inline; filename="footnote.ics"',
			'x-robots-tag': 'noindex'
		}
	});
}) satisfies RequestHandler;
