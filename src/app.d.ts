import type { Actor } from '#lib/domain/access/may.ts';
import type { Store } from '#lib/server/db/database.ts';
import type { PlaceAhead, QuestionAhead } from '#lib/server/services/ask-ahead.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the log calls this failure, for somebody who asks for help. */
			errorId?: string;
		}
		interface Locals {
			store: Store;
			now: Date;
			/** Null for a visitor without a session. */
			learner: (Actor & { isGuest: boolean; name: string | null }) | null;
			/** What this installation is called, once a page has asked for it; empty without a name. */
			instanceName: string;
			theme: 'light' | 'dark' | 'system';
			/** What was asked for while it was found out who asks. */
			ahead?: { question: QuestionAhead } | { place: PlaceAhead };
		}
	}
}

export {};
