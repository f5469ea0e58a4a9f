import { seededRandom } from '#lib/domain/items/random.ts';
import type { LearnerModel } from './memory-models.ts';
import type { Limits, ScheduleKind } from './schedules.ts';

export interface Setting extends Limits {
	days: number;
	/** Chance to skip a day. */
	skips: number;
	/** A break: first day and how many. */
	pause: { from: number; days: number };
	/** Reading a question and its feedback; a mistake takes longer, because the passage is read. */
	seconds: { right: number; wrong: number };
}

export interface Outcome {
	/** Facts recalled at the end, expected. */
	known: number;
	/** The same, mean over the second half of the time. */
	knownOnAverage: number;
	minutes: number;
	/** The most questions of one day. */
	busiestDay: number;
}

/** Days: looking into every memory every day would take longer than the rest. */
const countedEvery = 5;

/**
 * One learner with one schedule. The learner, the facts and the days skipped are the same for every
 * schedule: they are drawn from streams of their own.
 */
export function simulateLearner(
	learner: number,
	seed: number,
	model: LearnerModel,
	kind: ScheduleKind,
	setting: Setting
): Outcome {
	const stream = (what: string) => seededRandom(`${model.name}/${what}`, seed * 100_000 + learner);
	const makeMemory = model.drawLearner(stream('learner'));
	const ofFacts = stream('facts');
	const memories = Array.from({ length: setting.facts }, () => makeMemory(ofFacts));
	const [skipping, answering] = [stream('days'), stream(`answers of ${kind.name}`)];
	const schedule = kind.begin(setting);
	const tally = { seconds: 0, known: 0, counted: 0, busiest: 0, today: 0 };
	const known = (day: number) => memories.reduce((sum, memory) => sum + memory.recallAt(day), 0);
	const ask = (fact: number, day: number, at: number) => {
		const memory = memories[fact];
		if (!memory) return;
		// A fact not met is answered by reading its passage: the first meeting teaches.
		const right = answering() < memory.recallAt(at);
		memory.meet(at, right);
		schedule.note(fact, day, right);
		tally.seconds += right ? setting.seconds.right : setting.seconds.wrong;
		tally.today++;
	};
	for (let day = 0; day < setting.days; day++) {
		const { from, days } = setting.pause;
		const isAway = skipping() < setting.skips || (day >= from && day < from + days);
		if (!isAway) {
			tally.today = 0;
			for (const fact of schedule.choose(day)) ask(fact, day, day + 0.5);
			for (const fact of schedule.chooseAgain(day)) ask(fact, day, day + 0.51);
			tally.busiest = Math.max(tally.busiest, tally.today);
		}
		if (day >= setting.days / 2 && day % countedEvery === 0) {
			tally.known += known(day + 1);
			tally.counted++;
		}
	}
	return {
		known: known(setting.days),
		knownOnAverage: tally.known / tally.counted,
		minutes: tally.seconds / 60,
		busiestDay: tally.busiest
	};
}
