import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClassroom, makeEnrollment, makeLearner } from '../../seeds/class-factories.ts';
import { makeBridgeBank } from '../../seeds/factories.ts';
import type { Actor } from '#lib/domain/access/may.ts';
import { passageKey } from '#lib/domain/items/editing/passages.ts';
import { InvalidInput, NotFound } from '#lib/server/errors.ts';
import { findVersion, listApprovedItems, listItems } from '#lib/server/repositories/items.ts';
import { readQuestion, submitAnswer } from '#lib/server/services/attempts.ts';
import { readItemEditor, saveItemEdit, type ItemEdit } from '#lib/server/services/item-editing.ts';
import { readItemPage, restoreItem, retireItem } from '#lib/server/services/items.ts';
import { markNoticeSeen, readNotices } from '#lib/server/services/notices.ts';
import { reportProblem } from '#lib/server/services/problem-reports.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { readReportInbox, replyToReport } from '#lib/server/services/report-inbox.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = new Date('2026-01-06T10:00:00Z');
const itemId = 'test-item-4';
let actor: Actor;

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));
beforeEach(async () => {
	const { learnerId } = await makeLearner(store, { role: 'teacher', name: 'Noor Teacher' });
	actor = { learnerId, role: 'teacher' };
});

/** The editor's form of the typed item as it stands, with these changes. */
async function edit(changes: Record<string, string> = {}, rest: Partial<ItemEdit> = {}) {
	const { content, itemVersionId, passages } = await readItemEditor(store, actor, itemId);
	const fields = {
		stem: content.stem,
		explanation: content.explanation,
		key: String(content.key),
		accepts: content.accepts.join('\n'),
		source: content.attribution?.source ?? '',
		modality: content.attribution?.modality ?? '',
		...changes
	};
	return {
		fields: Object.entries(fields),
		passageKeys: passages.filter(({ chosen }) => chosen).map(passageKey),
		fromVersionId: itemVersionId,
		confirmed: false,
		note: 'The town was missing.',
		...rest
	};
}

const current = async () => {
	const [row] = await listItems(store.read, [itemId]);
	return findVersion(store.read, row?.currentVersionId ?? '');
};

describe('editing a question', () => {
	it('makes the next version, which is asked from now on', async () => {
		const stem = 'Which mayor of Lowmere said that the old deck would not have lasted?';
		const before = await current();
		expect(await saveItemEdit(store, actor, itemId, await edit({ stem }), later)).toBeNull();
		expect(await current()).toMatchObject({
			version: (before?.version ?? 0) + 1,
			editedBy: actor.learnerId,
			editNote: 'The town was missing.',
			content: { stem, citations: before?.content.citations }
		});
		const { learnerId } = await makeLearner(store);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', later);
		expect((await readQuestion(store, learnerId, attemptId, 5)).item.stem).toBe(stem);
	});

	it('stays as edited when the generator runs again, and is not retired with what it drops', async () => {
		const stem = 'Who, as mayor, said that the old deck would not have lasted?';
		await saveItemEdit(store, actor, itemId, await edit({ stem }), later);
		const edited = await current();
		await publishSeeds(store, makeBridgeBank(), later);
		expect(await current()).toEqual(edited);
		const bank = makeBridgeBank();
		const items = bank.items.filter((item) => item.itemId !== itemId);
		await publishSeeds(store, { ...bank, items }, later);
		expect(await listItems(store.read, [itemId])).toMatchObject([{ status: 'approved' }]);
		expect(await current()).toEqual(edited);
	});

	it('says what is missing and saves nothing', async () => {
		const before = await current();
		const check = await saveItemEdit(
			store,
			actor,
			itemId,
			await edit({ stem: '', key: '' }, { passageKeys: [] }),
			later
		);
		expect(check?.problems).toEqual([
			'Write the question.',
			'Give the answer.',
			'Choose at least one sentence that states the answer.'
		]);
		const same = await saveItemEdit(store, actor, itemId, await edit(), later);
		expect(same?.problems).toEqual(['Nothing has been changed.']);
		expect(await current()).toEqual(before);
	});

	it('wants an answer that the passage does not state confirmed, or another passage', async () => {
		const named = { key: 'Ana Brandt', accepts: '', explanation: 'It was Ana Brandt.' };
		const check = await saveItemEdit(store, actor, itemId, await edit(named), later);
		expect(check).toMatchObject({ problems: [], missing: ['Ana Brandt'] });
		const { passages } = await readItemEditor(store, actor, itemId);
		const other = passages.filter(({ text }) => text.includes('Ana Brandt')).map(passageKey);
		const moved = await edit(named, { passageKeys: other });
		expect(await saveItemEdit(store, actor, itemId, moved, later)).toBeNull();
		expect((await current())?.content.citations).toMatchObject([
			{ quote: expect.stringContaining('Ana Brandt') }
		]);
		const back = await edit({ key: 'the mayor of the town' }, { confirmed: true });
		expect(await saveItemEdit(store, actor, itemId, back, later)).toBeNull();
	});

	it('of two who edit at once the first is kept and the second is told', async () => {
		const stems = ['Which mayor said this of the old deck?', 'Which of the mayors said so of it?'];
		const forms = await Promise.all(stems.map((stem) => edit({ stem }, { confirmed: true })));
		const saved = await Promise.all(
			forms.map((form) => saveItemEdit(store, actor, itemId, form, later))
		);
		expect(saved.filter((check) => check === null)).toHaveLength(1);
		expect(saved.find((check) => check !== null)?.problems[0]).toContain('Somebody else edited');
	});

	it('a retired question is asked nowhere and stays retired until a teacher brings it back', async () => {
		await expect(retireItem(store, actor, itemId, '', later)).rejects.toThrow(InvalidInput);
		await retireItem(store, actor, itemId, 'Nobody can know this.', later);
		await publishSeeds(store, makeBridgeBank(), later);
		expect((await readItemPage(store, actor, itemId)).retiredBecause).toBe('Nobody can know this.');
		const asked = await listApprovedItems(store.read);
		expect(asked.map((row) => row.itemId)).not.toContain(itemId);
		await restoreItem(store, actor, itemId, later);
		expect((await readItemPage(store, actor, itemId)).status).toBe('approved');
	});

	it('is nothing for learners', async () => {
		const { learnerId } = await makeLearner(store);
		const learner: Actor = { learnerId, role: 'learner' };
		const form = await edit({ stem: 'Which mayor said it of the deck at Lowmere?' });
		const tries = [
			() => readItemEditor(store, learner, itemId),
			() => saveItemEdit(store, learner, itemId, form, later),
			() => readItemPage(store, learner, itemId),
			() => retireItem(store, learner, itemId, 'x', later),
			() => restoreItem(store, learner, itemId, later),
			() => readReportInbox(store, learner),
			() => readItemPage(store, actor, 'no-such-item')
		];
		for (const attempt of tries) await expect(attempt()).rejects.toThrow(NotFound);
		expect(tries).toHaveLength(7);
	});
});

