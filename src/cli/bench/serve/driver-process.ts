import { seededRandom } from '#lib/domain/items/random.ts';
import { runClosedLoop, runOpenLoop } from './loops.ts';
import type { FromDriver, Level, Site, ToDriver } from './messages.ts';
import { Student } from './student.ts';

// A process of its own: what playing the students costs is not the server's.

/** Questions of the module that students answer. */
const perModule = 20;
/** More answers a second than this machine can give: so many modules are begun ahead. */
const mostPerSecond = 700;

let students: Student[] = [];
let level: Level | null = null;

const say = (message: FromDriver) => process.send?.(message);

process.on('message', (message: ToDriver) => {
	handle(message).catch((error: unknown) => {
		say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? '') : String(error) });
	});
});

async function handle(message: ToDriver): Promise<void> {
	if (message.kind === 'end') process.exit(0);
	if (message.kind === 'prepare') {
		await prepare(message.site, (level = message.level));
		say({ kind: 'ready' });
		return;
	}
	if (!level) throw new Error('nothing was prepared');
	const random = seededRandom('arrivals', level.seed);
	const result =
		level.ratePerSecond === null
			? await runClosedLoop(students, level)
			: await runOpenLoop(students, level, random);
	for (const student of students) student.close();
	say({ kind: 'done', result });
}

async function prepare(site: Site, { seed, ...level }: Level): Promise<void> {
	students = Array.from(
		{ length: level.students },
		(_, index) => new Student(site, seededRandom('student', seed, index))
	);
	const rate = level.ratePerSecond === null ? mostPerSecond : level.ratePerSecond * 1.5;
	const answers = Math.min(level.mostAnswers, rate * level.seconds) / level.students;
	// Some students are given more to do than others when answers fall due at random.
	const modules = 1 + Math.ceil(answers / perModule);
	const waiting = [...students];
	const prepareSome = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await next.prepare(modules);
	};
	await Promise.all(Array.from({ length: 16 }, prepareSome));
}
