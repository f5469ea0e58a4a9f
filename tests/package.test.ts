import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest: Record<string, Record<string, string>> = JSON.parse(read('package.json'));
const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } =
	JSON.parse(read('package-lock.json'));

test('every version is exact', () => {
	const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
	const loose = kinds
		.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
		.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
	expect(loose).toEqual([]);
});

test('the lock file says nothing of the registry it was made with', () => {
	expect(read('package-lock.json')).not.toMatch(/"resolved"/);
});

test('the lock file knows the packages of every system, or npm ci refuses it', () => {
	const names = Object.entries(lock.packages).flatMap(([place, entry]) =>
		Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ place, name }))
	);
	const missing = names.filter(
		({ place, name }) =>
			!lock.packages[`node_modules/${name}`] && !lock.packages[`${place}/node_modules/${name}`]
	);
	expect(missing, 'run: npm run lock:complete').toEqual([]);
});
