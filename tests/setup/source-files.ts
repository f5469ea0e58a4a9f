import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
	/** From the project's folder, with forward slashes. */
	path: string;
	text: string;
}

const root = join(import.meta.dirname, '../..');
const folders = ['src', 'seeds', 'tests'];
const plain = [
	'eslint.config.js',
	'playwright.config.ts',
	'svelte.config.js',
	'vite.config.ts',
	'vitest.config.ts'
];
const isThere = (path: string) => existsSync(join(root, path));
const isCode = /\.(ts|js|svelte|css|html)$/;
const isData = /^(seeds\/articles|tests\/golden)\//;

/** The project's own code and tests: what people write and read, not what is generated. */
export function readSourceFiles(): SourceFile[] {
	const below = folders.filter(isThere).flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				join(entry.parentPath, entry.name)
					.slice(root.length + 1)
					.replaceAll('\\', '/')
			)
	);
	return [...below, ...plain.filter(isThere)]
		.filter((path) => isCode.test(path) && !isData.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
