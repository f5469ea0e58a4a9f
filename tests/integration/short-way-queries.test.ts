import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBridgeBank } from '../../seeds/factories.ts';
import { startSession } from '#lib/server/auth/sessions.ts';
import { closeAppStore } from '#lib/server/db/app-store.ts';
import type * as preparedModule from '#lib/server/db/prepared.ts';
import { createGuest } from '#lib/server/services/learners.ts';
import { publishSeeds } from '#lib/server/services/publish-seeds.ts';
import { startModule } from '#lib/server/services/start-attempt.ts';
import { questionWay } from '../../src/routes/(learner)/attempts/[attemptId]/[position=position]/short-way.ts';
import { makeEvent } from '../setup/events.ts';
import { openTestStore } from '../setup/store.ts';

/** Names of the prepared queries, as they are asked. */
const asked = vi.hoisted((): string[] => []);
const failing = vi.hoisted(() => new Set<string>());
vi.mock('#lib/server/db/prepared.ts', async (importOriginal) => {
	const original = await importOriginal<typeof preparedModule>();
	const prepared: typeof original.prepared = (name, build) => {
		const run = original.prepared(name, build);
		return (db, values) => {
			asked.push(name);
			if (failing.has(name)) return Promise.reject(new Error('the database is gone'));
			return run(db, values as never);
		};
	};
	return { ...original, prepared };
});

const store = openTestStore();
const now = new Date();
const origin = 'http://localhost:3000';
const way = questionWay({ styles: '', headers: {} });

beforeAll(async () => {
	await publishSeeds(store, makeBridgeBank(), now);
	return closeAppStore;
});

/** A guest who has begun a module: the cookie, and the path of its first question. */
async function begin() {
	const event = makeEvent(store, now);
	const { learnerId } = await createGuest(store, now);
	await startSession(event, learnerId);
	const attemptId = await startModule(store, learnerId, 'lowmere-module', now);
	const cookie = `footnote_session=${event.jar.get('footnote_session')?.value}`;
	return { cookie, path: `/attempts/${attemptId}/1` };
}

/** @returns the page, null where it is left to Kit */
async function show(path: string, cookie = ''): Promise<Buffer | null> {
	let page: Buffer | null = null;
	const response = {
		appendHeader: () => response,
		writeHead: () => response,
		end: (bytes: Buffer) => (page = bytes)
	} as unknown as ServerResponse;
	const request = { url: path, method: 'GET', headers: { accept: 'text/html', cookie } };
	const left = await way.answer(request as IncomingMessage, response, origin);
	expect(left === null).toBe(page !== null);
	return page;
}

beforeEach(() => void asked.splice(0));

describe('the page of a question', () => {
	it('takes one query for who asks and the attempt, and one for its places', async () => {
		const { cookie, path } = await begin();
		// What is kept in memory for every reader: the name of the installation, and the question.
		await show(path, cookie);
		asked.splice(0);
		expect(await show(path, cookie)).not.toBeNull();
		expect(asked).toEqual(['session_with_attempt', 'places_of_page']);
	});

	it('is left to Kit for everybody else, with as many queries', async () => {
		const { path } = await begin();
		const { cookie } = await begin();
		await show('/attempts/none/1', cookie);
		asked.splice(0);
		for (const [address, of] of [
			[path, cookie],
			['/attempts/none/1', cookie],
			[path, `footnote_session=${'x'.repeat(40)}`]
		] as const) {
			expect(await show(address, of)).toBeNull();
			expect(asked.splice(0)).toEqual(['session_with_attempt', 'places_of_page']);
		}
	});

	it('asks for no session and no attempt where there is no cookie', async () => {
		const { path } = await begin();
		await show(path);
		asked.splice(0);
		expect(await show(path)).toBeNull();
		expect(asked).toEqual(['places_of_page']);
	});

	it.each(['session_with_attempt', 'places_of_page'])(
		'is left to Kit when %s fails, and nothing else comes of it',
		async (name) => {
			const { cookie, path } = await begin();
			failing.add(name);
			const page = await show(path, cookie).finally(() => failing.clear());
			expect(page).toBeNull();
			expect(await show(path, cookie)).not.toBeNull();
		}
	);
});
