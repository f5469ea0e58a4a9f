/**
 * Prints the text that offsets count in: `npm run text -- FILE`. For .txt and .md that is the file
 * itself, byte-order mark and carriage returns included; for .html the extracted text.
 */
import { parseArgs } from 'node:util';
import { readSources } from './read-sources.ts';

function main(): number {
	const { positionals } = parseArgs({ allowPositionals: true });
	if (positionals.length !== 1) {
		process.stderr.write('usage: npm run text -- FILE\n');
		return 2;
	}
	const { sources, failed } = readSources(positionals);
	for (const { text } of sources) process.stdout.write(text);
	return failed > 0 ? 1 : 0;
}

process.exitCode = main();
