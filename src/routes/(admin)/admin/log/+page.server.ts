import { auditQuerySchema, queryOf } from '#lib/schemas/admin-forms.ts';
import { asHttp } from '#lib/server/http.ts';
import { readAuditLog } from '#lib/server/services/audit-log.ts';
import type { PageServerLoad } from './$types';

export const load = asHttp(async ({ url, locals: { store, learner } }) => {
	const { noun, actor: actorId, page } = auditQuerySchema.parse(queryOf(url));
	return { ...(await readAuditLog(store, learner, { noun, actorId }, page)), noun, actorId };
}) satisfies PageServerLoad;
