import { afterAll, expect, inject, test } from 'vitest';
import { createTestDatabase } from '../setup/databases.ts';
import { hiddenWords, moveKeysIn } from '../setup/move-keys.ts';
import { startServer } from '../setup/server.ts';
import { anyAnswer, linksOf, placeOf, Visitor } from '../setup/visitor.ts';

const database = await createTestDatabase(inject('databaseHome'), { empty: true });
const settings = { DATABASE_URL: database.databaseUrl };
afterAll(() => database.drop());

/** A page as a browser gets it, but for what is drawn anew with every response: nonce and instants. */
const withoutNonce = (body: string) =>
	body
		.replace(/nonce="[^"]*"/g, 'nonce=""')
		.replace(/\b1[789]\d{11}\b/g, '0')
		.replace(/\["Date","[\d:.TZ-]+"\]/g, '["Date"]');

/** Everything that a learner's browser can be sent about an attempt before any answer. */
async function readBeforeAnswer(visitor: Visitor, attemptId: string): Promise<Map<string, string>> {
	const bodies = new Map<string, string>();
	const first = await visitor.get(`/attempts/${attemptId}/1`);
	const total = Number(/of (\d+)/.exec(first.html)?.[1]);
	const places = Array.from({ length: total }, (_, index) => `/attempts/${attemptId}/${index + 1}`);
	for (const path of [...places, `/attempts/${attemptId}/results`]) {
		for (const address of [path, `${path}/__data.json`]) {
			const page = await visitor.get(address);
			expect(page.status).toBe(200);
			bodies.set(address, withoutNonce(page.html));
		}
	}
	return bodies;
}

test(
	'which option is the key changes nothing that is sent before the answer',
	{ timeout: 180_000 },
	async () => {
		const server = await startServer(settings);
		const visitor = new Visitor(server.origin);
		const modules = linksOf(await visitor.get('/curriculum'), 'main a[href*="/modules/"]');
		const attempts: string[] = [];
		for (const module of new Set(modules)) {
			const question = await visitor.submit(await visitor.get(module), /start/);
			attempts.push(placeOf(question).attemptId);
		}
		expect(attempts.length).toBeGreaterThan(0);
		const before = await Promise.all(attempts.map((id) => readBeforeAnswer(visitor, id)));
		await server.stop();

		const moved = await moveKeysIn(database.databaseUrl);
		expect(moved).toBeGreaterThan(0);

		const again = await startServer(settings);
		const returned = visitor.movedTo(again.origin);
		const after = await Promise.all(attempts.map((id) => readBeforeAnswer(returned, id)));
		for (const [index, bodies] of after.entries()) {
			for (const [address, body] of bodies) {
				expect(body, address).toBe(
					before[index]?.get(address)?.replaceAll(server.origin, again.origin)
				);
				expect(body, address).not.toContain(hiddenWords);
			}
		}

		// The change is real: the answer's page does tell it.
		const question = await returned.get(`/attempts/${attempts[0]}/1`);
		const answered = await returned.submit(question, /answer/, anyAnswer(question));
		expect(answered.html).toContain(hiddenWords);
		await again.stop();
	}
);
