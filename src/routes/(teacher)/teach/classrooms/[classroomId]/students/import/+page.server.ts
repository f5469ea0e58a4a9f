import { readList, rosterApplySchema } from '#lib/schemas/roster-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { applyRoster } from '#lib/server/services/roster.ts';
import { previewRoster } from '#lib/server/services/roster-preview.ts';
import { listStudentsOf } from '#lib/server/services/students.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	// The page says nothing of the class, and is there for those who teach it only.
	await listStudentsOf(event.locals.store, requireTeacher(event), event.params.classroomId);
	return { origin: event.url.origin };
}) satisfies PageServerLoad;

export const actions = {
	look: asHttp(async (event) => {
		const { store } = event.locals;
		const actor = requireTeacher(event);
		const text = await readList(await event.request.formData());
		const preview = await previewRoster(store, actor, event.params.classroomId, text);
		return { kind: 'preview' as const, preview, text, isStale: false };
	}),
	apply: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { text, fingerprint, missing } = await readForm(event.request, rosterApplySchema);
		const given = { text, fingerprint, removeMissing: missing === 'remove' };
		const outcome = await applyRoster(store, actor, event.params.classroomId, given, now);
		if (outcome.kind === 'applied') return outcome;
		return { kind: 'preview' as const, preview: outcome.preview, text, isStale: true };
	})
} satisfies Actions;
