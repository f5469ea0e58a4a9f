import { json } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { makeOfflinePack } from '#lib/server/services/offline-packs.ts';
import type { RequestHandler } from './$types';

/** Makes what a device takes along. */
export const POST = asHttp(async (event) => {
	const { store, now } = event.locals;
	return json(await makeOfflinePack(store, await requireLearner(event), now));
}) satisfies RequestHandler;
