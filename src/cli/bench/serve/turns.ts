import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBenchDatabase, openDatabases, type EngineName } from './databases.ts';
import { Driver } from './driver.ts';
import { longestWarmUpSeconds, measureLevel, type Measure } from './measure.ts';
import type { Level } from './messages.ts';
import { readPeakMemoryMb } from './process-usage.ts';
import { startSite, type RunningSite } from './servers.ts';
import { orderOfTurn, type TurnLevel, type TurnsReport } from './turn-ratios.ts';

export interface TurnsPlan {
	closed: number[];
	open: number[];
	/** Of one turn. */
	seconds: number;
	/** Of each engine at each level. */
	turns: number;
	warmUpAnswers: number;
	mostAnswers: number;
}

/** Footnote on one engine, while the other waits for its turn. */
interface Side {
	running: RunningSite;
	databasePid: number | null;
	stop(): Promise<void>;
}

type Sides = Record<EngineName, Side>;

/**
 * Footnote on both engines, level by level in short turns that alternate: what slows the machine down
 * for a minute slows both. Whichever waits does nothing.
 */
export async function runTurns(plan: TurnsPlan, say: (line: string) => void): Promise<TurnsReport> {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-turns-'));
	const driver = new Driver();
	const open: Side[] = [];
	try {
		for (const engine of ['sqlite', 'postgres'] as const) open.push(await openSide(engine, folder));
		const [sqlite, postgres] = open as [Side, Side];
		const sides: Sides = { sqlite, postgres };
		const levels = await measureInTurns(driver, sides, plan, say);
		return {
			levels,
			peakMemoryMb: {
				sqlite: readPeakMemoryMb(sqlite.running.pid),
				postgres: readPeakMemoryMb(postgres.running.pid)
			}
		};
	} finally {
		driver.end();
		for (const side of open) await side.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function openSide(engine: EngineName, folder: string): Promise<Side> {
	const databases = await openDatabases(engine, folder);
	try {
		const running = await startSite('footnote', await createBenchDatabase(databases));
		const stop = async () => {
			await running.stop();
			await databases.end();
		};
		return { running, databasePid: databases.pid, stop };
	} catch (error) {
		await databases.end();
		throw error;
	}
}

async function measureInTurns(
	driver: Driver,
	sides: Sides,
	{ closed, open, seconds, turns, warmUpAnswers, mostAnswers }: TurnsPlan,
	say: (line: string) => void
): Promise<TurnLevel[]> {
	let seed = 0;
	const measure = async (
		engine: EngineName,
		level: Pick<Level, 'students' | 'ratePerSecond'>,
		limits = { seconds, mostAnswers }
	): Promise<Measure> => {
		const { running, databasePid } = sides[engine];
		const asked = { ...level, ...limits, seed: seed++ };
		return (await measureLevel(driver, running, databasePid, asked)).measure;
	};
	const take = async (level: Pick<Level, 'students' | 'ratePerSecond'>): Promise<TurnLevel> => {
		const measures: Record<EngineName, Measure[]> = { sqlite: [], postgres: [] };
		for (let turn = 0; turn < turns; turn++) {
			for (const engine of orderOfTurn(turn)) {
				measures[engine].push(await measure(engine, level));
			}
		}
		return { ...level, measures };
	};

	for (const engine of ['sqlite', 'postgres'] as const) {
		say(`turns: warming up ${engine}`);
		const limits = { seconds: longestWarmUpSeconds, mostAnswers: warmUpAnswers };
		await measure(engine, { students: 32, ratePerSecond: null }, limits);
	}
	const levels: TurnLevel[] = [];
	for (const students of closed) {
		say(`turns: ${students} students, closed loop`);
		levels.push(await take({ students, ratePerSecond: null }));
	}
	for (const students of open) {
		say(`turns: ${students} students, open loop`);
		const loop = levels.find((level) => level.students === students)?.measures;
		const rates = [loop?.sqlite, loop?.postgres].flatMap((all) => all ?? []);
		// Of both the same: half of what the slower one reached in its slowest turn.
		const ratePerSecond = Math.min(...rates.map(({ answersPerSecond }) => answersPerSecond)) / 2;
		levels.push(await take({ students, ratePerSecond }));
	}
	return levels;
}
