import type { AssignmentProblems, AssignmentSettings } from '#lib/schemas/assignment-form.ts';

/** How far students are with an assignment. */
interface Progress {
	/** Students who began. */
	students: number;
	/** Attempts that are not handed in. */
	goingOn: number;
}

/**
 * What must not be changed any more, by field and as sentences. Before anybody began everything may
 * be. After that nothing that would take away from an attempt what it was begun under:
 * the opening cannot be moved behind work that was done, and while somebody is in the middle of it
 * neither the way of telling answers changes nor does time become shorter. Dates, attempts, what
 * counts, late work, hidden grades and reserving apply to everybody from now on, done or not.
 */
export function termsProblems(
	before: AssignmentSettings,
	after: AssignmentSettings,
	{ students, goingOn }: Progress,
	now: Date
): AssignmentProblems {
	const problems: AssignmentProblems = {};
	if (students > 0 && after.opensAt > before.opensAt && after.opensAt > now) {
		problems.opensAt = `${peopleIn(students)} begun it: it cannot open later any more.`;
	}
	if (goingOn === 0) return problems;
	const middle = `${attemptsIn(goingOn)} in the middle of it`;
	if ((before.feedback === 'after-each') !== (after.feedback === 'after-each')) {
		problems.feedback = `${middle}. When answers are told can be changed after that was handed in.`;
	}
	const limit = (settings: AssignmentSettings) => settings.timeLimitMinutes ?? Infinity;
	if (limit(after) < limit(before)) {
		problems.timeLimitMinutes = `${middle}. Time can be made longer now, and shorter after that was handed in.`;
	}
	return problems;
}

function peopleIn(count: number): string {
	return count === 1 ? 'One student has' : `${count} students have`;
}

function attemptsIn(count: number): string {
	return count === 1 ? 'One student is' : `${count} students are`;
}
