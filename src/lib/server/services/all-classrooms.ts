import { may, type Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import {
	countClassrooms,
	listAllClassrooms,
	listTeachersOf
} from '../repositories/classroom-people.ts';
import { onlyAdministrators } from './instance-settings.ts';

type Teacher = Awaited<ReturnType<typeof listTeachersOf>>[number];
type Line = Awaited<ReturnType<typeof listAllClassrooms>>[number];

export interface ClassroomsPage {
	classrooms: (Line & { teachers: Teacher[] })[];
	total: number;
	/** From 1. */
	page: number;
	pages: number;
}

const perPage = 50;

/** Every classroom of the installation. @throws Forbidden for everybody but administrators */
export async function readAllClassrooms(
	store: Store,
	actor: Actor | null,
	page: number
): Promise<ClassroomsPage> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	const total = await countClassrooms(store.read);
	const pages = Math.max(1, Math.ceil(total / perPage));
	const shown = Math.min(Math.max(1, page), pages);
	const window = { limit: perPage, offset: (shown - 1) * perPage };
	const rows = await listAllClassrooms(store.read, window);
	const teachers = await listTeachersOf(
		store.read,
		rows.map(({ classroomId }) => classroomId)
	);
	const byClassroom = Map.groupBy(teachers, ({ classroomId }) => classroomId);
	return {
		classrooms: rows.map((row) => ({ ...row, teachers: byClassroom.get(row.classroomId) ?? [] })),
		total,
		page: shown,
		pages
	};
}
