import type { AssignmentCardView } from './views.ts';

/** A student's assignments by what there is to do, groups without any left out; the next due first. */
export function groupCards<C extends AssignmentCardView>(
	cards: C[]
): { heading: string; cards: C[] }[] {
	const dueFirst = [...cards].sort((a, b) => endOf(a) - endOf(b) || +a.opensAt - +b.opensAt);
	const group = (heading: string, ...steps: C['step'][]) => ({
		heading,
		cards: dueFirst.filter(({ step }) => steps.includes(step))
	});
	return [
		group('To do', 'open', 'going-on'),
		group('Coming', 'soon'),
		group('Done', 'done'),
		group('Closed without you', 'missed')
	].filter((one) => one.cards.length > 0);
}

function endOf({ dueAt, endsAt }: AssignmentCardView): number {
	return Number(dueAt ?? endsAt ?? Infinity);
}
