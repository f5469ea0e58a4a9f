import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { FromDriver, Level, LevelResult, Site, ToDriver } from './messages.ts';

/** The process that plays the students, seen from here. */
export class Driver {
	readonly #child: ChildProcess;

	constructor() {
		this.#child = fork(join(import.meta.dirname, 'driver-process.ts'));
	}

	/** Begins modules for everybody. */
	async prepare(site: Site, level: Level): Promise<void> {
		await this.#ask({ kind: 'prepare', site, level });
	}

	/** Lets them answer. */
	async go(): Promise<LevelResult> {
		const reply = await this.#ask({ kind: 'go' });
		if (reply.kind !== 'done') throw new Error('the driver did not measure');
		return reply.result;
	}

	end(): void {
		this.#child.send({ kind: 'end' } satisfies ToDriver);
	}

	#ask(message: ToDriver): Promise<FromDriver> {
		return new Promise((resolve, reject) => {
			const ended = () => reject(new Error('the driver has ended'));
			this.#child.once('exit', ended);
			this.#child.once('message', (reply: FromDriver) => {
				this.#child.off('exit', ended);
				if (reply.kind === 'failed') reject(new Error(reply.message));
				else resolve(reply);
			});
			this.#child.send(message);
		});
	}
}
