import { answerField, matchField, placeField } from '#lib/domain/items/contract.ts';
import { byCodeUnit, type Random } from '#lib/domain/items/random.ts';
import type { ItemContent, LearnerItem } from '#lib/domain/items/types.ts';

type Fields = [string, string][];

/**
 * What a simulated student sends: the key, or something a student might believe instead. It does not
 * depend on the order in which options were shown.
 *
 * @param item the question as it was shown, with the ids of its options
 */
export function answerFields(
	{ key }: ItemContent,
	{ response }: LearnerItem,
	isRight: boolean,
	random: Random
): Fields {
	const keys = Array.isArray(key) ? key.map(String) : [wordsOf(key)];
	switch (response.kind) {
		case 'choice':
		case 'choices': {
			const options = response.options.toSorted((a, b) => byCodeUnit(a.text, b.text));
			const right = options.filter(({ text }) => keys.includes(text));
			const wrong = options.filter(({ text }) => !keys.includes(text));
			const chosen = isRight ? right : [...right.slice(1), pick(wrong, random) ?? right[0]];
			return chosen.flatMap((option): Fields => (option ? [[answerField, option.optionId]] : []));
		}
		case 'text':
			return [[answerField, isRight ? (keys[0] ?? '') : 'I do not remember']];
		case 'number':
			return [[answerField, isRight ? (keys[0] ?? '') : String(Math.round(Number(key) * 1.7) + 2)]];
		case 'matching': {
			// Wrong: everybody gets what belongs to the next one.
			const pairs = key as [string, string][];
			return response.left.flatMap((left): Fields => {
				const at = pairs.findIndex(([name]) => name === left.text);
				const wanted = pairs[(at + (isRight ? 0 : 1)) % pairs.length]?.[1];
				const right = response.right.find(({ text }) => text === wanted);
				return right ? [[matchField(left.optionId), right.optionId]] : [];
			});
		}
		case 'ordering': {
			const order = isRight ? keys : [...keys].reverse();
			return response.options.map(({ optionId, text }) => [
				placeField(optionId),
				String(order.indexOf(text) + 1)
			]);
		}
	}
}

function wordsOf(key: ItemContent['key']): string {
	if (key === true) return 'True';
	return key === false ? 'False' : String(key);
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
	return list[Math.floor(random() * list.length)];
}
