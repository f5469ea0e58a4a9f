import { fail, redirect } from '@sveltejs/kit';
import { replySchema } from '#lib/schemas/item-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { InvalidInput } from '#lib/server/errors.ts';
import { asHttp } from '#lib/server/http.ts';
import { readForm } from '#lib/server/read-form.ts';
import { readReportInbox, replyToReport } from '#lib/server/services/report-inbox.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp((event) =>
	readReportInbox(event.locals.store, requireTeacher(event))
) satisfies PageServerLoad;

export const actions = {
	reply: asHttp(async (event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { reportId, ...reply } = await readForm(event.request, replySchema);
		try {
			await replyToReport(store, actor, reportId, reply, now);
		} catch (thrown) {
			// A refusal without a reason: the form comes back where it stood.
			if (thrown instanceof InvalidInput) return fail(400, { refused: reportId });
			throw thrown;
		}
		redirect(303, '/teach/reports');
	})
} satisfies Actions;
