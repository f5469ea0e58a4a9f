import { redirect, type Actions, type ServerLoad } from '@sveltejs/kit';
import { openAppStore } from '../../../../../lib/server/db/app-store.ts';
import { createGuest } from '../../../../../lib/server/services/learners.ts';

export const load = (({ params }) => ({ position: params['position'] })) satisfies ServerLoad;

export const actions = {
	/** Reads the form and inserts one row, which is all that a saved answer must do. */
	answer: async ({ params, request }) => {
		const form = await request.formData();
		if (!form.has('answer')) return { missing: true };
		await createGuest(openAppStore(), new Date());
		redirect(303, `/told-${params['position']}`);
	}
} satisfies Actions;
