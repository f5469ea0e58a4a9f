import type { ItemAnswer, ItemContent } from '../items/types.ts';
import { fieldValues, matchField, placeField } from './fields.ts';
import { optionIdOf } from './option-order.ts';

/** What was given of an answer with several parts that is not complete; null when that is nothing. */
export function readPart(item: ItemContent, fields: [string, unknown][]): ItemAnswer | null {
	if (!Array.isArray(item.key)) return null;
	if (item.type === 'matching') return readPairs(item.key, fields);
	if (item.type === 'ordering') return readPlaces(item.key, fields);
	return null;
}

function readPairs(
	key: (string | [string, string])[],
	fields: [string, unknown][]
): ItemAnswer | null {
	const pairs = key.filter((part) => Array.isArray(part));
	const given = pairs.flatMap(([left]): [string, string][] => {
		const rightId = fieldValues(fields, matchField(optionIdOf(left)))[0];
		const right = pairs.find(([, text]) => optionIdOf(text) === rightId)?.[1];
		return right === undefined ? [] : [[left, right]];
	});
	return given.length === 0 ? null : { kind: 'matching', pairs: given };
}

function readPlaces(
	key: (string | [string, string])[],
	fields: [string, unknown][]
): ItemAnswer | null {
	const parts = key.filter((part) => typeof part === 'string');
	const placed = parts.flatMap((text) => {
		const typed = (fieldValues(fields, placeField(optionIdOf(text)))[0] ?? '').trim();
		const place = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
		return place >= 1 && place <= parts.length ? [{ text, place }] : [];
	});
	// Two parts in one place say nothing about which comes first.
	const clear = placed.filter(
		({ place }) => placed.filter((other) => other.place === place).length === 1
	);
	if (clear.length === 0) return null;
	return {
		kind: 'ordering',
		texts: clear.sort((a, b) => a.place - b.place).map(({ text }) => text)
	};
}
