import { z } from 'zod';
import { isTimeZone } from '../domain/classrooms/zoned-time.ts';

/** One line of text, whatever a browser sends: no control characters, spaces folded, cut at `most`. */
const line = (most: number) =>
	z.preprocess(
		(value) => (typeof value === 'string' ? value : ''),
		z.string().transform((text) =>
			text
				.normalize('NFC')
				.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
				.trim()
				.slice(0, most)
		)
	);

export const longestName = 80;

export const classroomSchema = z.object({ name: line(longestName), timeZone: line(80) });

export type ClassroomProblems = { name?: string; timeZone?: string };

/** What is wrong with a form about a classroom, by field; null when nothing is. */
export function classroomProblems({
	name,
	timeZone
}: z.infer<typeof classroomSchema>): ClassroomProblems | null {
	const problems: ClassroomProblems = {};
	if (!name) problems.name = 'Give the class a name.';
	if (!isTimeZone(timeZone)) problems.timeZone = 'Choose a time zone from the list.';
	return Object.keys(problems).length > 0 ? problems : null;
}

export const joinSchema = z.object({ code: line(60) });

export const joinAsSchema = z.object({ name: line(longestName) });

export const learnerIdSchema = z.object({ learnerId: line(60) });
