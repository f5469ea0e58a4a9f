import { seededRandom } from '#lib/domain/items/random.ts';

/** Somebody who does not exist, and how they learn. */
export interface SimulatedStudent {
	name: string;
	signInName: string;
	/** On the scale of item difficulty: 0 answers half of the middling questions right at first sight. */
	ability: number;
	/** Sittings of review a week, 0…5. */
	reviewsPerWeek: number;
	/** Chance to do an assignment at all. */
	diligence: number;
}

/** "Student 01 (simulated)" and so on: the same seed, the same class. */
export function makeStudents(count: number, seed: number): SimulatedStudent[] {
	return Array.from({ length: count }, (_, index) => {
		const number = String(index + 1).padStart(2, '0');
		const random = seededRandom('demo student', seed, index);
		return {
			name: `Student ${number} (simulated)`,
			signInName: `student-${number}`,
			ability: 0.9 + 0.9 * normal(random),
			reviewsPerWeek: Math.max(0, Math.round(random() * 4 - 1)),
			diligence: 0.78 + 0.22 * random()
		};
	});
}

/**
 * Chance that a student has a question right: the Rasch model, with what earlier meetings left of it.
 *
 * @param difficulty of the item, on the same scale as ability
 * @param meetings how often they have met its fact before
 */
export function chanceRight(ability: number, difficulty: number, meetings: number): number {
	return 1 / (1 + Math.exp(difficulty - ability - 0.8 * Math.min(3, meetings)));
}

/** Sum of uniform numbers, standardised: close enough to normal for a class. */
function normal(random: () => number): number {
	const sum = Array.from({ length: 6 }, random).reduce((total, value) => total + value, 0);
	return (sum - 3) / Math.sqrt(0.5);
}

/** Difficulty of an item: it follows from its id. */
export function difficultyOf(itemId: string, seed: number): number {
	return normal(seededRandom('demo item', seed, itemId));
}
