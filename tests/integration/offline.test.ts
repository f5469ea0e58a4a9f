import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import {
	againAt,
	type OfflineAnswer,
	type OfflinePack
} from '#lib/domain/scheduling/offline-pack.ts';
import { NotFound } from '#lib/server/errors.ts';
import { listReviews } from '#lib/server/repositories/review-log.ts';
import { listCards } from '#lib/server/repositories/reviews.ts';
import { readHome } from '#lib/server/services/home.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { takeOfflineAnswers } from '#lib/server/services/offline-answers.ts';
import { makeOfflinePack } from '#lib/server/services/offline-packs.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');
const home = new Date('2026-01-06T18:00:00Z');
const newLearner = async () => (await createGuest(store, now)).learnerId;

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

/** An answer that can be read, right or wrong, `minutes` after the pack was made. */
function answerTo(pack: OfflinePack, position: number, minutes: number): OfflineAnswer {
	const packed = pack.items[(position - 1) % pack.items.length];
	const response = packed?.item.response;
	const fields: [string, string][] = [];
	if (response?.kind === 'choice' || response?.kind === 'choices') {
		fields.push(['answer', response.options[minutes % response.options.length]?.optionId ?? '']);
	} else if (response?.kind === 'matching') {
		for (const { optionId } of response.left) {
			fields.push([
				`match.${optionId}`,
				response.right[minutes % response.right.length]?.optionId ?? ''
			]);
		}
	} else if (response?.kind === 'ordering') {
		response.options.forEach(({ optionId }, index) =>
			fields.push([`place.${optionId}`, String(index + 1)])
		);
	} else {
		fields.push(['answer', '1932']);
	}
	return {
		...{ position, fields, itemVersionId: packed?.item.itemVersionId ?? '' },
		answeredAt: new Date(now.getTime() + minutes * 60_000).toISOString()
	};
}

async function stateOf(learnerId: string) {
	const cards = await listCards(store.read, learnerId);
	const factIds = cards.map(({ factId }) => factId);
	const log = await listReviews(store.read, learnerId, factIds);
	return {
		cards: cards.map(({ factId, card }) => ({ factId, card })).sort(byFact),
		log: log
			.map(({ factId, position, rating, reviewedAt }) => ({ factId, position, rating, reviewedAt }))
			.sort(byFact)
	};
}

const byFact = (a: { factId: string; position?: number }, b: typeof a) =>
	a.factId < b.factId ? -1 : a.factId > b.factId ? 1 : (a.position ?? 0) - (b.position ?? 0);

describe('a pack', () => {
	it('holds today’s questions with keys, their passages alone, and the stories', async () => {
		const pack = await makeOfflinePack(store, await newLearner(), now);
		expect(pack.items.length).toBeGreaterThan(2);
		for (const { content, articles } of pack.items) {
			for (const { articleId, revision, start, end, quote } of content.citations) {
				const article = articles[`${articleId}@${revision}`];
				expect(article?.text.slice(start, end)).toBe(quote);
			}
		}
		expect(pack.stories.flatMap(({ articles }) => articles).length).toBeGreaterThan(0);
	});

	it('is not offered to go on with, and belongs to who took it', async () => {
		const learnerId = await newLearner();
		const pack = await makeOfflinePack(store, learnerId, now);
		expect((await readHome(store, learnerId, now)).resume).toEqual([]);
		const answers = [answerTo(pack, 1, 1)];
		for (const other of [await newLearner(), null]) {
			const taken = takeOfflineAnswers(store, other, pack.attemptId, answers, home);
			await expect(taken).rejects.toThrow(NotFound);
		}
	});
});

describe('answers given without a connection', () => {
	it('refuse what is not in the pack or cannot be read, and take the rest', async () => {
		const learnerId = await newLearner();
		const pack = await makeOfflinePack(store, learnerId, now);
		const outcome = await takeOfflineAnswers(
			...([store, learnerId, pack.attemptId] as const),
			[
				{ ...answerTo(pack, 1, 1), itemVersionId: 'another' },
				{ ...answerTo(pack, 2, 2), fields: [] },
				answerTo(pack, 3, 3)
			],
			home
		);
		expect(outcome.acknowledged).toEqual([3]);
		expect(outcome.refused.map(({ position }) => position)).toEqual([1, 2]);
	});

	it('are dated within what is possible, whatever the device says', async () => {
		const learnerId = await newLearner();
		const pack = await makeOfflinePack(store, learnerId, now);
		const answers = [answerTo(pack, 1, -9000), answerTo(pack, 2, 900_000)];
		await takeOfflineAnswers(store, learnerId, pack.attemptId, answers, home);
		const { log } = await stateOf(learnerId);
		const times = log.map(({ reviewedAt }) => reviewedAt.getTime()).sort();
		expect(times).toEqual([now.getTime(), home.getTime()]);
	});

	it('come to the same log and cards from two devices, whatever arrives when and how often', async () => {
		const size = (await makeOfflinePack(store, await newLearner(), now)).items.length;
		const places = [...Array(Math.min(size, 3)).keys()].map((index) => index + 1);
		/** Which answer of which device is delivered next; many are delivered again. */
		const deliveries = fc.array(
			fc.record({ device: fc.nat(1), which: fc.array(fc.nat(2 * places.length - 1)) }),
			{ maxLength: 6 }
		);
		const deliver = async (order: { device: number; which: number[] }[]) => {
			const learnerId = await newLearner();
			const packs = [
				await makeOfflinePack(store, learnerId, now),
				await makeOfflinePack(store, learnerId, now)
			];
			const answers = packs.map((pack, device) => [
				...places.map((position) => answerTo(pack, position, 10 * position + device)),
				...places.map((position) =>
					answerTo(pack, againAt(pack, position), 60 + 10 * position + 7 * device)
				)
			]);
			const all = places.flatMap((_, index) => [index, index + places.length]);
			const everything = [0, 1].map((device) => ({ device, which: all }));
			for (const { device, which } of [...order, ...everything]) {
				const pack = packs[device]!;
				const batch = which.map((index) => answers[device]![index]!);
				await takeOfflineAnswers(store, learnerId, pack.attemptId, batch, home);
			}
			return stateOf(learnerId);
		};
		const expected = await deliver([]);
		expect(expected.log).toHaveLength(4 * places.length);
		await fc.assert(
			fc.asyncProperty(deliveries, async (order) => {
				expect(await deliver(order)).toEqual(expected);
			}),
			{ numRuns: 8 }
		);
	});
});
