import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder with training and evaluation data. It is no part of the project. */
export const sharedFolder = resolve(process.env.FOOTNOTE_SHARED ?? '../shared');

/** Path of a file of the shared data. Stops the program with a clear message when it is absent. */
export function sharedFile(name: string): string {
	const path = resolve(sharedFolder, 'data', name);
	if (existsSync(path)) return path;
	console.error(
		`Training and evaluation need ${name} in the shared data folder, which is not part of this\n` +
			'project. Set FOOTNOTE_SHARED to the folder that holds data/; nothing else needs it.'
	);
	process.exit(2);
}

export function readShared(name: string): string {
	const bytes = readFileSync(sharedFile(name));
	return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
