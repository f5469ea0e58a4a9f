import { z } from 'zod';
import { instantOf, wallTimeOf, type WallTime } from '#lib/domain/classrooms/zoned-time.ts';
import type { AssignmentTerms } from '#lib/domain/modules/terms.ts';
import type { FeedbackMoment, GradeRule, LateRule } from '#lib/domain/modules/types.ts';

/** What a teacher sets, without the module. */
export interface AssignmentSettings extends AssignmentTerms {
	title: string;
	instructions: string;
	counts: GradeRule;
	shuffleItems: boolean;
	shuffleOptions: boolean;
	feedback: FeedbackMoment;
	late: LateRule;
	hideGrades: boolean;
	reserved: boolean;
}

const text = (longest: number) =>
	z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(longest));
const box = z.preprocess((value) => value !== undefined, z.boolean());

/** The form as it was sent; what is wrong with it is told by field. */
export const assignmentSchema = z.object({
	moduleId: text(100),
	title: text(1000),
	instructions: text(20_000),
	opensAt: text(40),
	dueAt: text(40),
	closesAt: text(40),
	attemptsAllowed: text(20),
	counts: z.enum(['best', 'last', 'first', 'mean']).catch('best'),
	timeLimitMinutes: text(20),
	shuffleItems: box,
	shuffleOptions: box,
	feedback: z.enum(['after-each', 'after-finishing', 'after-due']).catch('after-finishing'),
	late: z.enum(['accept', 'refuse', 'deduct']).catch('accept'),
	perDay: text(20),
	least: text(20),
	hideGrades: box,
	reserved: box
});

export type AssignmentFields = z.infer<typeof assignmentSchema>;
export type AssignmentProblems = Partial<Record<keyof AssignmentFields, string>>;

const longestTitle = 120;
const longestInstructions = 4000;

/**
 * Reads what a teacher set. Dates are what clocks in the class's time zone show.
 *
 * @returns problems by field, as sentences, when it cannot be set like this
 */
export function readAssignment(
	fields: AssignmentFields,
	timeZone: string
): { ok: true; value: AssignmentSettings } | { ok: false; problems: AssignmentProblems } {
	const problems: AssignmentProblems = {};
	const date = (name: 'opensAt' | 'dueAt' | 'closesAt'): Date | null => {
		if (fields[name] === '') return null;
		const read = readDate(fields[name], timeZone);
		if (typeof read !== 'string') return read;
		problems[name] = read;
		return null;
	};
	const whole = (name: 'attemptsAllowed' | 'timeLimitMinutes', most: number): number | null => {
		if (fields[name].trim() === '') return null;
		const number = Number(fields[name]);
		if (Number.isInteger(number) && number >= 1 && number <= most) return number;
		problems[name] = `Give a whole number from 1 to ${most}, or leave it empty.`;
		return null;
	};
	const share = (name: 'perDay' | 'least', least: number): number => {
		const percent = Number(fields[name].replace('%', '').trim() || '0');
		if (percent >= least && percent <= 100) return percent / 100;
		problems[name] = `Give a percentage from ${least} to 100.`;
		return 0;
	};

	const title = fields.title.trim();
	if (title === '') problems.title = 'Give it a title.';
	if (title.length > longestTitle) problems.title = `Use at most ${longestTitle} characters.`;
	const instructions = fields.instructions.replaceAll('\r\n', '\n').trim();
	if (instructions.length > longestInstructions) {
		problems.instructions = `Use at most ${longestInstructions} characters.`;
	}
	const opensAt = date('opensAt');
	const dueAt = date('dueAt');
	const closesAt = date('closesAt');
	if (!opensAt) problems.opensAt ??= 'Say when it opens.';
	const { feedback, hideGrades, reserved } = fields;
	const late: LateRule =
		fields.late === 'deduct'
			? { kind: 'deduct', perDay: share('perDay', 1), least: share('least', 0) }
			: { kind: fields.late };
	const value = {
		title,
		instructions,
		opensAt: opensAt ?? new Date(0),
		dueAt,
		closesAt,
		attemptsAllowed: whole('attemptsAllowed', 50),
		counts: fields.counts,
		timeLimitMinutes: whole('timeLimitMinutes', 600),
		shuffleItems: fields.shuffleItems,
		shuffleOptions: fields.shuffleOptions,
		feedback,
		late,
		hideGrades,
		reserved
	};
	const all = { ...agreeing(value, fields), ...problems };
	return Object.keys(all).length > 0 ? { ok: false, problems: all } : { ok: true, value };
}

/** What does not go together. */
function agreeing(
	{ opensAt, dueAt, closesAt, late, feedback, hideGrades, reserved }: AssignmentSettings,
	fields: AssignmentFields
): AssignmentProblems {
	const problems: AssignmentProblems = {};
	if (dueAt && dueAt <= opensAt) problems.dueAt = 'It must be due after it opens.';
	if (closesAt && closesAt <= opensAt) problems.closesAt = 'It must close after it opens.';
	else if (closesAt && dueAt && closesAt < dueAt) {
		problems.closesAt = 'It cannot close before it is due.';
	}
	if (late.kind !== 'accept' && fields.dueAt === '') {
		problems.dueAt = 'Without a due date nothing is late. Give one, or let late work count.';
	}
	const ends = closesAt !== null || (late.kind === 'refuse' && dueAt !== null);
	if (reserved && !ends && fields.closesAt === '') {
		problems.closesAt = 'Questions can be reserved only until it closes. Say when that is.';
	}
	if (feedback === 'after-due' && fields.dueAt === '' && fields.closesAt === '') {
		problems.feedback = 'Without a due or closing date answers would never be told.';
	}
	if (hideGrades && feedback === 'after-each') {
		problems.hideGrades = 'Where each answer is told at once, grades cannot be hidden.';
	}
	return problems;
}

/** An instant, or what is wrong with what was typed. */
function readDate(wallTime: WallTime, timeZone: string): Date | string {
	const instant = instantOf(wallTime, timeZone);
	if (!instant) return 'That is no date and time. Write it like 2026-03-02T17:00.';
	const shown = wallTimeOf(instant, timeZone);
	if (shown === wallTime.slice(0, 16)) return instant;
	return `That night clocks are put forward: there is no ${wallTime.slice(11, 16)}. Take ${shown.slice(11, 16)} or another time.`;
}

/** The form's fields for what is set, as a page shows them to be changed. */
export function fieldsOf(
	settings: AssignmentSettings & { moduleId: string },
	timeZone: string
): AssignmentFields {
	const { late, attemptsAllowed, timeLimitMinutes } = settings;
	const date = (instant: Date | null) => (instant ? wallTimeOf(instant, timeZone) : '');
	const percent = (share: number) => String(Math.round(share * 100));
	return {
		moduleId: settings.moduleId,
		title: settings.title,
		instructions: settings.instructions,
		opensAt: date(settings.opensAt),
		dueAt: date(settings.dueAt),
		closesAt: date(settings.closesAt),
		attemptsAllowed: attemptsAllowed === null ? '' : String(attemptsAllowed),
		counts: settings.counts,
		timeLimitMinutes: timeLimitMinutes === null ? '' : String(timeLimitMinutes),
		shuffleItems: settings.shuffleItems,
		shuffleOptions: settings.shuffleOptions,
		feedback: settings.feedback,
		late: late.kind,
		perDay: late.kind === 'deduct' ? percent(late.perDay) : '10',
		least: late.kind === 'deduct' ? percent(late.least) : '50',
		hideGrades: settings.hideGrades,
		reserved: settings.reserved
	};
}
