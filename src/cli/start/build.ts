import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './failure.ts';

const inputs = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];
const stampFile = 'build/sources.sha256';
const lockFile = '.svelte-kit/building.lock';
const vite = 'node_modules/vite/bin/vite.js';
const isInput = (path: string) => !/\.test\.ts$|^src\/cli\/(?!start\/)/.test(path);

/** The server in the build, from the project's folder. */
export const serverFile = 'build/start/server.js';

/** Whether the build is what the sources say. */
export function isBuilt(root: string): boolean {
	return readStamp(root) === hashSources(root);
}

/**
 * Makes `build/` what the sources say. A stamp of their content lies in it, so that nothing is built
 * twice and a change, a pull or another version of Node is not missed.
 *
 * @param root the project's folder
 * @throws StartFailure when the build fails, with its last lines
 */
export async function buildIfNeeded(root: string, say: (line: string) => void): Promise<void> {
	if (isBuilt(root)) return;
	if (!existsSync(join(root, vite))) {
		throw new StartFailure('The build is missing and cannot be made: run npm install first.');
	}
	const unlock = await lock(join(root, lockFile));
	try {
		// Somebody else may have built it while we waited.
		const wanted = hashSources(root);
		if (readStamp(root) === wanted) return;
		say('Building; this takes about half a minute and happens after a change only.');
		await runBuild(root, []);
		await runBuild(root, ['--config', 'src/cli/start/server.config.ts']);
		writeFileSync(join(root, stampFile), wanted);
	} finally {
		unlock();
	}
}

/** Two starts at once must not write the same folder: the second waits. */
async function lock(path: string): Promise<() => void> {
	mkdirSync(dirname(path), { recursive: true });
	for (;;) {
		try {
			writeFileSync(path, String(process.pid), { flag: 'wx' });
			return () => rmSync(path, { force: true });
		} catch {
			if (!isHeld(path)) rmSync(path, { force: true });
			else await pause(200);
		}
	}
}

/** A lock whose holder has died holds nothing. */
function isHeld(path: string): boolean {
	try {
		process.kill(Number(readFileSync(path, 'utf8')), 0);
		return true;
	} catch {
		return false;
	}
}

function readStamp(root: string): string | null {
	const path = join(root, stampFile);
	return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** SHA-256 over names and contents of all that goes into the build. */
function hashSources(root: string): string {
	const hash = createHash('sha256').update(process.version);
	for (const file of inputs.flatMap((input) => filesIn(root, input)).sort()) {
		hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
	}
	return hash.digest('hex');
}

function filesIn(root: string, input: string): string[] {
	const path = join(root, input);
	if (!existsSync(path)) return [];
	if (input.includes('.')) return [input];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(root.length + 1)
				.replaceAll('\\', '/')
		)
		.filter(isInput);
}

function runBuild(root: string, args: string[]): Promise<void> {
	const child = spawn(process.execPath, [vite, 'build', ...args], {
		cwd: root,
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	child.stdout.on('data', (chunk) => (said += chunk));
	child.stderr.on('data', (chunk) => (said += chunk));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => {
			if (code === 0) resolve();
			else
				reject(
					new StartFailure(`The build failed.\n${said.trim().split('\n').slice(-30).join('\n')}`)
				);
		});
	});
}
