import { rmSync } from 'node:fs';
import { makeDataFolder, startServer } from './server.ts';

/** One server for the whole run, on a fresh database with the seeds; workers find it in BASE_URL. */
async function startForEndToEnd(): Promise<() => Promise<void>> {
	const folder = makeDataFolder();
	const server = await startServer({ DATA_DIR: folder });
	process.env['BASE_URL'] = server.origin;
	process.env['ADMIN_LINK'] = server.adminLink ?? '';
	process.env['E2E_DATA_DIR'] = folder;
	return async () => {
		const code = await server.stop();
		rmSync(folder, { recursive: true, force: true });
		if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
	};
}

// Playwright takes the default export.
export default startForEndToEnd;
