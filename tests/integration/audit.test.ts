import { describe, expect, it } from 'vitest';
import { auditEntry } from '#lib/server/db/schema/index.ts';
import { writeAudit } from '#lib/server/repositories/audit.ts';
import { setRole } from '#lib/server/repositories/learners.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

describe('the audit log', () => {
	it('notes who did what to what, when', async () => {
		const { learnerId } = await createGuest(store, now);
		const subject = `account:${learnerId}` as const;
		await store.write(async (tx) => {
			await setRole(tx, learnerId, 'teacher');
			await writeAudit(tx, learnerId, 'account.set-role', subject, { role: 'teacher' }, now);
		});
		expect(await store.read.select().from(auditEntry)).toMatchObject([
			{ actorId: learnerId, action: 'account.set-role', subject, detail: { role: 'teacher' } }
		]);
	});

	it('has no entry of a change that was taken back', async () => {
		const before = await store.read.select().from(auditEntry);
		const change = store.write(async (tx) => {
			await writeAudit(tx, null, 'instance.rename', 'instance', { name: 'x' }, now);
			throw new Error('taken back');
		});
		await expect(change).rejects.toThrow('taken back');
		expect(await store.read.select().from(auditEntry)).toEqual(before);
	});
});
