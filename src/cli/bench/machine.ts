import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** Where and when something was measured: a figure without it cannot be compared. */
export interface Machine {
	measuredAt: string;
	cpu: string;
	cores: number;
	/** Of the last minute, when the measurement began: above the number of cores it is crowded. */
	loadAverage: number;
	versions: Record<string, string>;
}

/** @param packages names whose installed versions matter to this measurement */
export function describeMachine(packages: string[]): Machine {
	const versions = packages.map((name): [string, string] => {
		const path = join(import.meta.dirname, '../../../node_modules', name, 'package.json');
		return [name, (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version];
	});
	return {
		measuredAt: new Date().toISOString(),
		cpu: cpus()[0]?.model.trim() ?? 'unknown',
		cores: cpus().length,
		loadAverage: Number((loadavg()[0] ?? 0).toFixed(1)),
		versions: { node: process.version, ...Object.fromEntries(versions) }
	};
}

export function machineLine({ measuredAt, cpu, cores, loadAverage, versions }: Machine): string {
	const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return `${measuredAt} · ${cpu}, ${cores} cores, load ${loadAverage} · ${packages.join(', ')}`;
}
