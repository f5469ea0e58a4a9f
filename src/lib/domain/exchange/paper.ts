import { explainItem, itemToLearner } from '../items/contract.ts';
import type { ItemContent } from '../items/types.ts';

/** How a question is answered on paper. Letters are A, B, C … in the order printed. */
export type PaperResponse =
	| { kind: 'choice'; options: string[] }
	| { kind: 'choices'; options: string[] }
	| { kind: 'line'; unit: string | null }
	| { kind: 'matching'; left: string[]; right: string[] }
	| { kind: 'ordering'; steps: string[] };

export interface PaperQuestion {
	/** From 1, across the whole paper. */
	number: number;
	stem: string;
	response: PaperResponse;
	/** What stands in the key: "B", "A, C", "1 C, 2 A", or the answer in words. */
	keyShort: string;
	/** The key in words. */
	keyText: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const letterOf = (index: number): string => alphabet[index] ?? String(index + 1);

/**
 * A question as it is printed. Where its options stand follows from the seed, so that a second
 * printing is the same and another variant is not.
 */
export function layOutQuestion(
	content: ItemContent,
	{ number, itemVersionId, seed }: { number: number; itemVersionId: string; seed: number }
): PaperQuestion {
	const order = { seed: `${seed}:${itemVersionId}` };
	const { response } = itemToLearner(content, itemVersionId, order);
	const { keyText } = explainItem(content);
	const base = { number, stem: content.stem, keyText };
	const texts = (options: { text: string }[]) => options.map(({ text }) => text);
	switch (response.kind) {
		case 'choice':
		case 'choices': {
			const options = texts(response.options);
			const right = rightTexts(content);
			const letters = options.flatMap((text, at) => (right.has(text) ? [letterOf(at)] : []));
			return { ...base, response: { kind: response.kind, options }, keyShort: letters.join(', ') };
		}
		case 'text':
			return { ...base, response: { kind: 'line', unit: null }, keyShort: keyText };
		case 'number':
			return { ...base, response: { kind: 'line', unit: response.unit }, keyShort: keyText };
		case 'matching': {
			const left = texts(response.left);
			const right = texts(response.right);
			const pairs = new Map(content.key as [string, string][]);
			const key = left.map((text, at) => {
				const place = right.indexOf(pairs.get(text) ?? '');
				return `${at + 1} ${letterOf(place)}`;
			});
			return { ...base, response: { kind: 'matching', left, right }, keyShort: key.join(', ') };
		}
		case 'ordering': {
			const steps = texts(response.options);
			const key = (content.key as string[]).map((text) => letterOf(steps.indexOf(text)));
			return { ...base, response: { kind: 'ordering', steps }, keyShort: key.join(', ') };
		}
	}
}

function rightTexts({ key, options }: ItemContent): Set<string> {
	if (typeof key === 'boolean') return new Set([key ? 'True' : 'False']);
	return new Set((options ?? []).filter(({ correct }) => correct).map(({ text }) => text));
}
