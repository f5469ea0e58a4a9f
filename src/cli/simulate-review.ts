/**
 * Simulated learners under several models of memory, with this queue, SM-2 and fixed intervals:
 * `npm run simulate:review -- --learners 1000 --days 180 --seed 1`. The same seed gives the same figures.
 */
import { parseArgs } from 'node:util';
import { learnerModels } from './simulate/memory-models.ts';
import { scheduleKinds } from './simulate/schedules.ts';
import { simulateLearner, type Outcome, type Setting } from './simulate/simulate.ts';

const { values } = parseArgs({
	options: {
		learners: { type: 'string', default: '1000' },
		days: { type: 'string', default: '180' },
		seed: { type: 'string', default: '1' },
		/** Only models of memory whose name holds this. */
		memory: { type: 'string', default: '' }
	}
});
const [learners, days, seed] = [values.learners, values.days, values.seed].map(Number);
if (!learners || !days || seed === undefined || Number.isNaN(seed)) {
	console.error('--learners, --days and --seed are whole numbers.');
	process.exit(1);
}
const setting: Setting = {
	days,
	facts: 200,
	newPerDay: 5,
	mostPerDay: 40,
	skips: 0.2,
	pause: { from: Math.floor(days / 2), days: 14 },
	seconds: { right: 20, wrong: 35 }
};

const mean = (outcomes: Outcome[], of: (outcome: Outcome) => number) =>
	outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
/** Half the width of the 95 % interval of a mean. */
const margin = (values: number[]) => {
	const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
	const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length;
	return 1.96 * Math.sqrt(variance / values.length);
};

console.log(
	`${learners} learners, ${days} days, seed ${seed}; ${setting.facts} facts, ${setting.newPerDay} new and at most ${setting.mostPerDay} a day`
);
console.log(
	'| memory | schedule | facts known at the end | known, second half | minutes | known per minute | per minute, second half | busiest day |'
);
console.log('| --- | --- | --: | --: | --: | --: | --: | --: |');
const start = process.cpuUsage();
for (const model of learnerModels.filter(({ name }) => name.includes(values.memory))) {
	for (const kind of scheduleKinds) {
		const outcomes = Array.from({ length: learners }, (_, learner) =>
			simulateLearner(learner, seed, model, kind, setting)
		);
		const perMinute = outcomes.map(({ known, minutes }) => known / minutes);
		const cells = [
			model.name,
			kind.name,
			mean(outcomes, ({ known }) => known).toFixed(1),
			mean(outcomes, ({ knownOnAverage }) => knownOnAverage).toFixed(1),
			mean(outcomes, ({ minutes }) => minutes).toFixed(0),
			`${(perMinute.reduce((sum, value) => sum + value, 0) / learners).toFixed(3)} ± ${margin(perMinute).toFixed(3)}`,
			mean(outcomes, ({ knownOnAverage, minutes }) => knownOnAverage / minutes).toFixed(3),
			mean(outcomes, ({ busiestDay }) => busiestDay).toFixed(0)
		];
		console.log(`| ${cells.join(' | ')} |`);
	}
}
const { user, system } = process.cpuUsage(start);
console.log(`${((user + system) / 1e6).toFixed(0)} s of processor time`);
