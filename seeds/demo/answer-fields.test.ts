import { expect, it } from 'vitest';
import { gradeAnswer, itemToLearner, parseAnswer } from '#lib/domain/items/contract.ts';
import { seededRandom } from '#lib/domain/items/random.ts';
import { makeBridgeContents } from '../factories.ts';
import { answerFields } from './answer-fields.ts';
import { chanceRight, makeStudents } from './students.ts';

it.each(makeBridgeContents())(
	'a simulated answer is right or wrong as it should be: $type',
	(content) => {
		for (const seed of ['1', '2', '3', '4', '5']) {
			const shown = itemToLearner(content, 'version', { seed });
			const scoreOf = (isRight: boolean) => {
				const fields = answerFields(content, shown, isRight, seededRandom('test', seed));
				const parsed = parseAnswer(content, fields);
				if ('error' in parsed) throw new Error(parsed.error);
				return gradeAnswer(content, parsed.answer).score;
			};
			expect(scoreOf(true)).toBe(1);
			expect(scoreOf(false)).toBeLessThan(1);
		}
	}
);

it('students follow from the seed, say that they are simulated, and are not all alike', () => {
	const students = makeStudents(30, 7);
	expect(makeStudents(30, 7)).toEqual(students);
	expect(makeStudents(30, 8)).not.toEqual(students);
	expect(students.every(({ name }) => / \(simulated\)$/.test(name))).toBe(true);
	const abilities = students.map(({ ability }) => ability);
	expect(Math.max(...abilities) - Math.min(...abilities)).toBeGreaterThan(1.5);
});

it('an able student is more often right, and so is one who has met the fact before', () => {
	expect(chanceRight(0, 0, 0)).toBe(0.5);
	expect(chanceRight(1, 0, 0)).toBeGreaterThan(chanceRight(0, 0, 0));
	expect(chanceRight(0, 0, 1)).toBeGreaterThan(chanceRight(0, 0, 0));
	expect(chanceRight(0, 1, 0)).toBeLessThan(chanceRight(0, 0, 0));
});
