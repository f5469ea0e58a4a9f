import { forgetting_curve, fsrs, Rating, type FSRSState } from 'ts-fsrs';

/** What a simulated learner really remembers of one fact. Times are days since the simulation began. */
export interface Memory {
	/** Chance to recall it, 0…1; 0 before it was met. */
	recallAt(day: number): number;
	/** The fact was asked, answered, and its passage read. */
	meet(day: number, right: boolean): void;
}

/** Makes the memory of one learner for one fact; `random` gives numbers 0…1. */
export type MakeMemory = (random: () => number) => Memory;

export interface LearnerModel {
	name: string;
	/** Draws a learner: their facts share what is theirs and differ in what is the fact's. */
	drawLearner(random: () => number): MakeMemory;
}

/** Normally distributed with mean 0 and deviation 1 (Box and Muller). */
function normal(random: () => number): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * FSRS's own: memory follows FSRS-6 with weights of the learner's, which the scheduler does not know:
 * the initial stabilities, the growth and the decay are off by a factor.
 */
const fsrsLearners: LearnerModel = {
	name: 'FSRS-6, other weights',
	drawLearner(random) {
		const [start, growth] = [Math.exp(0.5 * normal(random)), 0.25 * normal(random)];
		const decay = Math.min(0.5, Math.max(0.1, 0.1542 * Math.exp(0.3 * normal(random))));
		const initial = [0.212, 1.2931, 2.3065, 8.2956].map((stability) => stability * start);
		const parameters = [
			...initial,
			...[6.4133, 0.8334, 3.0194, 0.001, 1.8722 + growth, 0.1666, 0.796, 1.4835, 0.0614],
			...[0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, decay]
		];
		const memoryOf = fsrs({ w: parameters, enable_fuzz: false });
		return () => {
			let state: FSRSState | null = null;
			let last = 0;
			return {
				recallAt: (day) =>
					state ? forgetting_curve(parameters, Math.max(0, day - last), state.stability) : 0,
				meet(day, right) {
					const grade = right ? Rating.Good : Rating.Again;
					state = memoryOf.next_state(state, state ? Math.floor(day) - Math.floor(last) : 0, grade);
					last = day;
				}
			};
		};
	}
};

/**
 * Exponential forgetting whose half-life depends on how often one was right and wrong: half-life
 * regression (Settles and Meeder 2016, h = 2^(θ·x) with square roots of counts). It knows no spacing:
 * answers in a row count as much as answers apart.
 */
const halfLifeLearners: LearnerModel = {
	name: 'half-life, exponential',
	drawLearner(random) {
		const ability = 0.4 * normal(random);
		return (ofFact) => {
			const base = -1.2 + ability + 0.5 * normal(ofFact);
			let [right, wrong, last] = [0, 0, NaN];
			const halfLife = () => 2 ** (base + 2.1 * Math.sqrt(1 + right) - 0.6 * Math.sqrt(wrong));
			return {
				recallAt: (day) => (Number.isNaN(last) ? 0 : 2 ** (-(day - last) / halfLife())),
				meet(day, wasRight) {
					if (wasRight) right++;
					else wrong++;
					last = day;
				}
			};
		};
	}
};

/**
 * Activation with decay that depends on activation: ACT-R with the spacing effect of Pavlik and Anderson
 * (2005). m = ln Σ t^−d, d of a meeting is c·e^m + a with m at that meeting; recall is logistic in m.
 * Days outside of a sitting count as a small part of the time within one, as they found.
 */
const activationLearners: LearnerModel = {
	name: 'ACT-R activation, power law',
	drawLearner(random) {
		const [a, c, threshold, noise] = [0.177, 0.217, -0.704 + 0.25 * normal(random), 0.255];
		const secondsOfDay = 0.025 * 86_400;
		return (ofFact) => {
			const ease = 0.35 * normal(ofFact);
			const meetings: { at: number; decay: number }[] = [];
			const activation = (at: number) =>
				ease +
				Math.log(meetings.reduce((sum, m) => sum + Math.max(1, at - m.at) ** -m.decay, 0) || 1e-12);
			return {
				recallAt(day) {
					if (meetings.length === 0) return 0;
					const m = activation(day * secondsOfDay);
					return 1 / (1 + Math.exp((threshold - m) / noise));
				},
				meet(day) {
					const at = day * secondsOfDay;
					const m = meetings.length > 0 ? activation(at) : -Infinity;
					meetings.push({ at, decay: c * Math.exp(m) + a });
				}
			};
		};
	}
};

export const learnerModels = [fsrsLearners, halfLifeLearners, activationLearners];
