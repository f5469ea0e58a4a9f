import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#lib/domain/items/random.ts';
import type { Level, LevelResult } from './messages.ts';
import type { AnswerTimes, Student } from './student.ts';

const mostFailuresTold = 5;

/** Everybody answers as fast as the server lets them; nobody thinks. */
export async function runClosedLoop(students: Student[], level: Level): Promise<LevelResult> {
	const tally = new Tally();
	const until = performance.now() + level.seconds * 1000;
	await Promise.all(
		students.map(async (student) => {
			while (student.isReady && performance.now() < until && tally.begun < level.mostAnswers) {
				await tally.take(student, performance.now());
			}
		})
	);
	return tally.result();
}

/**
 * Answers fall due at random moments, `ratePerSecond` of them on average, whether or not the server
 * has dealt with the last: what is late waits for a student and its waiting counts.
 */
export async function runOpenLoop(
	students: Student[],
	level: Level,
	random: Random
): Promise<LevelResult> {
	const tally = new Tally();
	const rate = level.ratePerSecond ?? 1;
	const idle = [...students];
	const waiting: number[] = [];
	const running = new Set<Promise<void>>();

	const begin = (student: Student, due: number) => {
		const answer = tally.take(student, due).then(() => {
			running.delete(answer);
			if (!student.isReady) return;
			const next = waiting.shift();
			if (next === undefined) idle.push(student);
			else begin(student, next);
		});
		running.add(answer);
	};

	const from = performance.now();
	let due = from;
	for (let count = 0; count < level.mostAnswers; count++) {
		// Independent people: the time between two of them is exponentially distributed.
		due += (-Math.log(1 - random()) * 1000) / rate;
		if (due > from + level.seconds * 1000) break;
		// A timer is up to a millisecond late: what is due meanwhile is begun at once.
		const earlyMs = due - performance.now();
		if (earlyMs > 0) await pause(earlyMs);
		const student = idle.shift();
		if (student) begin(student, due);
		else waiting.push(due);
	}
	while (running.size > 0) await Promise.all(running);
	return tally.result();
}

/** Adds up what came of the answers. */
class Tally {
	begun = 0;
	readonly #times: AnswerTimes[] = [];
	readonly #failures: string[] = [];
	#first = 0;
	#last = 0;

	async take(student: Student, from: number): Promise<void> {
		this.begun++;
		this.#first ||= from;
		try {
			this.#times.push(await student.answer(from));
			this.#last = performance.now();
		} catch (error) {
			if (this.#failures.length < mostFailuresTold) this.#failures.push(String(error));
		}
	}

	result(): LevelResult {
		return {
			answers: this.#times.length,
			seconds: (this.#last - this.#first) / 1000,
			submitMs: this.#times.map(({ submitMs }) => submitMs),
			feedbackMs: this.#times.map(({ feedbackMs }) => feedbackMs),
			pageMs: this.#times.flatMap(({ pagesMs }) => pagesMs),
			acknowledged: this.#times.flatMap(({ acknowledged }) => acknowledged ?? []),
			failures: this.#failures
		};
	}
}
