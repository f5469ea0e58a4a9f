import { beforeAll, expect, it } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { seededRandom } from '#lib/domain/items/random.ts';
import { retrievability, reviewCard } from '#lib/domain/scheduling/schedule.ts';
import type { SchedulingCard } from '#lib/domain/scheduling/types.ts';
import { insertReview } from '#lib/server/repositories/review-log.ts';
import { findAdoptedFit } from '#lib/server/repositories/study-settings.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { fitScheduling } from '#lib/server/services/scheduling-fit.ts';
import { openTestStore } from '../setup/store.ts';

const store = openTestStore();
const now = new Date('2026-01-05T10:00:00Z');

/** Remembers far longer than the published weights expect. */
const own = [
	...[2, 8, 20, 40, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629],
	...[1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]
];

beforeAll(() => publishSeeds(store, makeBridgeBank(), now));

async function addReviews(learners: number) {
	const random = seededRandom('fit', learners);
	for (let learner = 0; learner < learners; learner++) {
		const { learnerId } = await createGuest(store, now);
		await store.write(async (tx) => {
			for (let fact = 0; fact < 7; fact++) {
				let card: SchedulingCard | null = null;
				for (let turn = 0; turn < 8; turn++) {
					const at = new Date(now.getTime() + (turn * 15 + fact) * 86_400_000);
					const model = { desiredRetention: 0.9, parameters: own };
					const isRight: boolean = !card || random() < retrievability(card, at, own);
					const rating = isRight ? 'good' : 'again';
					card = reviewCard(card, rating, at, model);
					await insertReview(tx, {
						...{ learnerId, factId: `test-fact-${fact}`, rating, reviewedAt: at },
						...{ attemptId: `fit-${learnerId}-${fact}`, position: turn + 1 }
					});
				}
			}
		});
	}
}

it('asks for more reviews, keeps the old weights when they are better, takes the new when those are', async () => {
	await addReviews(2);
	const fit = () => Promise.resolve(own);
	expect(await fitScheduling(store, fit, now)).toMatchObject({ ok: false, needed: 400 });

	await addReviews(15);
	const worse = own.map((weight, index) => (index < 4 ? 0.1 : weight));
	const kept = await fitScheduling(store, () => Promise.resolve(worse), now);
	expect(kept).toMatchObject({ ok: true, adopted: false });
	expect(await findAdoptedFit(store.read)).toBeNull();

	const taken = await fitScheduling(store, fit, now);
	expect(taken).toMatchObject({ ok: true, adopted: true });
	if (taken.ok) expect(taken.lossAfter).toBeLessThan(taken.lossBefore);
	expect((await findAdoptedFit(store.read))?.parameters).toEqual(own);

	// The same again is no better than what is in force.
	expect(await fitScheduling(store, fit, now)).toMatchObject({ ok: true, adopted: false });
	await expect(fitScheduling(store, () => Promise.resolve([1, 2]), now)).rejects.toThrow('21');
});
