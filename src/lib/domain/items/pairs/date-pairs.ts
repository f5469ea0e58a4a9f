import type { Finding } from '../../facts/findings.ts';
import { datedEvent } from '../events/dated-event.ts';
import { inOrder } from '../events/spread-events.ts';
import type { Pair } from './pair.ts';

/** From so many on they make an ordering, which gives less away. */
const enoughToOrder = 4;

/** Events and when they happened. */
export function datePairs(findings: readonly Finding[]): Pair[] {
	const events = inOrder(
		findings.flatMap((finding) =>
			// A date behind what somebody said reads as that of what was said.
			finding.card.attribution === null ? (datedEvent(finding) ?? []) : []
		)
	);
	if (events.length >= enoughToOrder) return [];
	return events.map((event) => ({
		...event,
		text: event.text.replace(/\.$/, ''),
		right: `${event.value.length === 10 ? 'on' : 'in'} ${event.when}`
	}));
}
