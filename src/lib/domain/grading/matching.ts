import type { ItemContent } from '../items/types.ts';
import { fieldValues, matchField } from './fields.ts';
import { optionIdOf, orderOptions } from './option-order.ts';
import type { ResponseKind } from './types.ts';

/** Pairs: the share of left parts that were given their right part. */
export const matchingResponse: ResponseKind = {
	declare(item, seed) {
		const pairs = pairsOf(item);
		return {
			kind: 'matching',
			left: orderOptions(
				pairs.map(([left]) => left),
				`${seed} left`
			),
			right: orderOptions([...new Set(pairs.map(([, right]) => right))], `${seed} right`)
		};
	},
	parse(item, fields) {
		const all = [...fields];
		const pairs = pairsOf(item);
		const answer: [string, string][] = [];
		for (const [left] of pairs) {
			const rightId = fieldValues(all, matchField(optionIdOf(left)))[0] ?? '';
			if (rightId === '') return { error: `Choose what belongs to “${left}”.` };
			const right = pairs.find(([, text]) => optionIdOf(text) === rightId)?.[1];
			if (right === undefined) {
				return { error: 'One of the answers does not belong to this question. Choose again.' };
			}
			answer.push([left, right]);
		}
		return { answer: { kind: 'matching', pairs: answer } };
	},
	grade(item, answer) {
		const given = new Map(answer.kind === 'matching' ? answer.pairs : []);
		const pairs = pairsOf(item);
		const feedback = pairs.map(([left, right]) => ({
			text: left,
			chosen: given.has(left),
			given: given.get(left) ?? null,
			expected: right,
			correct: given.get(left) === right,
			rationale: item.options?.find(({ text }) => text === left)?.rationale ?? '',
			citation: item.options?.find(({ text }) => text === left)?.citation ?? null
		}));
		const right = feedback.filter((pair) => pair.correct).length;
		const score = pairs.length === 0 ? 0 : right / pairs.length;
		return { score, correct: score === 1, feedback, note: null };
	}
};

function pairsOf(item: ItemContent): [string, string][] {
	if (!Array.isArray(item.key)) return [];
	return item.key.filter((pair): pair is [string, string] => Array.isArray(pair));
}
