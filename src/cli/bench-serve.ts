import { parseArgs } from 'node:util';
import { describeMachine, machineLine } from './bench/machine.ts';
import { printReport, summarise } from './bench/serve/report.ts';
import { runEngine, type EngineName } from './bench/serve/run.ts';
import { buildTrivialApp, startCommand } from './bench/serve/servers.ts';

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		/** Seconds per level of Footnote; a yardstick gets half of it. */
		seconds: { type: 'string', default: '8' },
		runs: { type: 'string', default: '1' },
		engine: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
		students: { type: 'string', default: '1,8,32,200' }
	}
});

const seconds = Number(values.seconds);
const students = values.students.split(',').map(Number);
const shared = { closed: students, open: students.filter((count) => count >= 32) };
const most = { mostAnswers: 20_000 };
const plans = {
	footnote: { ...shared, ...most, seconds, warmUpAnswers: 4000 },
	yardstick: { ...shared, ...most, seconds: seconds / 2, warmUpAnswers: 4000 }
};
const say = (line: string) => console.error(line);

const machine = describeMachine(['@sveltejs/kit', 'svelte', 'better-sqlite3', 'drizzle-orm']);
say('Building');
await buildTrivialApp();
const reports = [];
for (const engine of values.engine.filter(isEngine)) {
	const runs = [];
	for (let run = 0; run < Number(values.runs); run++) {
		runs.push(await runEngine(engine, plans, say));
	}
	reports.push(summarise(runs));
}

const flags = startCommand().join(' ');
if (values.json) {
	console.log(JSON.stringify({ machine, command: flags, plans, reports }));
} else {
	console.log(`${machineLine(machine)}\nServer: node ${flags}\n`);
	for (const report of reports) console.log(`${printReport(report)}\n`);
}
if (reports.some(({ problems, failures }) => problems.length + failures.length > 0)) {
	process.exitCode = 1;
}

function isEngine(name: string): name is EngineName {
	return name === 'sqlite' || name === 'postgres';
}
