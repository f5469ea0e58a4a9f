import { storyFrame } from '../../facts/story-frame.ts';
import type { Finding } from '../../facts/findings.ts';
import { neighbouringStates } from '../../facts/us-states.ts';
import type { Candidate, Corpus } from '../candidate.ts';
import { seededRandom, shuffle } from '../random.ts';
import { isFirstOfPerson } from '../posts/first-of-person.ts';
import { heldSeat, stateSeat, whoseSeat, type HeldSeat } from '../seats/worth.ts';
import { writeContent, writeOptions } from '../write-content.ts';
import { statementItem } from './office-statement.ts';

/** "Which state did Senator Ann Lee represent in July 2016?", and a statement of it to be judged. */
export function seat(finding: Finding, corpus: Corpus): Candidate[] {
	const held = heldSeat(finding);
	if (!held || !isFirstOfPerson(finding, corpus, whoseSeat)) return [];
	const { state } = held.seat;
	const frame = storyFrame(finding.card.index.analysed.article);
	if (frame.includes(state)) return [];
	const others = shuffle(
		neighbouringStates(state).filter((other) => !frame.includes(other)),
		seededRandom('seat', corpus.seed, finding.fact.factId)
	).slice(0, 3);
	const why = stateSeat(held);
	const [other] = others;
	return [
		{
			content: writeContent(finding, {
				type: 'multiple-choice',
				stem: askForState(held),
				key: state,
				options: writeOptions(
					state,
					others,
					(wrong) =>
						`The passage gives ${state} as the state of ${held.entity.name}, not ${wrong}.`,
					why
				),
				explanation: why
			}),
			finding,
			rule: 'seat',
			keyNames: [state, held.seat.printed],
			problems: []
		},
		...(other === undefined
			? []
			: [statementItem(finding, corpus, why, stateSeat(held, other), 'seat as told')])
	];
}

function askForState({ entity, seat: { office }, when }: HeldSeat): string {
	return office === 'senator'
		? `Which state did Senator ${entity.name} represent ${when}?`
		: `Of which state was ${entity.name} the governor ${when}?`;
}
