import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a long step of training and reports how long it took. */
export type Stage = (name: string, make: () => Uint8Array) => Uint8Array;

/** `folder`, when given, keeps what each stage made, so that a broken-off training goes on. */
export function createStages(folder: string | null, log: (line: string) => void): Stage {
	if (folder) mkdirSync(folder, { recursive: true });
	return (name, make) => {
		const file = folder ? join(folder, name) : null;
		if (file && existsSync(file)) {
			log(`${name}: kept from an earlier run`);
			return new Uint8Array(readFileSync(file));
		}
		const before = performance.now();
		const bytes = make();
		const seconds = ((performance.now() - before) / 1000).toFixed(0);
		log(`${name}: ${bytes.length} bytes in ${seconds} s`);
		if (file) writeFileSync(file, bytes);
		return bytes;
	};
}
