import type { ItemContent } from '../items/types.ts';
import { fieldValues, placeField } from './fields.ts';
import { optionIdOf, shuffleOptions } from './option-order.ts';
import type { ResponseKind } from './types.ts';

/**
 * Parts to be put in order. Score: Kendall's tau, (pairs in the right order − pairs in the wrong
 * order) / pairs, not below 0: the reverse and a blind shuffle earn nothing on average.
 */
export const orderingResponse: ResponseKind = {
	declare: (item, seed) => ({ kind: 'ordering', options: shuffleOptions(partsOf(item), seed) }),
	parse(item, fields) {
		const all = [...fields];
		const parts = partsOf(item);
		const places = parts.map((text) => {
			const typed = (fieldValues(all, placeField(optionIdOf(text)))[0] ?? '').trim();
			return /^\d{1,3}$/.test(typed) ? Number(typed) : Number.NaN;
		});
		const wanted = parts.map((_, index) => index + 1);
		if (wanted.some((place) => !places.includes(place))) {
			return { error: `Give each part a place of its own, from 1 to ${parts.length}.` };
		}
		const texts = wanted.map((place) => parts[places.indexOf(place)] ?? '');
		return { answer: { kind: 'ordering', texts } };
	},
	grade(item, answer) {
		const parts = partsOf(item);
		const given = answer.kind === 'ordering' ? answer.texts : [];
		const feedback = parts.map((text, index) => {
			const place = given.indexOf(text);
			return {
				text,
				chosen: place >= 0,
				given: place < 0 ? null : String(place + 1),
				expected: String(index + 1),
				correct: place === index,
				rationale: item.options?.find((option) => option.text === text)?.rationale ?? '',
				citation: item.options?.find((option) => option.text === text)?.citation ?? null
			};
		});
		const score = Math.max(0, kendallTau(parts, given));
		return { score, correct: score === 1, feedback, note: null };
	}
};

/** −1 (reversed) … 1 (same); parts that were not given count as wrongly placed. */
export function kendallTau(expected: readonly string[], given: readonly string[]): number {
	let agreeing = 0;
	let pairs = 0;
	for (let i = 0; i < expected.length; i++) {
		for (let j = i + 1; j < expected.length; j++) {
			const first = given.indexOf(expected[i] ?? '');
			const second = given.indexOf(expected[j] ?? '');
			pairs++;
			agreeing += first >= 0 && second > first ? 1 : -1;
		}
	}
	return pairs === 0 ? 0 : agreeing / pairs;
}

function partsOf(item: ItemContent): string[] {
	if (!Array.isArray(item.key)) return [];
	return item.key.filter((part): part is string => typeof part === 'string');
}
