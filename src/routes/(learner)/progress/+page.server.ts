import { offsetZone } from '#lib/domain/scheduling/settings.ts';
import { asHttp } from '#lib/server/http.ts';
import { readProgress } from '#lib/server/services/progress.ts';
import { readStudyProgress } from '#lib/server/services/study-progress.ts';
import { clockCookie, readClock } from '#lib/state/clock.ts';
import type { PageServerLoad } from './$types';

const minuteMs = 60_000;

export const load = asHttp(async ({ cookies, locals: { store, learner, now } }) => {
	const learnerId = learner?.learnerId ?? null;
	const clock = readClock(cookies.get(clockCookie));
	const [answers, study] = await Promise.all([
		readProgress(store, learnerId, clock),
		readStudyProgress(store, learnerId, now, offsetZone(clock))
	]);
	const here = new Date(now.getTime() + clock * minuteMs);
	return { ...answers, study, todayHere: here.toISOString().slice(0, 10) };
}) satisfies PageServerLoad;
