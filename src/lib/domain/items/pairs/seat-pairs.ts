import type { Finding } from '../../facts/findings.ts';
import { timesNamed } from '../gates/salience.ts';
import { heldSeat, stateSeat } from '../seats/worth.ts';
import type { Pair } from './pair.ts';

/** Whoever is named less often is only quoted. */
const fewestSentences = 4;

/** Senators or governors of one article, whichever are more, and their states. */
export function seatPairs(findings: readonly Finding[]): Pair[] {
	const seats = findings.flatMap((finding) => {
		const held = heldSeat(finding);
		if (!held || held.seat.office === 'representative') return [];
		if (timesNamed(finding.card.index, held.entity) < fewestSentences) return [];
		return [{ held, finding }];
	});
	const byOffice = Map.groupBy(seats, ({ held }) => held.seat.office);
	const [most = []] = [...byOffice.values()].sort((a, b) => b.length - a.length);
	return most.map(({ held, finding }) => ({
		text: held.entity.name,
		right: held.seat.state,
		why: stateSeat(held),
		finding,
		asOf: held.when
	}));
}

const plural = {
	senator: 'senator with the state they represented',
	governor: 'governor with the state they governed',
	representative: 'representative with their state'
} as const;

export function seatsStem(pairs: readonly Pair[]): string {
	const [first] = pairs;
	const held = first ? heldSeat(first.finding) : null;
	return held ? `Match each ${plural[held.seat.office]} ${held.when}.` : '';
}
