import { fail } from '@sveltejs/kit';
import { accommodationSchema, readAccommodationForm } from '#lib/schemas/accommodation-form.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readAccommodation, setAccommodation } from '#lib/server/services/accommodations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp((event) => {
	const { classroomId, learnerId } = event.params;
	return readAccommodation(event.locals.store, requireTeacher(event), classroomId, learnerId);
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const given = await readForm(event.request, accommodationSchema);
		const read = readAccommodationForm(given);
		if (!read.ok) return fail(400, { problems: read.problems, given });
		await setAccommodation(store, actor, event.params, read.value, now);
		return { saved: true };
	})
} satisfies Actions;
