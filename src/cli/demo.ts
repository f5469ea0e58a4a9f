import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

// npm run demo: a database of its own with a class that does not exist, to look at a gradebook, the
// statistics of a question and a forecast before there is anything of one's own.
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { seed: { type: 'string' }, students: { type: 'string' } }
});
const standard = 'data/demo.sqlite';
const file = resolve(positionals[0] ?? standard);
const seed = Number(values.seed ?? 1);
const students = Number(values.students ?? 20);
if (!Number.isInteger(seed) || !Number.isInteger(students) || students < 1 || students > 99) {
	stop('Use: npm run demo -- [FILE] [--seed 1] [--students 20], at most 99 students.');
}
if (file === resolve(standard)) {
	for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
} else if (existsSync(file)) stop(`${file} is there already. Name another file, or remove it.`);

// The tables are built for the engine that stands here when their module loads.
const databaseUrl = `file:${file}`;
process.env['DATABASE_URL'] = databaseUrl;
const { migrateDatabase } = await import('#lib/server/db/migrate.ts');
const { openStore } = await import('#lib/server/db/store.ts');
const { loadSeeds } = await import('../../seeds/run.ts');
const { fillDemo } = await import('../../seeds/demo/fill-demo.ts');
const { demoPassword } = await import('../../seeds/demo/people.ts');

const begun = performance.now();
await migrateDatabase(databaseUrl);
const store = openStore(databaseUrl);
const now = new Date();
console.log('Reading the five stories.');
await loadSeeds(store, new Date(now.getTime() - 43 * 24 * 60 * 60 * 1000));
const demo = await fillDemo(store, { seed, now, students }, console.log);
await store.close();

console.log(`
A class of ${demo.students} simulated students, ${demo.assignments} assignments, six weeks: made in ${Math.round((performance.now() - begun) / 1000)} s.
Look at it:  DATABASE_URL=file:${positionals[0] ?? standard} npm start
Sign in as   demo-teacher, demo-admin, or student-01 to student-${String(demo.students).padStart(2, '0')}
Password     ${demoPassword}`);

function stop(line: string): never {
	console.error(line);
	process.exit(1);
}
