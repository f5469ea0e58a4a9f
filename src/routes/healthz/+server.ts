import { checkHealth } from '#lib/server/services/health.ts';
import type { RequestHandler } from './$types';

export const GET = (async ({ locals }) => {
	await checkHealth(locals.store);
	return new Response('ok\n', { headers: { 'content-type': 'text/plain' } });
}) satisfies RequestHandler;
