import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBenchDatabase, openDatabases } from './databases.ts';
import { Driver } from './driver.ts';
import { longestWarmUpSeconds, measureLevel, type Measure } from './measure.ts';
import type { Level } from './messages.ts';
import { readPeakMemoryMb } from './process-usage.ts';
import { startSite, type RunningSite } from './servers.ts';
import { orderOfTurn, type TurnLevel, type TurnSide, type TurnsReport } from './turn-ratios.ts';

export interface TurnsPlan {
	closed: number[];
	open: number[];
	/** Of one turn. */
	seconds: number;
	/** Of each side at each level. */
	turns: number;
	warmUpAnswers: number;
	mostAnswers: number;
}

/** One server, while the others wait for their turn. */
interface Side {
	running: RunningSite;
	databasePid: number | null;
	stop(): Promise<void>;
}

type Sides = Record<TurnSide, Side>;

/**
 * Footnote on both engines and the trivial app, level by level in short turns that alternate: what slows
 * the machine down for a minute slows all. Whoever waits does nothing. The trivial app has to be built.
 */
export async function runTurns(plan: TurnsPlan, say: (line: string) => void): Promise<TurnsReport> {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-turns-'));
	const driver = new Driver();
	const open: Side[] = [];
	try {
		const openOne = async (name: TurnSide) => {
			const side = await openSide(name, folder);
			open.push(side);
			return side;
		};
		const sides: Sides = {
			trivial: await openOne('trivial'),
			sqlite: await openOne('sqlite'),
			postgres: await openOne('postgres')
		};
		const levels = await measureInTurns(driver, sides, plan, say);
		const peakOf = (name: TurnSide) => readPeakMemoryMb(sides[name].running.pid);
		return {
			levels,
			peakMemoryMb: {
				trivial: peakOf('trivial'),
				sqlite: peakOf('sqlite'),
				postgres: peakOf('postgres')
			}
		};
	} finally {
		driver.end();
		for (const side of open) await side.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function openSide(name: TurnSide, folder: string): Promise<Side> {
	const isTrivial = name === 'trivial';
	const databases = await openDatabases(isTrivial ? 'sqlite' : name, folder);
	try {
		const running = isTrivial
			? await startSite('trivial', await databases.create('trivial'))
			: await startSite('footnote', await createBenchDatabase(databases));
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
		side: TurnSide,
		level: Pick<Level, 'students' | 'ratePerSecond'>,
		limits = { seconds, mostAnswers }
	): Promise<Measure> => {
		const { running, databasePid } = sides[side];
		const asked = { ...level, ...limits, seed: seed++ };
		return (await measureLevel(driver, running, databasePid, asked)).measure;
	};
	/** @param rateOf answers a second, null in a closed loop */
	const take = async (
		students: number,
		rateOf: (side: TurnSide) => number | null
	): Promise<TurnLevel> => {
		const measures: TurnLevel['measures'] = { trivial: [], sqlite: [], postgres: [] };
		for (let turn = 0; turn < turns; turn++) {
			for (const side of orderOfTurn(turn)) {
				measures[side].push(await measure(side, { students, ratePerSecond: rateOf(side) }));
			}
		}
		return { students, ratePerSecond: rateOf('sqlite'), measures };
	};

	for (const side of orderOfTurn(0)) {
		say(`turns: warming up ${side}`);
		const limits = { seconds: longestWarmUpSeconds, mostAnswers: warmUpAnswers };
		await measure(side, { students: 32, ratePerSecond: null }, limits);
	}
	const levels: TurnLevel[] = [];
	for (const students of closed) {
		say(`turns: ${students} students, closed loop`);
		levels.push(await take(students, () => null));
	}
	for (const students of open) {
		say(`turns: ${students} students, open loop`);
		const loop = levels.find((level) => level.students === students)?.measures;
		/** Half of what the slowest of them reached in its slowest turn. */
		const halfOf = (...names: TurnSide[]) =>
			Math.min(
				...names
					.flatMap((name) => loop?.[name] ?? [])
					.map(({ answersPerSecond }) => answersPerSecond)
			) / 2;
		// Of both engines the same; the trivial app's own, as in a run of its own.
		const rates = { footnote: halfOf('sqlite', 'postgres'), trivial: halfOf('trivial') };
		levels.push(
			await take(students, (side) => (side === 'trivial' ? rates.trivial : rates.footnote))
		);
	}
	return levels;
}
