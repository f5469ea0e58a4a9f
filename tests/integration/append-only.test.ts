import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import {
	articleRevision,
	auditEntry,
	citation,
	itemVersion,
	moduleVersion,
	response,
	reviewLog
} from '#lib/server/db/schema/index.ts';
import { submitAnswer } from '#lib/server/services/attempts.ts';
import { writeAudit } from '#lib/server/repositories/audit.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	const { learnerId } = await createGuest(store, now);
	const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
	await store.write((tx) => writeAudit(tx, learnerId, 'test.note', 'instance', {}, now));
	for (const position of [1, 2, 3, 4, 5, 6, 7]) {
		const form = new FormData();
		form.set('answer', '4');
		await submitAnswer(store, learnerId, attemptId, position, form, now);
	}
});

describe('what has happened', () => {
	it.each([
		['item_version', itemVersion, { version: 9 }],
		['article_revision', articleRevision, { sha256: 'x' }],
		['citation', citation, { quote: 'x' }],
		['module_version', moduleVersion, { version: 9 }],
		['response', response, { score: 1 }],
		['response', response, { learnerId: 'somebody else' }],
		['review_log', reviewLog, { rating: 'good' }],
		['review_log', reviewLog, { learnerId: 'somebody else' }],
		['audit_entry', auditEntry, { action: 'test.other' }]
	])('%s can neither be changed nor removed', async (_name, table, change) => {
		const rows = await store.read.select().from(table);
		expect(rows).not.toEqual([]);
		await expect(store.write(async (tx) => tx.update(table).set(change))).rejects.toThrow();
		await expect(store.write(async (tx) => tx.delete(table))).rejects.toThrow();
		expect(await store.read.select().from(table)).toEqual(rows);
	});
});
