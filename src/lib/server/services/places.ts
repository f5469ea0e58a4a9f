import { verdictOf } from '#lib/domain/items/build-feedback.ts';
import { withFewerOptions } from '#lib/domain/items/fewer-options.ts';
import type { PlaceState } from '#lib/domain/items/feedback.ts';
import type { AttemptRow } from '../repositories/attempts.ts';
import type { AskedItem } from './asked-items.ts';

export function stateOf(score: number | null): PlaceState {
	return score === null ? 'open' : verdictOf(score);
}

/** An attempt with this seed shows options in the order that everybody sees. */
export const sameOrderSeed = 0;

/** Order of the options at one place of an attempt. */
export function orderOf(seed: number, position: number): { seed: string } {
	return { seed: seed === sameOrderSeed ? 'everybody' : `${seed}:${position}` };
}

/** The next open question after this one, from the start again; null when none is left. */
export function nextOpen(states: PlaceState[], position: number): number | null {
	for (let step = 1; step < states.length; step++) {
		const index = (position - 1 + step) % states.length;
		if (states[index] === 'open') return index + 1;
	}
	return null;
}

/** The item with the options that this attempt shows. */
export function withOptionsOf(
	asked: AskedItem,
	{ fewerOptions }: Pick<AttemptRow, 'fewerOptions'>
): AskedItem {
	if (!fewerOptions) return asked;
	return { ...asked, content: withFewerOptions(asked.content, asked.itemVersionId) };
}
