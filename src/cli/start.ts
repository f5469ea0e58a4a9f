import { join } from 'node:path';
import { readEnvironment, withoutPassword, type Environment } from '#lib/schemas/environment.ts';
import { buildIfNeeded } from './start/build.ts';
import { StartFailure } from './start/failure.ts';
import { networkAddresses } from './start/hosts.ts';
import { useOneArena } from './start/one-arena.ts';
import { prepareInChild } from './start/prepare.ts';
import { listen, type Serving } from './start/serve.ts';

const root = join(import.meta.dirname, '../..');
const finishWithinMs = 10_000;

const say = (line: string) => console.log(line);

useOneArena();

try {
	await start();
} catch (error) {
	// What an installation can put right is told in words; the rest is ours and keeps its trace.
	console.error(error instanceof StartFailure ? error.message : error);
	process.exit(1);
}

async function start(): Promise<void> {
	const environment = configure();
	process.chdir(root);
	const serving = await listen(environment);
	stopOnSignals(serving);
	await buildIfNeeded(root, say);
	const [{ adminToken }] = await Promise.all([prepareInChild(root), serving.open(root)]);
	greet(environment, serving.port, adminToken);
}

/** Reads the settings and puts them where the modules of the build look for them. */
function configure(): Environment {
	const read = readEnvironment(process.env);
	if (!read.ok) throw new StartFailure(read.problems.join('\n'));
	const { DATABASE_URL, ORIGIN } = read.environment;
	process.env['NODE_ENV'] ??= 'production';
	process.env['DATABASE_URL'] = DATABASE_URL;
	if (ORIGIN) process.env['ORIGIN'] = ORIGIN;
	else delete process.env['ORIGIN'];
	return read.environment;
}

function greet(environment: Environment, port: number, adminToken: string | null): void {
	const { ORIGIN, HOST, DATABASE_URL } = environment;
	const here =
		ORIGIN ?? `http://${HOST && HOST !== '0.0.0.0' && HOST !== '::' ? HOST : 'localhost'}:${port}`;
	say(`Footnote is ready:  ${here}/`);
	if (!ORIGIN && !HOST) {
		for (const address of networkAddresses()) say(`  in this network:  http://${address}:${port}/`);
	}
	if (adminToken) say(`Become its administrator (works once):  ${here}/admin/claim/${adminToken}`);
	say(`Answers are kept in ${withoutPassword(DATABASE_URL)}. Stop with Ctrl+C.`);
}

function stopOnSignals(serving: Serving): void {
	let stopping = false;
	const stop = async () => {
		// Whoever asks twice does not want to wait.
		if (stopping) process.exit(1);
		stopping = true;
		// Pages that listen would keep their connections open: they are told first.
		(process as NodeJS.EventEmitter).emit('footnote:stopping');
		await serving.stop(finishWithinMs);
		// Hooks close the store on this event; with it closed nothing keeps the process alive.
		(process as NodeJS.EventEmitter).emit('sveltekit:shutdown');
		setTimeout(() => process.exit(0), 2000).unref();
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	if (process.env['npm_lifecycle_event'] !== 'start') return;
	// npm passes a signal to the shell between us, and the shell keeps it: its end is ours.
	const shell = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === shell) return;
		clearInterval(watch);
		void stop();
	}, 500).unref();
}
