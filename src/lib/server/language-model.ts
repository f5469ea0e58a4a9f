import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zstdDecompressSync } from 'node:zlib';

const FILE = 'src/lib/assets/language.bin';

/**
 * The trained language model, as bytes for `createEngine`. It stands beside this module when the
 * sources run; a built server looks from where it was started. Throws when it is at neither place.
 */
export function readLanguageModel(): Uint8Array {
	const beside = fileURLToPath(new URL('../assets/language.bin', import.meta.url));
	const path = [beside, join(process.cwd(), FILE)].find((place) => existsSync(place));
	if (!path) throw new Error(`the language model ${FILE} is missing: run npm run train`);
	return zstdDecompressSync(readFileSync(path));
}
