import type { OfflinePack } from '#lib/domain/scheduling/offline-pack.ts';
import { offlineOutcomeSchema } from '#lib/schemas/offline-answers.ts';
import type { OfflineServer } from './offline-study.svelte.ts';

/** The server of this page. Rejects when the line fails; what the server refuses comes back in words. */
export const pageServer: OfflineServer = {
	async takeAlong() {
		const response = await post('/review/offline/pack', {});
		// Our own server made it; what a device keeps is checked again when its answers arrive there.
		return 'error' in response ? response : (response.body as OfflinePack);
	},
	async send(attemptId, answers) {
		const response = await post('/review/offline/answers', { attemptId, answers });
		if ('error' in response) return response;
		const read = offlineOutcomeSchema.safeParse(response.body);
		return read.success ? read.data : { error: 'The server said something that makes no sense.' };
	}
};

async function post(path: string, body: object): Promise<{ body: unknown } | { error: string }> {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body)
	});
	const said: unknown = await response.json();
	if (response.ok) return { body: said };
	if (response.status === 404) {
		return {
			error:
				'These answers belong to another account. Sign in as whoever took the questions along; they stay on this device.'
		};
	}
	const message = (said as { message?: unknown } | null)?.message;
	return { error: typeof message === 'string' ? message : 'The server could not do that.' };
}
