import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Page {
	path: string;
	html: string;
}

interface Reply {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

const mostRedirects = 5;

/** A browser without JavaScript: one kept connection, cookies, redirects followed. */
export class Browser {
	readonly #origin: URL;
	readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
	#cookies = new Map<string, string>();

	constructor(origin: string) {
		this.#origin = new URL(origin);
	}

	/** Cookies of somebody: give them back to go on as this person. */
	get cookies(): Map<string, string> {
		return this.#cookies;
	}

	set cookies(cookies: Map<string, string>) {
		this.#cookies = cookies;
	}

	async open(path: string): Promise<Page> {
		let at = path;
		for (let redirects = 0; redirects <= mostRedirects; redirects++) {
			const reply = await this.#send('GET', at, null);
			if (reply.status === 200) return { path: at, html: reply.body };
			at = this.#redirectOf(reply, at);
		}
		throw new Error(`too many redirects from ${path}`);
	}

	/**
	 * Posts a form of a page. @returns where the server sends the browser: with that it has said that
	 * what was posted is saved
	 */
	async post(page: Page, action: string, fields: [string, string][]): Promise<string> {
		const at = action.startsWith('?') ? page.path.replace(/\?.*$/, '') + action : action;
		return this.#redirectOf(await this.#send('POST', at, encode(fields)), at);
	}

	close(): void {
		this.#agent.destroy();
	}

	#redirectOf({ status, headers: { location }, body }: Reply, from: string): string {
		if (status !== 303 && status !== 302) {
			throw new Error(`${from}: status ${status}: ${body.slice(0, 200)}`);
		}
		const to = new URL(location ?? '/', new URL(from, this.#origin));
		return to.pathname + to.search;
	}

	#send(method: string, path: string, body: string | null): Promise<Reply> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = {
			...{ accept: 'text/html', 'accept-encoding': 'gzip' },
			...(cookie ? { cookie } : {}),
			...(body === null
				? {}
				: {
						'content-type': 'application/x-www-form-urlencoded',
						'content-length': Buffer.byteLength(body),
						origin: this.#origin.origin
					})
		};
		return new Promise((resolve, reject) => {
			const { hostname, port } = this.#origin;
			const sent = request({ hostname, port, path, method, headers, agent: this.#agent }, (got) => {
				const chunks: Buffer[] = [];
				got.on('data', (chunk: Buffer) => chunks.push(chunk));
				got.on('error', reject);
				got.on('end', () => {
					this.#keep(got.headers['set-cookie'] ?? []);
					const { statusCode: status = 0, headers } = got;
					const bytes = Buffer.concat(chunks);
					const isPacked = headers['content-encoding'] === 'gzip';
					const body = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
					resolve({ status, headers, body });
				});
			});
			sent.on('error', (error: NodeJS.ErrnoException) => {
				// The server may close a kept connection just as it is used again: browsers ask once more.
				const isStale = sent.reusedSocket && error.code === 'ECONNRESET';
				if (isStale) this.#send(method, path, body).then(resolve, reject);
				else reject(error);
			});
			sent.end(body ?? undefined);
		});
	}

	#keep(cookies: string[]): void {
		for (const cookie of cookies) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (name) this.#cookies.set(name, value ?? '');
		}
	}
}

const encode = (fields: [string, string][]) => new URLSearchParams(fields).toString();
