/**
 * Measures the item writer: `npm run eval:items [-- --json] [--seed N] [FILE...]`. Without files over
 * the digests and the shared data, with files over them, each file a bank of its own.
 */
import { parseArgs } from 'node:util';
import { buildBank, type Bank } from '#lib/domain/pipeline.ts';
import { loadEngine } from './engine.ts';
import { readArticleSets, type ArticleSet } from './eval/article-sets.ts';
import { reportItems, type ItemsReport } from './eval/items-report.ts';
import { showProgress } from './progress.ts';
import { readSources } from './read-sources.ts';

const usage = 'usage: npm run eval:items [-- --json] [--seed N] [FILE...]';

function main(): number {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } }
	});
	if (!/^\d{1,15}$/.test(values.seed)) {
		process.stderr.write(`${usage}\n`);
		return 2;
	}
	const { sets, failed } = setsOf(positionals);
	const engine = loadEngine();
	const progress = showProgress(sets.reduce((sum, { banks }) => sum + banks.length, 0));
	const measured = sets.map(({ name, banks }) => {
		const start = process.cpuUsage();
		const made = banks.map((sources) => {
			progress.step(name);
			return buildBank(sources, { seed: values.seed, engine });
		});
		return { name, made, seconds: secondsSince(start) };
	});
	progress.end();
	const all = reportItems(
		measured.flatMap(({ made }) => made),
		measured.reduce((sum, { seconds }) => sum + seconds, 0)
	);
	process.stdout.write(values.json ? `${JSON.stringify(all)}\n` : printReport(all, measured));
	return failed > 0 ? 1 : 0;
}

/** Processor time, so that other work on the machine does not count. */
function secondsSince(start: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1e6;
}

function setsOf(files: readonly string[]): { sets: ArticleSet[]; failed: number } {
	if (files.length === 0) return { sets: readArticleSets(), failed: 0 };
	const { sources, failed } = readSources(files);
	return { sets: [{ name: 'files', banks: sources.map((source) => [source]) }], failed };
}

function printReport(
	all: ItemsReport,
	sets: readonly { name: string; made: Bank[]; seconds: number }[]
): string {
	const lines = [
		head,
		...sets.map(({ name, made, seconds }) => row(name, reportItems(made, seconds))),
		...(sets.length > 1 ? [row('all', all)] : []),
		'',
		`citations exact: ${all.citationsExact} %`,
		`by type: ${list(all.byType)}`,
		`dropped: ${list(all.droppedByGate)}`
	];
	return `${lines.join('\n')}\n`;
}

const head =
	'articles of >= 250 words   n  items  items/600 words  facts/600 words  drafts  drafts/600 words  articles/s';

function row(name: string, report: ItemsReport): string {
	return [
		name.padEnd(22),
		String(report.articles).padStart(6),
		String(report.items).padStart(6),
		report.itemsPer600WordsMedian.toFixed(1).padStart(16),
		report.factsPer600WordsMedian.toFixed(1).padStart(16),
		String(report.drafts).padStart(7),
		report.draftsPer600WordsMedian.toFixed(1).padStart(17),
		report.articlesPerSecond.toFixed(1).padStart(11)
	].join(' ');
}

function list(counts: Record<string, number>): string {
	return Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
}

process.exitCode = main();
