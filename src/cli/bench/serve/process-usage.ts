import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc/<pid>/stat: 100 a second on every Linux that matters. */
const msPerTick = 10;

/**
 * Processor time of a process and its living descendants, user and system, in milliseconds; with it
 * what its dead children used. Linux only.
 */
export function readCpuMs(pid: number): number {
	return [pid, ...descendantsOf(pid)].reduce((sum, one) => sum + ownCpuMs(one, one === pid), 0);
}

/** The most memory that was resident in a process at once, in MB. */
export function readPeakMemoryMb(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

function ownCpuMs(pid: number, withDeadChildren: boolean): number {
	const [user = 0, system = 0, deadUser = 0, deadSystem = 0] = readStat(pid)
		.slice(11, 15)
		.map(Number);
	return (user + system + (withDeadChildren ? deadUser + deadSystem : 0)) * msPerTick;
}

function descendantsOf(pid: number): number[] {
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => ({ pid: Number(name), parent: Number(readStat(Number(name))[1]) }));
	const found = [pid];
	for (const ancestor of found) {
		found.push(...parents.filter(({ parent }) => parent === ancestor).map((p) => p.pid));
	}
	return found.slice(1);
}

/** Fields after the name, which may hold spaces: state, parent, … Empty when it has just ended. */
function readStat(pid: number): string[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return [];
	}
}
