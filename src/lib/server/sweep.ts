import type { Store } from './db/database.ts';
import { logError } from './log.ts';
import { handInOverdue } from './services/hand-in.ts';

const everyMs = 30_000;

/**
 * Hands in, twice a minute, what was left when time ran out. Every process does: an attempt is handed in
 * by the first that gets to it. It keeps no process alive.
 *
 * @returns stops it
 */
export function startSweep(openStore: () => Store): () => void {
	let isRunning = false;
	const sweep = async () => {
		if (isRunning) return;
		isRunning = true;
		try {
			await handInOverdue(openStore(), new Date());
		} catch (error) {
			logError('Handing in what is overdue failed; it is tried again', error);
		} finally {
			isRunning = false;
		}
	};
	const timer = setInterval(() => void sweep(), everyMs);
	timer.unref();
	return () => clearInterval(timer);
}
