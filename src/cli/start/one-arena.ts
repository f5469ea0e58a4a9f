/**
 * Begins this program again in the same process with one pool of memory for all threads. The C library
 * of most Linux systems gives each thread a pool of its own and keeps in it what that thread once needed: a
 * server that answers a class holds 13 MB of 200 so (BENCHMARKS.md). It reads the setting only at the start.
 */
export function useOneArena(): void {
	const { platform, env, execPath, execArgv, argv } = process;
	if (platform !== 'linux' || env['MALLOC_ARENA_MAX'] !== undefined) return;
	// Not in every version of Node that we run on.
	if (typeof process.execve !== 'function') return;
	const args = [execPath, '--disable-warning=ExperimentalWarning', ...execArgv, ...argv.slice(1)];
	process.execve(execPath, args, { ...env, MALLOC_ARENA_MAX: '1' });
}
