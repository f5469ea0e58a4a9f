import { whatIsVisible, type Visibility } from '#lib/domain/access/visibility.ts';
import { termsFor, type Accommodation, type EffectiveTerms } from '#lib/domain/modules/terms.ts';
import type { Database } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { findAssignmentTerms } from '../repositories/assignment-attempts.ts';
import type { AssignmentRow } from '../repositories/assignments.ts';
import type { ClassroomRow } from '../repositories/classrooms.ts';

/** An assignment as it stands for one student. */
export interface OwnTerms {
	assignment: AssignmentRow;
	classroom: ClassroomRow;
	accommodation: Accommodation | null;
	own: EffectiveTerms;
}

/** @throws NotFound when there is no such assignment; whether it is theirs is for the caller to ask */
export async function readOwnTerms(
	db: Database,
	assignmentId: string,
	learnerId: string
): Promise<OwnTerms> {
	const found = await findAssignmentTerms(db, assignmentId, learnerId);
	if (!found) throw new NotFound('There is no such assignment.');
	return withOwnTerms(found);
}

export function withOwnTerms<
	Found extends {
		assignment: AssignmentRow;
		classroom: ClassroomRow;
		accommodation: Accommodation | null;
	}
>(found: Found): Found & { own: EffectiveTerms } {
	const { assignment, classroom, accommodation } = found;
	return { ...found, own: termsFor(assignment, accommodation, classroom.timeZone) };
}

/** What the student may see of an attempt at it. */
export function visibilityOf(
	{ assignment, own }: Pick<OwnTerms, 'assignment' | 'own'>,
	finishedAt: Date | null,
	now: Date
): Visibility {
	const { feedback, late, hideGrades } = assignment;
	return whatIsVisible({ own, feedback, late, hideGrades }, finishedAt, now);
}

/** Whether answers are saved and handed in together, instead of one by one. */
export function isDeferred({ feedback }: Pick<AssignmentRow, 'feedback'>): boolean {
	return feedback !== 'after-each';
}
