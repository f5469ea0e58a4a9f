import { logError } from './log.ts';

const pending = new Set<Promise<void>>();

/**
 * Work that a response does not wait for, so that how long it takes tells nobody what was done. What
 * fails is logged: nobody is there to be told.
 */
export function runLater(what: string, work: () => Promise<void>): void {
	const running = work()
		.catch((error: unknown) => logError(what, error))
		.finally(() => pending.delete(running));
	pending.add(running);
}

/** Resolves when everything put off so far is done, or when that has taken too long. */
export async function finishLater(withinMs: number): Promise<void> {
	const { promise: tooLong, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, withinMs);
	await Promise.race([Promise.all(pending), tooLong]);
	clearTimeout(timer);
}