describe('a report', () => {
	let minutes = 0;
	async function reported(reason: 'wrong-answer' | 'unclear' = 'wrong-answer') {
		const { learnerId } = await makeLearner(store);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		await submitAnswer(store, learnerId, attemptId, 5, [['answer', 'Brandt']], now);
		const report = { reason, comment: 'It was the engineer.' };
		await reportProblem(
			store,
			learnerId,
			attemptId,
			5,
			report,
			new Date(+now + ++minutes * 60_000)
		);
		const inbox = await readReportInbox(store, actor);
		const group = inbox.open.find((entry) => entry.itemId === itemId);
		return { learnerId, report: group?.reports.at(-1), group };
	}

	it('waits beside its question with what was answered, under a name only for the own class', async () => {
		const { learnerId, report, group } = await reported();
		expect(group?.item.keyText).toBeTruthy();
		expect(group?.item.footnotes[0]?.segments.some(({ marked }) => marked)).toBe(true);
		expect(report).toMatchObject({
			reporter: null,
			stage: 'after',
			reason: 'The answer marked right is wrong',
			answer: 'Brandt',
			isOutdated: false
		});
		const { classroomId } = await makeClassroom(store, { createdBy: actor.learnerId });
		await makeEnrollment(store, { classroomId, learnerId, rosterName: 'Ada Example' });
		const named = (await readItemPage(store, actor, itemId)).reports;
		expect(named.some(({ reporter }) => reporter?.name === 'Ada Example')).toBe(true);
	});

	it('is answered once, and the reporter is told until they have seen it', async () => {
		const { learnerId, report } = await reported();
		const reportId = report?.reportId ?? '';
		const none = { outcome: 'declined', reply: '' } as const;
		await expect(replyToReport(store, actor, reportId, none, later)).rejects.toThrow(InvalidInput);
		const reply = { outcome: 'declined', reply: 'The passage names the mayor.' } as const;
		await replyToReport(store, actor, reportId, reply, later);
		await replyToReport(store, actor, reportId, { outcome: 'accepted', reply: 'No.' }, later);
		const [told, ...more] = await readNotices(store, learnerId, later);
		expect(told).toMatchObject({ kind: 'report-answered', reply: 'The passage names the mayor.' });
		expect(more).toEqual([]);
		const noticeId = told?.noticeId ?? '';
		const { learnerId: stranger } = await makeLearner(store);
		await expect(markNoticeSeen(store, stranger, noticeId, later)).rejects.toThrow(NotFound);
		await expect(markNoticeSeen(store, null, noticeId, later)).rejects.toThrow(NotFound);
		await markNoticeSeen(store, learnerId, noticeId, later);
		expect(await readNotices(store, learnerId, later)).toEqual([]);
		const { open, handled } = await readReportInbox(store, actor);
		const waiting = open.flatMap((entry) => entry.reports.map((line) => line.reportId));
		expect(waiting).not.toContain(reportId);
		expect(handled[0]?.report).toMatchObject({ reportId, outcome: 'declined' });
	});
});
