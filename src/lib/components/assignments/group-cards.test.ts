import { expect, it } from 'vitest';
import { groupCards } from './group-cards.ts';
import type { AssignmentCardView } from './views.ts';

const card = (assignmentId: string, step: AssignmentCardView['step'], due: number | null) => ({
	assignmentId,
	title: assignmentId,
	classroom: { name: '9b', timeZone: 'UTC' },
	step,
	opensAt: new Date(0),
	dueAt: due === null ? null : new Date(due),
	endsAt: null,
	isPastDue: false,
	attemptsLeft: 1,
	score: null,
	isLate: false
});

it('what is to be done comes first, the next due before the rest, and empty groups not at all', () => {
	const groups = groupCards([
		card('done', 'done', 1),
		card('whenever', 'open', null),
		card('later', 'going-on', 9),
		card('next', 'open', 5)
	]);
	expect(groups.map(({ heading, cards }) => [heading, ...cards.map(({ title }) => title)])).toEqual(
		[
			['To do', 'next', 'later', 'whenever'],
			['Done', 'done']
		]
	);
});
