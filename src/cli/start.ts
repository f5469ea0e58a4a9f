import { join } from 'node:path';
import { buildIfNeeded, isBuilt } from './start/build.ts';
import { becomeServer } from './start/become-server.ts';
import { configure } from './start/configure.ts';
import { orSayWhy } from './start/failure.ts';
import { listen } from './start/serve.ts';
import { stopOnSignals } from './start/stop-on-signals.ts';

const root = join(import.meta.dirname, '../..');

// Makes the build what the sources say, then becomes the server that it holds (`start/server.ts`).
await orSayWhy(async () => {
	const environment = configure();
	process.chdir(root);
	if (!isBuilt(root)) {
		// The port is taken before anything is built: what is wrong with it is told at once.
		const waiting = await listen(environment);
		stopOnSignals(waiting);
		await buildIfNeeded(root, (line) => console.log(line));
		process.env['PORT'] = String(waiting.port);
		await waiting.stop(0);
	}
	await becomeServer(root);
});
