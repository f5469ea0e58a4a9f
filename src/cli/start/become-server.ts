import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serverFile } from './build.ts';

/**
 * Goes on as the server of the build, in the same process and terminal, so that nothing of the start stays in
 * memory: the compiler of our sources alone holds 18 MB of 200 (BENCHMARKS.md). With it comes one pool of
 * memory for all threads, a setting that the C library of most Linux systems reads only when a program begins:
 * a pool for each thread keeps what that thread once needed, 13 MB for a class.
 */
export async function becomeServer(root: string): Promise<void> {
	const file = join(root, serverFile);
	const { env, execPath, execArgv } = process;
	// Not on every system, nor in every version of Node that we run on.
	if (typeof process.execve !== 'function') {
		await import(pathToFileURL(file).href);
		return;
	}
	const args = [execPath, ...execArgv, file];
	process.execve(execPath, args, { ...env, MALLOC_ARENA_MAX: env['MALLOC_ARENA_MAX'] ?? '1' });
}
