import { seededRandom } from '#lib/domain/items/random.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '#lib/server/db/database.ts';
import { setAccommodation } from '#lib/server/services/accommodations.ts';
import { readClassroom } from '#lib/server/services/classroom-page.ts';
import { everyItem } from '#lib/domain/modules/draw.ts';
import { findModule } from '#lib/server/repositories/learning-modules.ts';
import { createClassroom } from '#lib/server/services/classrooms.ts';
import { changeInstanceSettings } from '#lib/server/services/instance-settings.ts';
import { joinClassroom } from '#lib/server/services/join.ts';
import { reportProblem } from '#lib/server/services/problem-reports.ts';
import { readReportInbox, replyToReport } from '#lib/server/services/report-inbox.ts';
import { makeAssignment } from '../assignment-factories.ts';
import { doAssignment, doReview, type EnrolledStudent } from './answering.ts';
import { makeAccount, makeStaff } from './people.ts';
import { makeStudents, type SimulatedStudent } from './students.ts';

const day = 24 * 60 * 60 * 1000;
const minute = 60 * 1000;
const weeks = 6;

/** Set on the Monday of each week, as far as there are enough questions in them; then once more. */
const curriculum = [
	'kim-parades-drones',
	'kursk-rebuilding',
	'ai-drone-warfare',
	'russian-attacks-zelenskyy',
	'bunker-buster-options',
	'pyongyang-and-moscow-in-order',
	'across-the-five-stories'
];
const fewestQuestions = 3;

export interface Demo {
	classroomId: string;
	students: number;
	assignments: number;
}

/**
 * Six weeks of a class that does not exist, done by the services that real people's clicks call, with
 * the clock set to when it would have been. Who answers what and when follows from the seed.
 *
 * @param store with the seeds and nobody in it
 * @param given `slugs` are the modules to set, those of the curriculum unless others are named
 * @param now the six weeks end here
 */
export async function fillDemo(
	store: Store,
	given: { seed: number; now: Date; students: number; slugs?: string[] },
	say: (line: string) => void = () => {}
): Promise<Demo> {
	const { seed, now, students: count, slugs = curriculum } = given;
	const start = new Date(Math.floor(now.getTime() / day - weeks * 7) * day);
	const at = (days: number, minutes: number) =>
		new Date(
			Math.min(start.getTime() + days * day + minutes * minute, now.getTime() - 30 * minute)
		);
	const { admin, teacher } = await makeStaff(store, start);
	const named = { name: 'Demonstration with simulated students', signUp: 'open' as const };
	await changeInstanceSettings(store, admin, named, at(0, 10));
	const room = { name: 'Class 9b (simulated)', timeZone: 'Europe/Berlin' };
	const classroomId = await createClassroom(store, teacher, room, at(0, 15));
	const { joinCode } = await readClassroom(store, teacher, classroomId, start);
	const enroll = (student: SimulatedStudent, index: number) =>
		enrollStudent(store, student, joinCode ?? '', at(0, 6 * 60 - index));
	const students = await Promise.all(makeStudents(count, seed).map(enroll));

	const [third] = students.slice(2);
	if (third) {
		const place = { classroomId, learnerId: third.learnerId };
		const allowed = { timeFactor: 1.5, extraAttempts: 1, extraDays: 2, fewerOptions: false };
		await setAccommodation(store, teacher, place, allowed, at(0, 6 * 60 + 30));
	}
	const modules = await chooseModules(store, slugs);
	for (const [week, { slug: moduleSlug, title }] of modules.entries()) {
		const opensAt = at(week * 7, 7 * 60);
		const isLast = week === modules.length - 1;
		const dueAt = new Date(opensAt.getTime() + (isLast ? 10 : 4) * day);
		const terms = { opensAt, dueAt, closesAt: new Date(dueAt.getTime() + 7 * day) };
		const row = { classroomId, createdBy: teacher.learnerId, moduleSlug, title, ...terms };
		const { assignmentId } = await makeAssignment(store, row, opensAt);
		for (let weekday = 0; weekday < 7; weekday++) {
			const days = week * 7 + weekday;
			await Promise.all(students.map((student) => liveADay(student, assignmentId, days)));
		}
		say(`week ${week + 1} of ${weeks}`);
	}
	await answerReport(store, teacher, at(weeks * 7 - 2, 15 * 60));
	return { classroomId, students: students.length, assignments: modules.length };

	async function liveADay(student: EnrolledStudent, assignmentId: string, days: number) {
		const random = seededRandom('demo day', seed, student.signInName, days);
		const weekday = days % 7;
		const week = Math.floor(days / 7);
		const ofWeek = seededRandom('demo week', seed, student.signInName, week);
		const doesIt = ofWeek() < student.diligence;
		if (doesIt && weekday === Math.floor(ofWeek() * 4)) {
			const isLast = week === weeks - 1;
			// In the last week some are in the middle of it.
			const most = isLast && ofWeek() < 0.4 ? 3 + Math.floor(ofWeek() * 3) : Infinity;
			const begun = at(days, 8 * 60 + random() * 600);
			const attemptId = await doAssignment(store, student, assignmentId, {
				seed,
				at: begun,
				most
			});
			if (ofWeek() < 0.08) await report(student, attemptId, begun);
		}
		if (random() * 7 < student.reviewsPerWeek) {
			await doReview(store, student, { seed, at: at(days, 17 * 60 + random() * 240) });
		}
	}

	async function report({ learnerId }: EnrolledStudent, attemptId: string, begun: Date) {
		const later = new Date(begun.getTime() + 20 * minute);
		const said = {
			reason: 'unclear' as const,
			comment: 'I could read this in two ways. (simulated)'
		};
		await reportProblem(store, learnerId, attemptId, 2, said, later);
	}
}

/** The teacher has dealt with the first report and not yet with the others. */
async function answerReport(store: Store, teacher: Actor, now: Date): Promise<void> {
	const { open } = await readReportInbox(store, teacher);
	const first = open.flatMap(({ reports }) => reports).find(({ createdAt }) => createdAt < now);
	if (!first) return;
	const reply = 'Thank you. I read it as it was meant; we talk about it on Monday. (simulated)';
	await replyToReport(store, teacher, first.reportId, { outcome: 'declined', reply }, now);
}

async function enrollStudent(
	store: Store,
	student: SimulatedStudent,
	code: string,
	now: Date
): Promise<EnrolledStudent> {
	const learnerId = await makeAccount(store, student, now);
	const actor = { learnerId, role: 'learner' as const, isGuest: false };
	const given = { code, name: student.name, address: `demo ${student.signInName}` };
	await joinClassroom(store, actor, given, now);
	return { ...student, learnerId, met: new Map() };
}

async function chooseModules(
	store: Store,
	slugs: string[]
): Promise<{ slug: string; title: string }[]> {
	const found = await Promise.all(slugs.map((slug) => findModule(store.read, slug)));
	const full = found.filter(
		(one) => one !== null && everyItem(one.version.sections).length >= fewestQuestions
	);
	return Array.from({ length: weeks }, (_, week) => {
		const module = full[week % full.length]?.module;
		if (!module) throw new Error('No module of the curriculum has enough questions.');
		const again = week >= full.length ? ', once more' : '';
		return { slug: module.slug, title: `${module.title}${again}` };
	});
}
