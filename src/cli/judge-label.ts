/**
 * Keeps a judge's verdicts on a sample: `npm run judge:label -- --judge NAME --round NAME DIR`.
 * Asks for one item after the other, or reads them from `--from FILE` (or `-`): lines of an item id
 * and `ok`, or the numbers of the rubric lines that failed ("i_12ab 2 5").
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { sampleSchema, verdictSchema, type Sample, type Verdict } from '#lib/schemas/verdict.ts';
import { verdictsFolder } from '../train/ranker/verdicts.ts';
import { readFailed, readVerdictLines } from './verdict-lines.ts';

const usage =
	'usage: npm run judge:label -- --judge NAME --round NAME [--from FILE] [--out DIR] SAMPLE-DIR\n';

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			judge: { type: 'string' },
			round: { type: 'string' },
			from: { type: 'string' },
			out: { type: 'string', default: verdictsFolder }
		}
	});
	const { judge = '', round = '', from } = values;
	const [folder] = positionals;
	if (!/^[a-z0-9-]+$/.test(judge) || !/^[a-z0-9-]+$/.test(round) || folder === undefined) {
		process.stderr.write(`${usage}  names: small letters, digits and hyphens\n`);
		return 2;
	}
	const here = process.env['INIT_CWD'] ?? '.';
	const index = resolve(here, folder, 'index.json');
	if (!existsSync(index)) {
		process.stderr.write(`judge:label: ${index} is missing; npm run judge:sample writes it\n`);
		return 1;
	}
	const sample = sampleSchema.parse(JSON.parse(readFileSync(index, 'utf8')));
	mkdirSync(values.out, { recursive: true });
	const file = join(values.out, `${round}-${judge}.jsonl`);
	const keep = (item: Sample['items'][number], failed: number[]) => {
		const verdict: Verdict = { ...item, file: basename(item.file), round, judge, failed };
		appendFileSync(file, `${JSON.stringify(verdictSchema.parse(verdict))}\n`);
	};
	const done = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const open = sample.items.filter(({ itemId }) => !done.includes(`"${itemId}"`));
	const count =
		from === undefined
			? await ask(open, resolve(here, folder), keep)
			: take(open, readFileSync(from === '-' ? 0 : resolve(here, from), 'utf8'), keep);
	process.stderr.write(`${count} verdicts kept in ${file}\n`);
	return 0;
}

type Keep = (item: Sample['items'][number], failed: number[]) => void;

function take(open: Sample['items'], text: string, keep: Keep): number {
	const verdicts = readVerdictLines(text);
	const judged = open.filter(({ itemId }) => verdicts.has(itemId));
	for (const item of judged) keep(item, verdicts.get(item.itemId) ?? []);
	return judged.length;
}

async function ask(open: Sample['items'], folder: string, keep: Keep): Promise<number> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	let count = 0;
	for (const [i, item] of open.entries()) {
		process.stderr.write(`\n${i + 1}/${open.length} ${item.type} ${join(folder, item.itemId)}\n`);
		let failed: number[] | null = null;
		while (failed === null) {
			const answer = await terminal.question('ok, numbers of failed lines, or q to stop: ');
			if (answer.trim() === 'q') {
				terminal.close();
				return count;
			}
			failed = readFailed(answer);
		}
		keep(item, failed);
		count++;
	}
	terminal.close();
	return count;
}

process.exitCode = await main();
