import { percentilesOf, type Percentiles } from '../percentiles.ts';
import type { Driver } from './driver.ts';
import type { Acknowledged, Level } from './messages.ts';
import { readCpuMs, readPeakMemoryMb } from './process-usage.ts';
import type { RunningSite } from './servers.ts';

export interface Measure {
	students: number;
	/** Null in a closed loop. */
	ratePerSecond: number | null;
	answers: number;
	answersPerSecond: number;
	submitMs: Percentiles;
	feedbackMs: Percentiles;
	pageMs: Percentiles;
	/** Processor time per answer. */
	serverCpuMs: number;
	databaseCpuMs: number;
	failures: string[];
}

export interface SiteMeasure {
	levels: Measure[];
	peakMemoryMb: number;
	acknowledged: Acknowledged[];
}

export interface Plan {
	closed: number[];
	open: number[];
	seconds: number;
	/** Answers before anything is measured: a server compiles what it runs often, by count and not by time. */
	warmUpAnswers: number;
	mostAnswers: number;
}

export const longestWarmUpSeconds = 90;

/**
 * Drives one server through a plan: closed loops first, then open loops at half the rate that as many
 * students reached.
 *
 * @param databasePid the database's process, where it is one of its own
 */
export async function measureSite(
	driver: Driver,
	running: RunningSite,
	databasePid: number | null,
	plan: Plan
): Promise<SiteMeasure> {
	const { seconds, mostAnswers } = plan;
	const acknowledged: Acknowledged[] = [];
	const measureOne = async (level: Omit<Level, 'mostAnswers' | 'seed'>, most = mostAnswers) => {
		const seed = acknowledged.length + level.students;
		const { measure, saved } = await measureLevel(driver, running, databasePid, {
			...{ ...level, mostAnswers: most, seed }
		});
		acknowledged.push(...saved);
		return measure;
	};

	const warmUp = { students: 32, ratePerSecond: null, seconds: longestWarmUpSeconds };
	await measureOne(warmUp, plan.warmUpAnswers);
	const levels: Measure[] = [];
	for (const students of plan.closed) {
		levels.push(await measureOne({ students, ratePerSecond: null, seconds }));
	}
	for (const students of plan.open) {
		const closed = levels.find((level) => level.students === students);
		const ratePerSecond = (closed?.answersPerSecond ?? 0) / 2;
		levels.push(await measureOne({ students, ratePerSecond, seconds }));
	}
	return { levels, peakMemoryMb: readPeakMemoryMb(running.pid), acknowledged };
}

/** @param databasePid the database's process, where it is one of its own */
export async function measureLevel(
	driver: Driver,
	{ site, pid }: RunningSite,
	databasePid: number | null,
	level: Level
): Promise<{ measure: Measure; saved: Acknowledged[] }> {
	await driver.prepare(site, level);
	const readBoth = () => [readCpuMs(pid), databasePid === null ? 0 : readCpuMs(databasePid)];
	const [serverBefore = 0, databaseBefore = 0] = readBoth();
	const result = await driver.go();
	const [serverAfter = 0, databaseAfter = 0] = readBoth();
	const { answers, seconds, acknowledged, failures } = result;
	const measure: Measure = {
		students: level.students,
		ratePerSecond: level.ratePerSecond,
		answers,
		answersPerSecond: answers / seconds,
		submitMs: percentilesOf(result.submitMs),
		feedbackMs: percentilesOf(result.feedbackMs),
		pageMs: percentilesOf(result.pageMs),
		serverCpuMs: (serverAfter - serverBefore) / answers,
		databaseCpuMs: (databaseAfter - databaseBefore) / answers,
		failures
	};
	return { measure, saved: acknowledged };
}
