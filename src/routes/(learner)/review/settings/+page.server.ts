import { fail, redirect } from '@sveltejs/kit';
import { offsetZone } from '#lib/domain/scheduling/settings.ts';
import { studySettingsForm } from '#lib/schemas/study-settings.ts';
import { requireLearner } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { readStudySettings, saveStudySettings } from '#lib/server/services/study-settings.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async ({ url, cookies, locals: { store, learner } }) => {
	const zone = offsetZone(readClock(cookies.get(clockCookie)));
	const settings = await readStudySettings(store, learner?.learnerId ?? null, zone);
	const zones = Intl.supportedValuesOf('timeZone');
	return {
		settings,
		// A zone chosen by its offset, or under an older name, stays in the list.
		zones: [...new Set([settings.timeZone, 'UTC', ...zones])],
		saved: url.searchParams.has('saved')
	};
}) satisfies PageServerLoad;

export const actions = {
	default: asHttp(async (event) => {
		const form = await event.request.formData();
		const typed = Object.fromEntries(
			[...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
		);
		const easyDays = form.getAll('easyDays');
		const read = studySettingsForm.safeParse({ ...typed, easyDays });
		if (!read.success) {
			const problems: Record<string, string> = {};
			for (const { path, message } of read.error.issues) problems[String(path[0])] ??= message;
			return fail(400, { problems, typed, easyDays: easyDays.map(Number) });
		}
		const { store, now } = event.locals;
		await saveStudySettings(store, await requireLearner(event), read.data, now);
		redirect(303, '/review/settings?saved');
	})
} satisfies Actions;
