import { gradeAnswer, parseAnswer } from '#lib/domain/items/contract.ts';
import type { ItemFeedback } from '#lib/domain/items/feedback.ts';
import {
	explainPacked,
	nextPlace,
	unsent,
	withAcknowledged,
	withAnswer,
	type OfflinePack,
	type OfflineSitting,
	type PackedItem
} from '#lib/domain/scheduling/offline-pack.ts';
import type { OfflineOutcome } from '#lib/schemas/offline-answers.ts';
import type { OfflineStore } from './offline-store.ts';

/** What the server is asked for; a failing line rejects, a refusal is `{ error }`. */
export interface OfflineServer {
	takeAlong(): Promise<OfflinePack | { error: string }>;
	send(
		attemptId: string,
		answers: ReturnType<typeof unsent>
	): Promise<OfflineOutcome | { error: string }>;
}

/** Studying what a device has taken along. Whatever is answered is kept before anything else is done. */
export class OfflineStudy {
	/** Undefined until the device has been asked, null when it has nothing. */
	sitting = $state.raw<OfflineSitting | null | undefined>(undefined);
	asked = $state.raw<PackedItem | null>(null);
	feedback = $state.raw<ItemFeedback | null>(null);
	/** What is missing in the answer that was to be checked. */
	missing = $state<string | null>(null);
	/** What to tell about the last exchange with the server. */
	news = $state<string | null>(null);
	busy = $state(false);

	readonly #store: OfflineStore;
	readonly #server: OfflineServer;

	constructor(store: OfflineStore, server: OfflineServer) {
		this.#store = store;
		this.#server = server;
	}

	get waiting(): number {
		return this.sitting ? unsent(this.sitting).length : 0;
	}

	async open(): Promise<void> {
		this.sitting = await this.#store.read();
		this.#next();
	}

	/** Fetches a new pack. Answers that have not been sent are sent first, and nothing is replaced until they are. */
	async takeAlong(): Promise<void> {
		await this.#exchange(async () => {
			if (!(await this.#sendAll())) return;
			const pack = await this.#server.takeAlong();
			if ('error' in pack) {
				this.news = pack.error;
				return;
			}
			await this.#change(() => ({ pack, answers: [], acknowledged: [] }));
			this.news = null;
			this.#next();
		});
	}

	async send(): Promise<void> {
		await this.#exchange(async () => void (await this.#sendAll()));
	}

	/** Grades an answer on the spot and keeps it. `fields` are those of the form. */
	async check(fields: [string, string][], now: Date): Promise<void> {
		const { sitting, asked } = this;
		if (!sitting || !asked) return;
		const parsed = parseAnswer(asked.content, fields);
		this.missing = 'error' in parsed ? parsed.error : null;
		if ('error' in parsed) return;
		const { score } = gradeAnswer(asked.content, parsed.answer);
		const answer = {
			...{ position: asked.position, itemVersionId: asked.item.itemVersionId, fields, score },
			answeredAt: now.toISOString()
		};
		const { attemptId } = sitting.pack;
		await this.#change((known) =>
			known?.pack.attemptId === attemptId ? withAnswer(known, answer) : known
		);
		if (this.sitting?.pack.attemptId !== attemptId) {
			this.news = 'Another window has changed what is on this device. This is what it has now.';
			return this.#next();
		}
		this.feedback = explainPacked(asked, parsed.answer, score);
	}

	goOn(): void {
		this.#next();
	}

	/** Removes everything from the device, unsent answers too. */
	async forget(): Promise<void> {
		await this.#change(() => null);
		this.#next();
	}

	/** @returns whether nothing is left to send */
	async #sendAll(): Promise<boolean> {
		const { sitting } = this;
		if (!sitting) return true;
		const answers = unsent(sitting);
		if (answers.length === 0) return true;
		const outcome = await this.#server.send(sitting.pack.attemptId, answers);
		if ('error' in outcome) {
			this.news = outcome.error;
			return false;
		}
		const settled = [...outcome.acknowledged, ...outcome.refused.map(({ position }) => position)];
		await this.#change((known) =>
			known?.pack.attemptId === sitting.pack.attemptId ? withAcknowledged(known, settled) : known
		);
		this.news = newsOf(outcome);
		// Something may have been answered while these were on their way.
		return this.waiting === 0;
	}

	async #exchange(talk: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		try {
			await talk();
		} catch {
			this.news = 'There is no connection. Your answers are kept on this device until there is.';
		} finally {
			this.busy = false;
		}
	}

	async #change(edit: Parameters<OfflineStore['change']>[0]): Promise<void> {
		this.sitting = await this.#store.change(edit);
	}

	#next(): void {
		this.feedback = null;
		this.missing = null;
		this.asked = this.sitting ? nextPlace(this.sitting) : null;
	}
}

function newsOf({ acknowledged, refused }: OfflineOutcome): string {
	const saved = `${acknowledged.length} ${acknowledged.length === 1 ? 'answer is' : 'answers are'} saved in your account.`;
	if (refused.length === 0) return saved;
	return `${saved} ${refused.length} could not be: ${refused[0]?.message ?? ''}`;
}
