import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import { logError } from '../log.ts';
import { readActivity } from '../repositories/live.ts';
import { findClassroom } from './classrooms.ts';

/** Between two looks at the database: what is new elsewhere is seen a second later. */
const pollMs = 1000;

type Listener = (event: 'changed' | 'end') => void;

interface Watch {
	listeners: Set<Listener>;
	/** What was read last; null before the first time. */
	activity: string | null;
}

/**
 * The classes that somebody in this process watches. The state is the database's, so that any number
 * of processes see the same; the process looks once a second for all who watch, and only while anybody
 * does.
 */
const watches = new Map<string, Watch>();
let timer: NodeJS.Timeout | null = null;
let isClosed = false;

/**
 * Tells `listener` whenever something happens in a class, until the function that is returned is
 * called. `end` is told once when the server stops.
 *
 * @throws NotFound for a class that the one who asks does not teach
 */
export async function watchClass(
	store: Store,
	actor: Actor,
	classroomId: string,
	listener: Listener
): Promise<() => void> {
	await findClassroom(store.read, actor, classroomId, 'classroom.teach');
	if (isClosed) {
		listener('end');
		return () => {};
	}
	const watch = watches.get(classroomId) ?? { listeners: new Set<Listener>(), activity: null };
	watches.set(classroomId, watch);
	watch.listeners.add(listener);
	if (!timer) schedule(store);
	return () => {
		watch.listeners.delete(listener);
		if (watch.listeners.size === 0) watches.delete(classroomId);
	};
}

/** How many watch in this process. */
export function countWatchers(): number {
	return [...watches.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
}

/** Tells everybody that it is over, so that no open stream keeps the server from stopping. */
export function closeWatches(): void {
	isClosed = true;
	if (timer) clearTimeout(timer);
	timer = null;
	for (const { listeners } of watches.values()) for (const tell of [...listeners]) tell('end');
	watches.clear();
}

/** After each look anew: a slow database is not asked twice at once. */
function schedule(store: Store): void {
	timer = setTimeout(() => void look(store), pollMs);
	timer.unref();
}

async function look(store: Store): Promise<void> {
	for (const [classroomId, watch] of watches) {
		try {
			const activity = await readActivity(store.read, classroomId);
			const isNew = watch.activity !== null && watch.activity !== activity;
			watch.activity = activity;
			if (isNew) for (const tell of [...watch.listeners]) tell('changed');
		} catch (error) {
			logError(`live view of ${classroomId}`, error);
		}
	}
	timer = null;
	if (watches.size > 0 && !isClosed) schedule(store);
}
