import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './failure.ts';

const prepared = z.object({
	/** Token of a link that makes its opener the administrator; null when there is one already. */
	adminToken: z.string().nullable()
});
export type Prepared = z.output<typeof prepared>;

/**
 * Makes the database ready in a process of its own, so that the server does not keep in memory what
 * only the start needs: the reader of articles, its model, the compiler of our sources.
 *
 * @throws StartFailure when the database cannot be reached or written
 */
export function prepareInChild(root: string): Promise<Prepared> {
	const child = spawn(process.execPath, [join(root, 'src/cli/start/prepare.ts')], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let answer = '';
	let trouble = '';
	child.stdout.on('data', (chunk) => (answer += chunk));
	child.stderr.on('data', (chunk) => (trouble += chunk));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve(prepared.parse(JSON.parse(answer)));
			else reject(new StartFailure(trouble.trim() || `The database was not made ready (${code}).`));
		});
	});
}
