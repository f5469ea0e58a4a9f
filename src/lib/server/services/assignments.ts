import { may, type Actor } from '#lib/domain/access/may.ts';
import { countAsked, everyItem } from '#lib/domain/modules/draw.ts';
import {
	readAssignment,
	type AssignmentFields,
	type AssignmentProblems,
	type AssignmentSettings
} from '#lib/schemas/assignment-form.ts';
import type { Database, Store } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { newId } from '../ids.ts';
import * as attempts from '../repositories/assignment-attempts.ts';
import * as assignments from '../repositories/assignments.ts';
import { writeAudit } from '../repositories/audit.ts';
import { findClassroom, type FoundClassroom } from './classrooms.ts';
import { renewDeadlines } from './deadlines.ts';
import { termsProblems } from './terms-changes.ts';

export type Outcome =
	{ ok: true; assignmentId: string } | { ok: false; problems: AssignmentProblems };

/** A module that can be set. */
export interface ModuleChoice {
	moduleId: string;
	title: string;
	isOwn: boolean;
	itemCount: number;
}

export interface AssignmentLine {
	assignment: assignments.AssignmentRow;
	begun: number;
	handedIn: number;
	students: number;
}

export interface AssignmentDesk extends FoundClassroom, AssignmentLine {
	module: { slug: string; title: string };
	itemCount: number;
	/** Whether the module was published anew since. */
	isNewerPublished: boolean;
}

/** The modules that the teachers of a class may set, the curriculum's first. */
export async function listModuleChoices(
	store: Store,
	actor: Actor,
	classroomId: string
): Promise<ModuleChoice[]> {
	const owners = await listOwners(store, actor, classroomId);
	const rows = await assignments.listModulesToAssign(store.read, owners);
	return rows.map(({ module: { moduleId, title, ownerId }, version }) => ({
		moduleId,
		title,
		isOwn: ownerId !== null,
		itemCount: countAsked(version.sections)
	}));
}

/** The assignments of a class with how far its students are. */
export async function listClassAssignments(
	store: Store,
	actor: Actor,
	classroomId: string
): Promise<AssignmentLine[]> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const rows = await assignments.listAssignments(store.read, classroomId);
	const ids = rows.map(({ assignmentId }) => assignmentId);
	const counts = await attempts.countAttempts(store.read, ids);
	return rows.map((assignment) => ({
		assignment,
		...(counts.get(assignment.assignmentId) ?? noAttempts)
	}));
}

/** Sets a module for a class. @throws NotFound for a class that one does not teach */
export async function createAssignment(
	store: Store,
	actor: Actor,
	classroomId: string,
	fields: AssignmentFields,
	now: Date
): Promise<Outcome> {
	const { classroom } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	const read = readAssignment(fields, classroom.timeZone);
	const owners = await listOwners(store, actor, classroomId);
	const modules = await assignments.listModulesToAssign(store.read, owners);
	const chosen = modules.find((one) => one.module.moduleId === fields.moduleId);
	const problems: AssignmentProblems = {
		...(read.ok ? {} : read.problems),
		...(chosen ? {} : { moduleId: 'Choose a module.' })
	};
	if (!read.ok || !chosen) return { ok: false, problems };
	const { module, version } = chosen;
	const assignmentId = newId(now);
	const row = {
		...read.value,
		assignmentId,
		classroomId,
		moduleId: module.moduleId,
		moduleVersionId: version.moduleVersionId,
		createdBy: actor.learnerId,
		createdAt: now,
		archivedAt: null
	};
	await store.write(async (tx) => {
		await assignments.insertAssignment(tx, row, everyItem(version.sections));
		const detail = { title: row.title, classroomId };
		await writeAudit(
			tx,
			actor.learnerId,
			'assignment.create',
			`assignment:${assignmentId}`,
			detail,
			now
		);
	});
	return { ok: true, assignmentId };
}

