import { instanceSettingsSchema } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import {
	changeInstanceSettings,
	readInstanceForm
} from '#lib/server/services/instance-settings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(({ locals: { store, learner } }) =>
	readInstanceForm(store, learner)
) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async ({ request, locals: { store, learner, now } }) => {
		const settings = await readForm(request, instanceSettingsSchema);
		await changeInstanceSettings(store, learner, settings, now);
		return { saved: true };
	})
} satisfies Actions;
