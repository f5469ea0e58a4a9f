import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
	/** `http://localhost:12345` */
	origin: string;
	port: number;
	/** Where the first administrator is made, when the start offered it. */
	adminLink: string | null;
	child: ChildProcess;
	/** Everything it has printed. */
	output(): string;
	/** Sends a signal and resolves with the exit code, null when the signal ended it. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface FailedStart {
	code: number | null;
	output: string;
}

const root = join(import.meta.dirname, '../..');
const readyWithinMs = 120_000;

/** A data folder that nothing else uses. */
export function makeDataFolder(): string {
	return mkdtempSync(join(tmpdir(), 'footnote-data-'));
}

/** Runs `npm start`'s program with these settings on a free port until it says that it is ready. */
export async function startServer(
	settings: Record<string, string>,
	/** A program that runs it, with its arguments: `['strace', '-f']`. */
	under: string[] = []
): Promise<RunningServer> {
	const started = await tryStart(settings, under);
	if ('origin' in started) return started;
	throw new Error(`The server did not start (exit code ${started.code}):\n${started.output}`);
}

/** The same, for starts that are expected to fail. */
export function tryStart(
	settings: Record<string, string>,
	under: string[] = []
): Promise<RunningServer | FailedStart> {
	const [program = '', ...args] = [...under, process.execPath, 'src/cli/start.ts'];
	const child = spawn(program, args, {
		cwd: root,
		env: { ...inherited(), PORT: '0', ...settings },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const killWithUs = () => child.kill('SIGKILL');
	process.once('exit', killWithUs);
	let printed = '';
	const exited = new Promise<number | null>((resolve) => {
		child.once('exit', (code) => {
			process.off('exit', killWithUs);
			resolve(code);
		});
	});
	return new Promise((resolve, reject) => {
		const tooLate = setTimeout(() => {
			child.kill('SIGKILL');
			reject(new Error(`Not ready after ${readyWithinMs} ms:\n${printed}`));
		}, readyWithinMs);
		const look = (chunk: Buffer) => {
			printed += chunk;
			const ready = /is ready: +(https?:\/\/\S+?)\/?\n/.exec(printed);
			// The last line of the greeting: what comes before it has been printed.
			if (!ready?.[1] || !printed.includes('Ctrl+C')) return;
			clearTimeout(tooLate);
			resolve({
				origin: ready[1],
				port: Number(new URL(ready[1]).port),
				adminLink: /http\S+\/admin\/claim\/\S+/.exec(printed)?.[0] ?? null,
				child,
				output: () => printed,
				stop(signal = 'SIGTERM') {
					process.kill(under.length > 0 ? childOf(child) : (child.pid ?? 0), signal);
					return exited;
				}
			});
		};
		child.stdout.on('data', look);
		child.stderr.on('data', look);
		void exited.then((code) => {
			clearTimeout(tooLate);
			resolve({ code, output: printed });
		});
	});
}

/** Settings of whoever runs the tests must not change what is tested. */
function inherited(): NodeJS.ProcessEnv {
	const ours =
		/^(PORT|HOST|ORIGIN|ALLOWED_HOSTS|TRUST_PROXY|SMTP_URL|MAIL_FROM|DATA_DIR|DATABASE_.*|NODE_ENV|VITEST.*|NODE_OPTIONS)$/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** The process that a wrapper runs: a tracer keeps signals to itself. */
function childOf({ pid }: ChildProcess): number {
	return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
