import { byCodeUnit } from '../random.ts';
import type { DatedEvent } from './dated-event.ts';

/**
 * Events in the order of time, no two of them at dates that cannot be told apart: June 2024 is not
 * before or after 2024. Of those that collide the one named first stays.
 */
export function inOrder<E extends DatedEvent>(events: readonly E[]): E[] {
	const kept: E[] = [];
	for (const event of events) {
		const clashes = kept.some(
			({ value, text }) =>
				text === event.text || value.startsWith(event.value) || event.value.startsWith(value)
		);
		if (!clashes) kept.push(event);
	}
	return kept.sort((a, b) => byCodeUnit(a.value, b.value));
}
