import { beforeEach, describe, expect, it } from 'vitest';
import { citeBridge, makeBridgeBank, makeBridgeContents } from '../../seeds/factories.ts';
import { findVersion, listApprovedItems, listItems } from '#lib/server/repositories/items.ts';
import { findModule } from '#lib/server/repositories/learning-modules.ts';
import { findRevision } from '#lib/server/repositories/articles.ts';
import { readQuestion } from '#lib/server/services/attempts.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { hasSeeds, publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const later = new Date('2026-02-05T10:00:00Z');
const itemId = 'test-item-3';

const currentVersions = async () =>
	(await listApprovedItems(store.read)).map((row) => row.currentVersionId).sort();

describe('publishing seeds', () => {
	beforeEach(() => publishSeeds(store, makeBridgeBank(), now));

	it('changes nothing when nothing changed', async () => {
		const before = await currentVersions();
		await publishSeeds(store, makeBridgeBank(), later);
		expect(await currentVersions()).toEqual(before);
		expect((await findModule(store.read, 'lowmere-module'))?.version.version).toBe(1);
		expect(await hasSeeds(store, 'test')).toBe(true);
		expect(await hasSeeds(store, 'other')).toBe(false);
	});

	it('gives a changed item a new version and leaves open attempts with the old one', async () => {
		const { learnerId } = await createGuest(store, now);
		const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
		const stems = makeBridgeContents().map(({ stem }) => stem);
		const position = stems.indexOf('The town of Pellin pays for the Lowmere bridge.') + 1;
		const before = await readQuestion(store, learnerId, attemptId, position);

		const contents = makeBridgeContents().map((content) =>
			content.type === 'true-false' ? { ...content, stem: 'Pellin pays for the bridge.' } : content
		);
		await publishSeeds(store, makeBridgeBank(contents), later);
		const [row] = await listItems(store.read, [itemId]);
		const current = await findVersion(store.read, row?.currentVersionId ?? '');
		expect(current).toMatchObject({ version: 2, content: { stem: 'Pellin pays for the bridge.' } });
		expect(await readQuestion(store, learnerId, attemptId, position)).toEqual(before);
		await publishSeeds(store, makeBridgeBank(), later);
		expect(await findVersion(store.read, `${itemId}.3`)).toMatchObject({ version: 3 });
	});

	it('retires what is published no longer, with the reason, and takes it back when it is', async () => {
		await publishSeeds(store, makeBridgeBank(makeBridgeContents().slice(0, 2)), later);
		expect(await listItems(store.read, [itemId])).toMatchObject([
			{ status: 'retired', retiredAt: later, retiredBecause: 'by hand no longer publishes it' }
		]);
		const sections = (await findModule(store.read, 'lowmere-module'))?.version.sections;
		expect(JSON.stringify(sections)).not.toContain(itemId);
		await publishSeeds(store, makeBridgeBank(), later);
		expect(await listItems(store.read, [itemId])).toMatchObject([{ status: 'approved' }]);
	});

	it('keeps the earlier text when an article changes', async () => {
		const bank = makeBridgeBank();
		const [first] = bank.articles;
		if (!first) throw new Error('the bank has no article');
		const text = `${first.article.text} It is painted green.`;
		await publishSeeds(
			store,
			{ ...bank, articles: [{ ...first, article: { ...first.article, text } }] },
			later
		);
		const old = await findRevision(store.read, first.article.articleId, 1);
		const changed = await findRevision(store.read, first.article.articleId, 2);
		expect([old?.revision.text, changed?.revision.text]).toEqual([first.article.text, text]);
		const items = await listApprovedItems(store.read);
		for (const { currentVersionId } of items) {
			const version = await findVersion(store.read, currentVersionId);
			expect(version?.content.citations.map(({ revision }) => revision)).not.toContain(1);
		}
	});

	it('stores nothing at all when one citation does not hold', async () => {
		const [content, ...others] = makeBridgeContents();
		if (!content) throw new Error('there are no contents');
		const cited = citeBridge('reopened');
		const broken = { ...content, citations: [{ ...cited, start: cited.start + 1 }] };
		const before = await currentVersions();
		const bank = makeBridgeBank([broken, ...others]);
		await expect(publishSeeds(store, bank, later)).rejects.toThrow('a citation does not hold');
		expect(await currentVersions()).toEqual(before);
	});
});
