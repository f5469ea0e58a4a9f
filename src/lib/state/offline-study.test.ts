import { beforeEach, describe, expect, it } from 'vitest';
import { makeBridgeContents } from '../../../seeds/factories.ts';
import { itemToLearner } from '#lib/domain/items/contract.ts';
import type { OfflinePack, OfflineSitting } from '#lib/domain/scheduling/offline-pack.ts';
import type { OfflineStore } from './offline-store.ts';
import { OfflineStudy, type OfflineServer } from './offline-study.svelte.ts';

const now = new Date('2026-01-05T10:00:00Z');

function makePack(attemptId = 'attempt-1'): OfflinePack {
	const content = makeBridgeContents().find(({ type }) => type === 'true-false');
	if (!content) throw new Error('the bridge has a true-false question');
	return {
		...{ attemptId, learnerId: 'me', madeAt: now.toISOString(), stories: [] },
		items: [1, 2].map((position) => ({
			...{ position, content, articles: {} },
			item: itemToLearner(content, `version-${position}`, { seed: position })
		}))
	};
}

function memoryStore(): OfflineStore & { kept: OfflineSitting | null } {
	return {
		kept: null,
		read() {
			return Promise.resolve(this.kept);
		},
		change(edit) {
			this.kept = edit(this.kept);
			return Promise.resolve(this.kept);
		}
	};
}

let store: ReturnType<typeof memoryStore>;
let sent: number[];
let line: 'up' | 'down' | 'answer lost';
let packs: number;

const server: OfflineServer = {
	takeAlong() {
		if (line !== 'up') return Promise.reject(new Error('no line'));
		packs += 1;
		return Promise.resolve(makePack(`attempt-${packs}`));
	},
	send(_attemptId, answers) {
		if (line === 'down') return Promise.reject(new Error('no line'));
		sent.push(...answers.map(({ position }) => position));
		if (line === 'answer lost') return Promise.reject(new Error('lost on the way back'));
		const acknowledged = answers.map(({ position }) => position);
		return Promise.resolve({ acknowledged, refused: [] });
	}
};

beforeEach(() => {
	store = memoryStore();
	[sent, line, packs] = [[], 'up', 0];
});

async function begin(): Promise<OfflineStudy> {
	const study = new OfflineStudy(store, server);
	await study.open();
	await study.takeAlong();
	return study;
}

async function answer(study: OfflineStudy): Promise<void> {
	const response = study.asked?.item.response;
	if (response?.kind !== 'choice') throw new Error('there is no question with options');
	await study.check([['answer', response.options[0]?.optionId ?? '']], now);
}

describe('OfflineStudy', () => {
	it('asks, says what is missing, explains and goes on', async () => {
		const study = await begin();
		await study.check([], now);
		expect(study.missing).toMatch(/\w/);
		expect(study.feedback).toBeNull();
		await answer(study);
		expect(study.missing).toBeNull();
		expect(study.feedback?.explanation).toMatch(/\w/);
		study.goOn();
		expect(study.asked?.position).toBe(2);
	});

	it('keeps what is answered before it is sent, and after the page was closed', async () => {
		const study = await begin();
		line = 'down';
		await answer(study);
		await study.send();
		expect(study.news).toMatch(/no connection/);
		const later = new OfflineStudy(store, server);
		await later.open();
		expect(later.waiting).toBe(1);
		line = 'up';
		await later.send();
		expect(later.waiting).toBe(0);
		expect(sent).toEqual([1]);
	});

	it('sends again what was lost on the way back', async () => {
		const study = await begin();
		await answer(study);
		line = 'answer lost';
		await study.send();
		expect(study.waiting).toBe(1);
		line = 'up';
		await study.send();
		expect(study.waiting).toBe(0);
		expect(sent).toEqual([1, 1]);
	});

	it('takes nothing new along before what was answered is sent', async () => {
		const study = await begin();
		await answer(study);
		line = 'down';
		await study.takeAlong();
		expect(study.sitting?.pack.attemptId).toBe('attempt-1');
		line = 'up';
		await study.takeAlong();
		expect(sent).toEqual([1]);
		expect(study.sitting?.pack.attemptId).toBe('attempt-2');
	});

	it('keeps the answers of two windows', async () => {
		const one = await begin();
		const two = new OfflineStudy(store, server);
		await two.open();
		await answer(one);
		two.goOn();
		await answer(two);
		await one.send();
		expect(store.kept?.answers.map(({ position }) => position)).toEqual([1]);
		two.goOn();
		await answer(two);
		expect(store.kept?.answers.map(({ position }) => position)).toEqual([1, 2]);
	});

	it('forgets when it is told to', async () => {
		const study = await begin();
		await study.forget();
		expect(store.kept).toBeNull();
		expect(study.asked).toBeNull();
	});
});
