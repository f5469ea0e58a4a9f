import { rmSync } from 'node:fs';
import { mailSettings, startMailFile } from './mail-server.ts';
import { makeDataFolder, startServer } from './server.ts';

/** One server for the whole run, on a fresh database with the seeds; workers find it in BASE_URL. */
async function startForEndToEnd(): Promise<() => Promise<void>> {
	const folder = makeDataFolder();
	const mail = await startMailFile(folder);
	const server = await startServer({ DATA_DIR: folder, ...mailSettings(mail) });
	process.env['BASE_URL'] = server.origin;
	process.env['ADMIN_LINK'] = server.adminLink ?? '';
	process.env['E2E_DATA_DIR'] = folder;
	return async () => {
		const code = await server.stop();
		await mail.stop();
		rmSync(folder, { recursive: true, force: true });
		if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
	};
}

// Playwright takes the default export.
export default startForEndToEnd;
