import type { GradeCell } from '#lib/domain/progress/gradebook.ts';
import { percentOf } from '../words.ts';

/** What a cell of a gradebook says, in words and not in colours. */
export interface CellWords {
	/** The score, or where the student stands. */
	main: string;
	/** What else there is to know of it. */
	notes: string[];
}

export function cellWords(cell: GradeCell): CellWords {
	const notes = [
		...(cell.isLate ? ['late'] : []),
		...(cell.isByClock ? ['by the clock'] : []),
		...(cell.attempts > 1 ? [`${cell.attempts} attempts`] : [])
	];
	switch (cell.state) {
		case 'not-open':
			return { main: 'not open yet', notes: [] };
		case 'not-started':
			return { main: 'not started', notes: [] };
		case 'missing':
			return { main: 'nothing handed in', notes: [] };
		case 'going-on': {
			const open = `open, ${cell.answered} of ${cell.itemCount}`;
			if (cell.score === null) return { main: open, notes };
			return { main: percentOf(cell.score), notes: [...notes, open] };
		}
		case 'handed-in':
			return { main: cell.score === null ? 'handed in' : percentOf(cell.score), notes };
	}
}

/** "42 s", "1 min 20 s". */
export function secondsInWords(seconds: number): string {
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	const rest = whole % 60;
	return `${Math.floor(whole / 60)} min${rest > 0 ? ` ${rest} s` : ''}`;
}

/** A correlation or a reliability with two places, "0.43", "−0.10". */
export function coefficient(value: number): string {
	return value.toFixed(2).replace('-', '−');
}
