import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './messages.ts';
import { benchModuleSlug } from './bank.ts';

export const root = join(import.meta.dirname, '../../../..');
const trivialApp = 'src/cli/bench/trivial-app';
const trivialHandler = '.svelte-kit/trivial-app/build/handler.js';
const readyWithinMs = 180_000;

export interface RunningSite {
	site: Site;
	pid: number;
	stop(): Promise<void>;
}

/** What `npm start` runs: its flags are part of what is measured. */
export function startCommand(): string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		scripts: { start: string };
	};
	return scripts.start.split(' ').slice(1);
}

export async function startSite(kind: Site['kind'], databaseUrl: string): Promise<RunningSite> {
	const start = startCommand();
	// The framework's yardstick runs with the same limits: less memory costs time.
	const flags = start.filter((part) => part.startsWith('--'));
	const args = {
		footnote: start,
		trivial: [...flags, 'src/cli/bench/serve/trivial-process.ts', trivialHandler],
		bare: ['src/cli/bench/serve/bare-process.ts']
	}[kind];
	const startPath = { footnote: `/modules/${benchModuleSlug}`, trivial: '/ask-1', bare: '/' }[kind];
	const { child, origin, stop } = await spawnServer(args, databaseUrl);
	return { site: { kind, origin, startPath }, pid: child.pid ?? 0, stop };
}

/** Builds the trivial app; the real one builds itself when it starts. */
export async function buildTrivialApp(): Promise<void> {
	const vite = join(root, 'node_modules/vite/bin/vite.js');
	await runToEnd([vite, 'build', '--logLevel', 'error'], {}, join(root, trivialApp));
}

/** Runs a program of Node's to its end. @returns what it printed; @throws when it fails */
export async function runToEnd(
	args: string[],
	env: Record<string, string>,
	cwd = root
): Promise<string> {
	const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
	const said = listen(child);
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', resolve);
	});
	if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said.all()}`);
	return said.out();
}

function spawnServer(
	args: string[],
	databaseUrl: string
): Promise<{ child: ChildProcess; origin: string; stop: () => Promise<void> }> {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: {
			...process.env,
			...{ DATABASE_URL: databaseUrl, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production' }
		}
	});
	const said = listen(child);
	const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	const stop = async () => {
		process.off('exit', killWithUs);
		child.kill('SIGTERM');
		await exited;
	};
	return new Promise((resolve, reject) => {
		const fail = () => reject(new Error(`${args.join(' ')} did not start:\n${said.all()}`));
		const tooLate = setTimeout(fail, readyWithinMs);
		child.once('exit', fail);
		child.stdout.on('data', () => {
			const origin = /http:\/\/[\w.]+:\d+/.exec(said.out())?.[0];
			if (!origin) return;
			clearTimeout(tooLate);
			child.off('exit', fail);
			resolve({ child, origin, stop });
		});
	});
}

function listen(child: ReturnType<typeof spawn>): { out(): string; all(): string } {
	let out = '';
	let all = '';
	child.stdout?.on('data', (chunk) => {
		out += chunk;
		all += chunk;
	});
	child.stderr?.on('data', (chunk) => (all += chunk));
	return { out: () => out, all: () => all };
}
