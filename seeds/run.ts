import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '#lib/server/db/database.ts';
import { hasSeeds, publishSeeds } from '#lib/server/services/publish-seeds.ts';

const root = join(import.meta.dirname, '..');
/** Whatever the bank follows from: the texts, the rules that read them, the models. */
const ingredients = ['seeds', 'src/lib/domain', 'src/lib/assets'];

/**
 * Brings a database to the seeds that ship with this version, and does nothing when it has them.
 *
 * @returns whether anything was published
 * @throws Error when a seed file is invalid; the database is then as it was
 */
export async function loadSeeds(store: Store, now = new Date()): Promise<boolean> {
	const fingerprint = await fingerprintFiles(ingredients.map((folder) => join(root, folder)));
	if (await hasSeeds(store, fingerprint)) return false;
	// Loaded only now: a start that finds its seeds in place does not wait for the reader of articles.
	const { makeSeedBank } = await import('./make-seed-bank.ts');
	await publishSeeds(store, await makeSeedBank(fingerprint), now);
	return true;
}

/** SHA-256 over the names and contents of all files below some folders, tests left out. */
async function fingerprintFiles(folders: string[]): Promise<string> {
	const hash = createHash('sha256');
	for (const folder of folders) {
		const entries = await readdir(folder, { recursive: true, withFileTypes: true });
		const files = entries
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
			.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
			.sort();
		for (const file of files) hash.update(`${file}\0`).update(await readFile(join(root, file)));
	}
	return hash.digest('hex');
}
