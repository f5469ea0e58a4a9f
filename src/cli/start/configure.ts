import { readEnvironment, type Environment } from '#lib/schemas/environment.ts';
import { StartFailure } from './failure.ts';

/**
 * Reads the settings and puts them where the modules of the build look for them.
 *
 * @throws StartFailure with a line for each setting that is not allowed
 */
export function configure(): Environment {
	const read = readEnvironment(process.env);
	if (!read.ok) throw new StartFailure(read.problems.join('\n'));
	const { DATABASE_URL, ORIGIN } = read.environment;
	process.env['NODE_ENV'] ??= 'production';
	process.env['DATABASE_URL'] = DATABASE_URL;
	if (ORIGIN) process.env['ORIGIN'] = ORIGIN;
	else delete process.env['ORIGIN'];
	return read.environment;
}
