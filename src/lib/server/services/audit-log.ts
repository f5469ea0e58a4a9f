import { may, type Actor } from '#lib/domain/access/may.ts';
import type { Store } from '../db/database.ts';
import {
	countAudit,
	listAudit,
	listAuditActors,
	type AuditFilter,
	type AuditRow
} from '../repositories/audit.ts';
import { onlyAdministrators } from './instance-settings.ts';

export interface AuditLine {
	entryId: string;
	/** Name or sign-in name of whoever did it; null when that account is gone, or the server did it. */
	actor: string | null;
	actorId: string | null;
	action: string;
	subject: string;
	detail: AuditRow['detail'];
	createdAt: Date;
}

export interface AuditPage {
	lines: AuditLine[];
	actors: { learnerId: string; name: string }[];
	total: number;
	/** From 1. */
	page: number;
	pages: number;
}

const perPage = 50;

/** What people did who may change things for others. @throws Forbidden but for administrators */
export async function readAuditLog(
	store: Store,
	actor: Actor | null,
	filter: AuditFilter,
	page: number
): Promise<AuditPage> {
	if (!may(actor, 'instance.administer')) throw onlyAdministrators();
	const [total, actors] = await Promise.all([
		countAudit(store.read, filter),
		listAuditActors(store.read)
	]);
	const pages = Math.max(1, Math.ceil(total / perPage));
	const shown = Math.min(Math.max(1, page), pages);
	const window = { limit: perPage, offset: (shown - 1) * perPage };
	const rows = await listAudit(store.read, filter, window);
	return {
		lines: rows.map(({ entry: { actorId, ...entry }, actorName, actorSignInName }) => ({
			...entry,
			actorId,
			actor: actorName ?? actorSignInName
		})),
		actors: actors
			.map(({ learnerId, name, signInName }) => ({
				learnerId,
				name: name ?? signInName ?? 'account without a name'
			}))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		total,
		page: shown,
		pages
	};
}
