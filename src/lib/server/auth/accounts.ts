import type { RequestEvent } from '@sveltejs/kit';
import { endSession, startSession } from './sessions.ts';

/** A new session for whoever has just shown who they are: a token from before is worth nothing. */
export async function enterAs(event: RequestEvent, learnerId: string): Promise<void> {
	await endSession(event);
	await startSession(event, learnerId);
}
