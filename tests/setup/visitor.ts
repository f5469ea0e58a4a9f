import { parseHTML } from 'linkedom';

export interface VisitedPage {
	status: number;
	/** Path and query after all redirects. */
	path: string;
	html: string;
	headers: Headers;
	document: Document;
}

/** A browser without scripts, as far as forms and cookies go: it reads pages and submits their forms. */
export class Visitor {
	readonly cookies = new Map<string, string>();
	readonly #origin: string;

	constructor(origin: string) {
		this.#origin = origin;
	}

	/** The same person at another address of the server, or after it was started again. */
	movedTo(origin: string): Visitor {
		const moved = new Visitor(origin);
		for (const [name, value] of this.cookies) moved.cookies.set(name, value);
		return moved;
	}

	get(path: string): Promise<VisitedPage> {
		return this.#visit(path, { method: 'GET' });
	}

	/** Sends fields to a path as a form does and follows where it leads. */
	post(path: string, fields: Iterable<[string, string]>): Promise<VisitedPage> {
		return this.#visit(path, { method: 'POST', body: new URLSearchParams([...fields]) });
	}

	/** Submits the first form of a page whose action or button matches, with what it holds. */
	submit(
		page: VisitedPage,
		action: RegExp,
		fields: Iterable<[string, string]> = []
	): Promise<VisitedPage> {
		const form = [...page.document.querySelectorAll('form')].find((candidate) =>
			action.test(`${candidate.getAttribute('action') ?? ''} ${candidate.textContent}`)
		);
		if (!form) throw new Error(`${page.path} (${page.status}) has no form like ${action}`);
		const target = new URL(form.getAttribute('action') ?? '', this.#origin + page.path);
		return this.post(target.pathname + target.search, fields);
	}

	async #visit(
		path: string,
		init: { method: string; body?: URLSearchParams }
	): Promise<VisitedPage> {
		let url = new URL(path, this.#origin);
		let request: { method: string; body?: URLSearchParams } = init;
		for (let hops = 0; hops < 10; hops++) {
			const response = await fetch(url, {
				...request,
				redirect: 'manual',
				headers: { origin: this.#origin, accept: 'text/html', cookie: this.#cookieHeader() }
			});
			this.#keepCookies(response.headers);
			const location = response.headers.get('location');
			const html = await response.text();
			if (!location) {
				const { status, headers } = response;
				const { document } = parseHTML(html || '<html></html>');
				return { status, headers, html, document, path: url.pathname + url.search };
			}
			url = new URL(location, url);
			request = { method: 'GET' };
		}
		throw new Error(`${path} redirects without end`);
	}

	#cookieHeader(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	#keepCookies(headers: Headers): void {
		for (const line of headers.getSetCookie()) {
			const [pair = ''] = line.split(';');
			const at = pair.indexOf('=');
			const value = pair.slice(at + 1);
			if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
			else this.cookies.set(pair.slice(0, at), value);
		}
	}
}

/**
 * Fields that answer the question on a page somehow: the nth option, the parts in the order shown, a
 * text. Whether that is right is nothing a page gives away.
 */
export function anyAnswer(page: VisitedPage, nth = 0): [string, string][] {
	const form = [...page.document.querySelectorAll('form')].find((candidate) =>
		candidate.getAttribute('action')?.includes('answer')
	);
	if (!form) throw new Error(`${page.path} asks nothing`);
	const boxes = [...form.querySelectorAll('input[type=radio], input[type=checkbox]')];
	const box = boxes[nth % Math.max(1, boxes.length)];
	if (box) return [[box.getAttribute('name') ?? '', box.getAttribute('value') ?? '']];
	const selects = [...form.querySelectorAll('select')];
	if (selects.length > 0) {
		return selects.map((select, index) => {
			const values = [...select.querySelectorAll('option')].map(
				(o) => o.getAttribute('value') ?? ''
			);
			const given = values.filter((value) => value !== '');
			return [select.getAttribute('name') ?? '', given[index % given.length] ?? ''];
		});
	}
	const entry = form.querySelector('input[type=text]');
	return [
		[entry?.getAttribute('name') ?? '', /decimal/.test(entry?.outerHTML ?? '') ? '7' : 'nobody']
	];
}

/** Paths that the links of a page lead to, in order, of those that match. */
export function linksOf(page: VisitedPage, selector: string): string[] {
	return [...page.document.querySelectorAll(selector)].map((link) => {
		const { pathname, search } = new URL(link.getAttribute('href') ?? '', `http://x${page.path}`);
		return pathname + search;
	});
}

/** Attempt and position in the path of a question's page. */
export function placeOf(page: VisitedPage): { attemptId: string; position: number } {
	const match = /^\/attempts\/([^/?]+)\/(\d+)/.exec(page.path);
	if (!match?.[1]) throw new Error(`${page.path} (${page.status}) is no question`);
	return { attemptId: match[1], position: Number(match[2]) };
}
