import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../setup/databases.ts';
import { startServer, type RunningServer } from '../setup/server.ts';
import { anyAnswer, linksOf, placeOf, Visitor, type VisitedPage } from '../setup/visitor.ts';

const wanted = 200;
/** Answers in flight when the process is killed. */
const learners = 4;
const answersPerLife = 40;

const database = await createTestDatabase(inject('databaseHome'), { empty: true });
const settings = { DATABASE_URL: database.databaseUrl };
afterAll(() => database.drop());

interface Acknowledged {
	visitor: Visitor;
	path: string;
	/** What the acknowledging page said of the answer. */
	said: string;
}

/** The verdict, and each option or part as it was answered. */
function saidOf(page: VisitedPage): string {
	const told = page.document.querySelectorAll('#verdict, #verdict ~ dl, #verdict ~ ul');
	return [...told].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).join(' ');
}

async function answerUntilKilled(
	server: RunningServer,
	visitor: Visitor,
	tell: (answer: Acknowledged) => void
): Promise<void> {
	for (;;) {
		let page = await visitor.submit(await visitor.get('/'), /practise/i);
		for (;;) {
			const { position } = placeOf(page);
			const answered = await visitor.submit(page, /answer/, anyAnswer(page, position));
			expect(answered.status).toBe(200);
			tell({ visitor, path: answered.path, said: saidOf(answered) });
			const next = linksOf(answered, 'main a.button').at(-1);
			if (!next || next.includes('results')) break;
			page = await visitor.get(next);
			if (server.child.killed) return;
		}
	}
}

test(
	`of ${wanted} acknowledged answers none is missing after kill -9`,
	{ timeout: 240_000 },
	async () => {
		const acknowledged: Acknowledged[] = [];
		let lives = 0;
		while (acknowledged.length < wanted) {
			const server = await startServer(settings);
			lives++;
			const before = acknowledged.length;
			const tell = (answer: Acknowledged) => {
				acknowledged.push(answer);
				if (acknowledged.length - before === answersPerLife) server.child.kill('SIGKILL');
			};
			const work = Array.from({ length: learners }, () =>
				answerUntilKilled(server, new Visitor(server.origin), tell)
			);
			const ends = await Promise.allSettled(work);
			expect(ends.map((end) => (end.status === 'rejected' ? String(end.reason) : 'done'))).toEqual(
				// Each learner ends in a request that the killed server did not answer.
				Array.from({ length: learners }, () =>
					expect.stringMatching(/fetch failed|terminated|done/)
				)
			);
			expect(acknowledged.length - before).toBeGreaterThanOrEqual(answersPerLife);
		}
		const server = await startServer(settings);
		const kept = await Promise.all(
			acknowledged.map(async ({ visitor, path }) =>
				saidOf(await visitor.movedTo(server.origin).get(path))
			)
		);
		await server.stop();
		expect(lives).toBeGreaterThan(3);
		expect(acknowledged.length).toBeGreaterThanOrEqual(wanted);
		expect(kept).toEqual(acknowledged.map(({ said }) => said));
		const verdict = /^(Right|Partly right|Not right)/;
		expect(kept.filter((said) => !verdict.test(said))).toEqual([]);
	}
);
