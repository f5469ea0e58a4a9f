import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * FOOTNOTE_SHARED: the originals of the seeds and other material that is not ours to publish. A test
 * file that needs it is skipped where the folder is missing and names the variable.
 */
export const sharedFolder = resolve(
	process.env['FOOTNOTE_SHARED'] ?? join(import.meta.dirname, '../../../shared')
);

export function isSharedThere(): boolean {
	return existsSync(sharedFolder);
}
