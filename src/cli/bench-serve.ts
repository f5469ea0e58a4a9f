import { parseArgs } from 'node:util';
import { describeMachine, machineLine } from './bench/machine.ts';
import type { EngineName } from './bench/serve/databases.ts';
import { printReport, summarise } from './bench/serve/report.ts';
import { runEngine } from './bench/serve/run.ts';
import { buildTrivialApp, startCommand } from './bench/serve/servers.ts';
import { failuresOf, printTurns, turnRatios } from './bench/serve/turn-ratios.ts';
import { runTurns } from './bench/serve/turns.ts';

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		/** Seconds per level of Footnote; a yardstick gets half of it. */
		seconds: { type: 'string', default: '8' },
		runs: { type: 'string', default: '1' },
		engine: { type: 'string', multiple: true, default: ['sqlite', 'postgres'] },
		students: { type: 'string', default: '1,8,32,200' },
		/** Of each engine at each level, where both are measured beside each other. */
		turns: { type: 'string', default: '3' },
		/** Both engines beside each other and nothing else. */
		'only-turns': { type: 'boolean', default: false }
	}
});

const seconds = Number(values.seconds);
const students = values.students.split(',').map(Number);
const shared = { closed: students, open: students.filter((count) => count >= 32) };
const most = { mostAnswers: 20_000 };
const plans = {
	footnote: { ...shared, ...most, seconds, warmUpAnswers: 4000 },
	yardstick: { ...shared, ...most, seconds: seconds / 2, warmUpAnswers: 4000 },
	turns: {
		...{ ...shared, ...most, warmUpAnswers: 4000, turns: Number(values.turns) },
		// Shorter tells little, for processor time is counted in hundredths; longer turns follow the machine less.
		seconds: Math.min(Math.max(seconds / 2, 1.5), 5)
	}
};
const say = (line: string) => console.error(line);

const machine = describeMachine(['@sveltejs/kit', 'svelte', 'better-sqlite3', 'drizzle-orm']);
const onlyTurns = values['only-turns'];
const engines = onlyTurns ? [] : values.engine.filter(isEngine);
say('Building');
await buildTrivialApp();
const reports = [];
for (const engine of engines) {
	const runs = [];
	for (let run = 0; run < Number(values.runs); run++) {
		runs.push(await runEngine(engine, plans, say));
	}
	reports.push(summarise(runs));
}

const areBesides = onlyTurns || new Set(engines).size === 2;
const turns = areBesides ? await runTurns(plans.turns, say) : null;

const flags = startCommand().join(' ');
if (values.json) {
	const besides = turns && { ratios: turnRatios(turns.levels), ...turns };
	console.log(JSON.stringify({ machine, command: flags, plans, reports, turns: besides }));
} else {
	console.log(`${machineLine(machine)}\nServer: node ${flags}\n`);
	for (const report of reports) console.log(`${printReport(report)}\n`);
	if (turns) console.log(`${printTurns(turns)}\n`);
}
const wrong = reports.flatMap(({ problems, failures }) => [...problems, ...failures]);
if (wrong.length + (turns ? failuresOf(turns) : []).length > 0) process.exitCode = 1;

function isEngine(name: string): name is EngineName {
	return name === 'sqlite' || name === 'postgres';
}
