import { requireAccount } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { exportMyData } from '#lib/server/services/leave.ts';
import type { RequestHandler } from './$types';

export const GET = asHttp(async (event) => {
	const data = await exportMyData(event.locals.store, requireAccount(event));
	return new Response(`${JSON.stringify(data, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="footnote-data.json"'
		}
	});
}) satisfies RequestHandler;
