import type { ArticleFindings } from '../article-candidates.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { datedEvent, type DatedEvent } from '../events/dated-event.ts';
import { inOrder } from '../events/spread-events.ts';
import { explainParts, writeParts } from '../parts.ts';
import { seededRandom, shuffle } from '../random.ts';

const fewest = 3;
const most = 5;

/** "Put these events in order": what happened when, told without the dates. */
export function ordering({ findings }: ArticleFindings, corpus: Corpus): Candidate[] {
	const events = inOrder(findings.flatMap((finding) => datedEvent(finding) ?? []));
	if (events.length < fewest) return [];
	const random = seededRandom('ordering', corpus.seed, ...events.map(({ value }) => value));
	return [orderingOf(inOrder(shuffle(events, random).slice(0, most)))];
}

/** One ordering item of events that are already in order. */
export function orderingOf(events: readonly DatedEvent[]): Candidate {
	const [first, ...others] = events;
	if (!first) throw new Error('an ordering needs events');
	return {
		content: writeParts(events, {
			type: 'ordering',
			stem: 'Put these events in the order in which they happened, the earliest first.',
			key: events.map(({ text }) => text),
			explanation: explainParts(events)
		}),
		finding: first.finding,
		others: others.map(({ finding }) => finding),
		rule: `order ${others.map(({ finding }) => finding.fact.factId).join(' ')}`,
		keyNames: [],
		problems: []
	};
}
