import type { Random } from '#lib/domain/items/random.ts';
import { Browser, type Page } from './browser.ts';
import { fillForm } from './fill-form.ts';
import type { Acknowledged, Site } from './messages.ts';
import { findForm, findLink } from './read-page.ts';

/** How long the three requests of one answer took, in milliseconds. */
export interface AnswerTimes {
	submitMs: number;
	feedbackMs: number;
	pagesMs: [number, number];
	acknowledged: Acknowledged | null;
}

/** A module that was begun, and whose cookies go with it: a student is a new guest each time. */
interface Begun {
	cookies: Map<string, string>;
	questionPath: string;
}

const nextWords = ['Next question'];

/** Somebody who answers one question after the other, in one browser. */
export class Student {
	readonly #site: Site;
	readonly #browser: Browser;
	readonly #random: Random;
	readonly #begun: Begun[] = [];
	#page: Page | null = null;

	constructor(site: Site, random: Random) {
		this.#site = site;
		this.#browser = new Browser(site.origin);
		this.#random = random;
	}

	/** Begins so many modules ahead, so that what is measured is answering and nothing else. */
	async prepare(modules: number): Promise<void> {
		const { kind, startPath } = this.#site;
		for (let count = 0; count < modules && kind === 'footnote'; count++) {
			this.#browser.cookies = new Map();
			const start = await this.#browser.open(startPath);
			findForm(start.html, '?/start');
			const to = await this.#browser.post(start, '?/start', []);
			const question = await this.#browser.open(to);
			this.#begun.push({ cookies: this.#browser.cookies, questionPath: question.path });
		}
		this.#page = await this.#browser.open(this.#takeBegun());
	}

	/** Whether there is a question left to answer. */
	get isReady(): boolean {
		return this.#page !== null;
	}

	/** Submits, reads the feedback, opens the next question. @param from when the answer was due */
	async answer(from: number): Promise<AnswerTimes> {
		const page = this.#page;
		if (!page) throw new Error('this student has nothing left to answer');
		const times = this.#site.kind === 'bare' ? await this.#readThree(from) : null;
		return times ?? this.#answerForm(page, from);
	}

	close(): void {
		this.#browser.close();
	}

	async #answerForm(page: Page, from: number): Promise<AnswerTimes> {
		const fields = fillForm(findForm(page.html, '?/answer'), this.#random);
		const feedbackPath = await this.#browser.post(page, '?/answer', fields);
		const submitMs = performance.now() - from;
		const feedback = await this.#browser.open(feedbackPath);
		const feedbackMs = performance.now() - from;
		const next = findLink(feedback.html, nextWords);
		const nextPath = next === null ? this.#takeBegun() : pathOf(next, feedback.path);
		const nextFrom = performance.now();
		this.#page = nextPath === '' ? null : await this.#browser.open(nextPath);
		const nextMs = performance.now() - nextFrom;
		const acknowledged = acknowledgedAt(page.path, fields);
		return { submitMs, feedbackMs, pagesMs: [feedbackMs - submitMs, nextMs], acknowledged };
	}

	/** The yardstick that has no forms: three pages, timed as the three requests of an answer. */
	async #readThree(from: number): Promise<AnswerTimes> {
		const at: number[] = [];
		for (let count = 0; count < 3; count++) {
			await this.#browser.open(this.#site.startPath);
			at.push(performance.now());
		}
		const [first = 0, second = 0, third = 0] = at;
		const [submitMs, feedbackMs] = [first - from, second - from];
		const pagesMs: [number, number] = [second - first, third - second];
		return { submitMs, feedbackMs, pagesMs, acknowledged: null };
	}

	/** The next module's first question; '' when none was prepared. Yardsticks begin again for ever. */
	#takeBegun(): string {
		if (this.#site.kind !== 'footnote') return this.#site.startPath;
		const begun = this.#begun.shift();
		if (begun) this.#browser.cookies = begun.cookies;
		return begun?.questionPath ?? '';
	}
}

/** Links may be relative to the page they stand on. */
function pathOf(link: string, from: string): string {
	const { pathname, search } = new URL(link, new URL(from, 'http://here'));
	return pathname + search;
}

function acknowledgedAt(path: string, fields: [string, string][]): Acknowledged | null {
	const [, attemptId, position] = /^\/attempts\/([^/]+)\/(\d+)/.exec(path) ?? [];
	return attemptId ? { attemptId, position: Number(position), fields } : null;
}
