import { execFileSync } from 'node:child_process';

/** A link of its own: the one the start printed is looked at by other tests. */
export function newAdministratorLink(): string {
	const env = { ...process.env, DATA_DIR: process.env['E2E_DATA_DIR'], DATABASE_URL: '' };
	const printed = execFileSync(process.execPath, ['src/cli/admin-link.ts'], { env });
	return new URL(printed.toString().trim()).pathname;
}