/** @throws NotFound for an assignment of a class that one does not teach */
export async function readAssignmentDesk(
	store: Store,
	actor: Actor | null,
	assignmentId: string
): Promise<AssignmentDesk> {
	const found = await assignments.findAssignmentWithModule(store.read, assignmentId);
	if (!actor || !found) throw noSuchAssignment();
	const { assignment, module } = found;
	const classroom = await findTaught(store.read, actor, assignment);
	const [version, counts, current] = await Promise.all([
		assignments.findModuleVersion(store.read, assignment.moduleVersionId),
		attempts.countAttempts(store.read, [assignmentId]),
		assignments.findCurrentVersionId(store.read, assignment.moduleId)
	]);
	return {
		...classroom,
		assignment,
		module,
		...(counts.get(assignmentId) ?? noAttempts),
		itemCount: countAsked(version?.sections ?? []),
		isNewerPublished: current !== null && current !== assignment.moduleVersionId
	};
}

/**
 * Changes the terms. What students have begun under others is minded: what would be unfair to them is
 * refused with a sentence, and open attempts get the deadline that follows from the new dates.
 */
export async function editAssignment(
	store: Store,
	actor: Actor,
	assignmentId: string,
	fields: AssignmentFields,
	now: Date
): Promise<Outcome> {
	const desk = await readAssignmentDesk(store, actor, assignmentId);
	const { assignment, classroom } = desk;
	const { timeZone } = classroom;
	// The module stays what it is: another one is another assignment.
	const read = readAssignment({ ...fields, moduleId: assignment.moduleId }, timeZone);
	if (!read.ok) return read;
	const goingOn = await attempts.listGoingOn(store.read, assignmentId);
	const problems = termsProblems(assignment, read.value, { ...desk, goingOn: goingOn.length }, now);
	if (Object.keys(problems).length > 0) return { ok: false, problems };
	const changed = changedFields(assignment, read.value);
	if (changed.length === 0) return { ok: true, assignmentId };
	await store.write(async (tx) => {
		await assignments.updateAssignment(tx, assignmentId, read.value);
		const detail = { title: read.value.title, changed: changed.join(', ') };
		await writeAudit(
			tx,
			actor.learnerId,
			'assignment.edit',
			`assignment:${assignmentId}`,
			detail,
			now
		);
	});
	await renewDeadlines(store, [assignmentId]);
	return { ok: true, assignmentId };
}

/** Puts an assignment away, or takes it out again. Attempts and grades stay. */
export async function archiveAssignment(
	store: Store,
	actor: Actor,
	assignmentId: string,
	isArchived: boolean,
	now: Date
): Promise<void> {
	const { assignment } = await readAssignmentDesk(store, actor, assignmentId);
	await store.write(async (tx) => {
		await assignments.updateAssignment(tx, assignmentId, { archivedAt: isArchived ? now : null });
		const action = isArchived ? 'assignment.archive' : 'assignment.restore';
		const detail = { title: assignment.title };
		await writeAudit(tx, actor.learnerId, action, `assignment:${assignmentId}`, detail, now);
	});
}

const noAttempts = { begun: 0, handedIn: 0, students: 0 };

const noSuchAssignment = () => new NotFound('There is no such assignment.');

async function findTaught(
	db: Database,
	actor: Actor,
	{ classroomId, opensAt, closesAt }: assignments.AssignmentRow
): Promise<FoundClassroom> {
	const found = await findClassroom(db, actor, classroomId, 'classroom.read');
	const about = { classroom: found.subject, opensAt, closesAt };
	if (!may(actor, 'assignment.edit', about)) throw noSuchAssignment();
	return found;
}

async function listOwners(store: Store, actor: Actor, classroomId: string): Promise<string[]> {
	const { subject } = await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	return [actor.learnerId, subject.ownerId, ...subject.coTeacherIds];
}

function changedFields(
	before: assignments.AssignmentRow,
	after: AssignmentSettings
): (keyof AssignmentSettings)[] {
	return (Object.keys(after) as (keyof AssignmentSettings)[]).filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
	);
}
