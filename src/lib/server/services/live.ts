import type { Actor } from '#lib/domain/access/may.ts';
import type { Verdict } from '#lib/domain/items/feedback.ts';
import { verdictOf } from '#lib/domain/items/build-feedback.ts';
import type { Store } from '../db/database.ts';
import { listEnrollments } from '../repositories/enrollments.ts';
import { listRunningAttempts, listRunningPlaces } from '../repositories/live.ts';
import { findClassroom } from './classrooms.ts';

/** Where one student is. */
export interface LiveLine {
	learnerId: string;
	name: string;
	/** Null for somebody who works on nothing. */
	work: {
		attemptId: string;
		title: string;
		/** The question that was answered or saved last; 1 before the first. */
		position: number;
		answered: number;
		itemCount: number;
		isFinished: boolean;
		isByClock: boolean;
		/** By question: what came of it, `saved` before it is handed in, `open`. */
		places: ('open' | 'saved' | Verdict)[];
		lastAt: Date;
	} | null;
}

export interface LiveView {
	lines: LiveLine[];
	/** How many work now. */
	working: number;
}

/** What was handed in longer ago is a matter of grades. */
const shownAfterFinishing = 2 * 60 * 60 * 1000;

/**
 * Who is where in a class: everybody's newest attempt that goes on or was just handed in.
 *
 * @throws NotFound for a class that the one who asks does not teach
 */
export async function readLive(
	store: Store,
	actor: Actor,
	classroomId: string,
	now: Date
): Promise<LiveView> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const since = new Date(+now - shownAfterFinishing);
	const [students, attempts, places] = await Promise.all([
		listEnrollments(store.read, classroomId),
		listRunningAttempts(store.read, classroomId, since),
		listRunningPlaces(store.read, classroomId, since)
	]);
	const placesOf = Map.groupBy(places, ({ attemptId }) => attemptId);
	const lines = students
		.filter(({ removedAt }) => removedAt === null)
		.map(({ learnerId, rosterName }): LiveLine => {
			const own = attempts.filter((attempt) => attempt.learnerId === learnerId);
			const attempt = own.find(({ finishedAt }) => !finishedAt) ?? own[0];
			if (!attempt) return { learnerId, name: rosterName, work: null };
			const { attemptId, title, itemCount, startedAt, finishedAt, finishedBy } = attempt;
			const rows = placesOf.get(attemptId) ?? [];
			const touched = rows.map((row) => ({ ...row, at: row.answeredAt ?? row.savedAt }));
			const last = touched
				.filter(({ at }) => at !== null)
				.sort((a, b) => Number(b.at) - Number(a.at))[0];
			return {
				learnerId,
				name: rosterName,
				work: {
					attemptId,
					title,
					position: last?.position ?? 1,
					answered: touched.filter(({ at }) => at !== null).length,
					itemCount,
					isFinished: finishedAt !== null,
					isByClock: finishedBy === 'clock',
					places: rows.map(({ score, savedAt }) =>
						score !== null ? verdictOf(score) : savedAt ? 'saved' : 'open'
					),
					lastAt: finishedAt ?? last?.at ?? startedAt
				}
			};
		});
	return { lines, working: lines.filter(({ work }) => work && !work.isFinished).length };
}
