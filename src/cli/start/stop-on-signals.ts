import type { Serving } from './serve.ts';

const finishWithinMs = 10_000;

/** Lets running requests finish when the process is asked to end, or when npm's shell has ended. */
export function stopOnSignals(serving: Serving): void {
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
