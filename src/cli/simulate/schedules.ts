import { buildQueue, type StudyFact } from '#lib/domain/scheduling/queue.ts';
import { reviewCard } from '#lib/domain/scheduling/schedule.ts';
import { defaultSettings } from '#lib/domain/scheduling/settings.ts';
import type { StudyDay } from '#lib/domain/scheduling/study-day.ts';

/** What every way of scheduling is given alike. */
export interface Limits {
	facts: number;
	newPerDay: number;
	mostPerDay: number;
}

/** One learner's schedule. Facts are numbers from 0; days count from 0. */
export interface Schedule {
	/** What to ask in the sitting of a day. */
	choose(day: number): number[];
	/** What to ask at its end once more. */
	chooseAgain(day: number): number[];
	note(fact: number, day: number, right: boolean): void;
}

export interface ScheduleKind {
	name: string;
	begin(limits: Limits): Schedule;
}

/** Footnote's queue with the published weights: it learns nothing of the learner's own. */
const footnote = (desiredRetention: number): ScheduleKind => ({
	name: `Footnote at ${100 * desiredRetention} %`,
	begin({ facts: count, newPerDay, mostPerDay }) {
		const settings = { ...defaultSettings, newPerDay, mostPerDay };
		const model = { desiredRetention, parameters: null };
		const facts: StudyFact[] = Array.from({ length: count }, (_, index) => ({
			factId: String(index).padStart(4, '0'),
			storyId: `s${index % 7}`,
			card: null,
			passages: [],
			items: [{ itemId: String(index), type: 'multiple-choice', lastAskedAt: null, rank: 0.5 }]
		}));
		let met = 0;
		let today = { day: -1, answers: 0, fresh: 0, factIds: new Set<string>() };
		const ask = (day: number, time: number) => {
			if (today.day !== day) today = { day, answers: 0, fresh: 0, factIds: new Set() };
			const now = instantOf(day, time);
			const queue = buildQueue({
				// What comes next is all that a queue looks at of what is new.
				facts: facts.slice(0, met + newPerDay),
				reserved: new Set(),
				settings,
				model,
				day: dayOf(day),
				now,
				done: today,
				storyWeights: new Map()
			});
			return queue.today.map(({ fact }) => Number(fact.factId));
		};
		return {
			choose: (day) => ask(day, 12),
			chooseAgain: (day) => ask(day, 13).filter((fact) => today.factIds.has(idOf(fact))),
			note(index, day, right) {
				const fact = facts[index];
				if (!fact) return;
				if (!fact.card) {
					met = Math.max(met, index + 1);
					today.fresh++;
				}
				const isAgain = today.factIds.has(fact.factId);
				today.answers++;
				today.factIds.add(fact.factId);
				const at = instantOf(day, isAgain ? 13 : 12);
				fact.card = reviewCard(fact.card, right ? 'good' : 'again', at, model);
			}
		};
	}
});

const idOf = (fact: number) => String(fact).padStart(4, '0');
const epoch = Date.UTC(2026, 0, 1);
const instantOf = (day: number, hour: number) => new Date(epoch + (day * 24 + hour) * 3_600_000);

/** What `studyDayOf` says in UTC, without asking a calendar for it half a million times. */
function dayOf(day: number): StudyDay {
	const [startsAt, endsAt] = [instantOf(day, 4), instantOf(day + 1, 4)];
	return {
		day: startsAt.toISOString().slice(0, 10),
		weekday: startsAt.getUTCDay(),
		startsAt,
		endsAt
	};
}

/** What SM-2 and fixed intervals share: due ones first, the longest due first, then new ones. */
function byDueDay(
	{ facts, newPerDay, mostPerDay }: Limits,
	nextInterval: (fact: number, right: boolean, isAgain: boolean) => number,
	repeatsMissed: boolean
): Schedule {
	const dueOn = new Map<number, number>();
	let missed = new Set<number>();
	return {
		choose(day) {
			missed = new Set();
			const due = [...dueOn]
				.filter(([, on]) => on <= day)
				.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
			const chosen = due.slice(0, mostPerDay).map(([fact]) => fact);
			const room = Math.min(newPerDay, mostPerDay - chosen.length, facts - dueOn.size);
			for (let index = 0; index < room; index++) chosen.push(dueOn.size + index);
			return chosen;
		},
		chooseAgain: () => (repeatsMissed ? [...missed] : []),
		note(fact, day, right) {
			const isAgain = missed.has(fact);
			if (right) missed.delete(fact);
			else missed.add(fact);
			dueOn.set(fact, day + nextInterval(fact, right, isAgain));
		}
	};
}

/** SM-2 (Wozniak 1990) with right as quality 4 and wrong as 2; what was missed is repeated the same day. */
const sm2: ScheduleKind = {
	name: 'SM-2',
	begin(limits) {
		const cards = new Map<number, { repetitions: number; interval: number; ease: number }>();
		const next = (fact: number, right: boolean, isAgain: boolean) => {
			const card = cards.get(fact) ?? { repetitions: 0, interval: 0, ease: 2.5 };
			cards.set(fact, card);
			// Repeating what was missed changes no interval.
			if (isAgain) return 1;
			const quality = right ? 4 : 2;
			card.ease = Math.max(1.3, card.ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
			if (!right) card.repetitions = 0;
			else card.repetitions++;
			card.interval =
				card.repetitions <= 1
					? 1
					: card.repetitions === 2
						? 6
						: Math.round(card.interval * card.ease);
			return card.interval;
		};
		return byDueDay(limits, next, true);
	}
};

const steps = [1, 3, 7, 14, 30, 60];

/** Fixed intervals of 1, 3, 7, 14, 30, 60 days; a mistake begins again. */
const fixed: ScheduleKind = {
	name: 'fixed intervals',
	begin(limits) {
		const levels = new Map<number, number>();
		const next = (fact: number, right: boolean) => {
			const level = right ? Math.min(steps.length - 1, (levels.get(fact) ?? -1) + 1) : 0;
			levels.set(fact, level);
			return steps[level] ?? 1;
		};
		return byDueDay(limits, next, false);
	}
};

export const scheduleKinds = [footnote(0.9), footnote(0.8), sm2, fixed];
