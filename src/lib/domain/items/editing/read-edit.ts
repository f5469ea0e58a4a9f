import type { Attribution, Citation, Modality } from '../../facts/types.ts';
import type { AnswerFields } from '../contract.ts';
import { fieldValues } from '../../grading/fields.ts';
import { readNumber } from '../../grading/read-number.ts';
import type { ItemContent, ItemKey, ItemOption } from '../types.ts';

/** Rows of options, pairs or parts that a form may have; what is left empty falls away. */
export const mostRows = 10;
const longestText = 2000;

const modalities: readonly Modality[] = ['stated', 'said', 'alleged', 'denied', 'may'];

/**
 * A question as the form of its editor has it. Nothing is checked yet but what each field means: a
 * text field that is empty stays empty, and the schema says what is missing.
 *
 * Fields: `stem`, `explanation`, `source`, `through`, `modality`; `option.N`, `rationale.N` and
 * `correct` (N) for choices; `truth`; `key`, `accepts` (one a line), `tolerance`, `unit` for what is
 * typed; `left.N`, `right.N` for pairs; `part.N` in the right order. N counts from 0.
 *
 * @param current what is edited; its type stays
 * @param citations the passages chosen for it
 */
export function readItemEdit(
	current: ItemContent,
	fields: AnswerFields,
	citations: Citation[]
): ItemContent {
	const all = [...fields];
	const text = (name: string) => clean(fieldValues(all, name)[0] ?? '');
	const options = readOptions(current, text, fieldValues(all, 'correct'));
	return {
		type: current.type,
		stem: text('stem'),
		options: options && options.map((option) => keepCitation(option, current)),
		key: readKey(current, options, text),
		accepts: readAccepts(current, fieldValues(all, 'accepts')[0] ?? ''),
		tolerance:
			current.tolerance === null && text('tolerance') === '' ? null : number(text('tolerance')),
		unit: text('unit') || null,
		explanation: text('explanation'),
		attribution: readAttribution(text),
		citations
	};
}

function clean(text: string): string {
	return text.replaceAll('\0', '').replace(/\s+/g, ' ').trim().slice(0, longestText);
}

const rows = Array.from({ length: mostRows }, (_, index) => index);
type ReadText = (name: string) => string;

function readOptions(current: ItemContent, text: ReadText, correct: string[]): ItemOption[] | null {
	if (!current.options) return null;
	if (current.type === 'matching' || current.type === 'ordering') return readParts(current, text);
	if (current.type === 'true-false') {
		const isSame = text('truth') === String(current.key);
		// Reasons that were written for the other answer would be false now.
		return current.options.map((option) => ({
			...option,
			correct: option.text.toLowerCase() === text('truth'),
			rationale: isSame ? option.rationale : text('explanation')
		}));
	}
	return rows
		.map((index) => ({
			text: text(`option.${index}`),
			correct: correct.includes(String(index)),
			rationale: text(`rationale.${index}`)
		}))
		.filter((option) => option.text !== '');
}

/** The parts of a key are its options, without fields of their own: each keeps its reason while it says the same. */
function readParts(current: ItemContent, text: ReadText): ItemOption[] {
	const partsOf = (key: ItemKey) => (Array.isArray(key) ? key : []);
	const known = new Map(
		partsOf(current.key).map((part, index) => [JSON.stringify(part), current.options?.[index]])
	);
	return partsOf(readKey(current, null, text)).map((part) => {
		const changed = { text: typeof part === 'string' ? part : part[0], correct: true };
		return known.get(JSON.stringify(part)) ?? { ...changed, rationale: text('explanation') };
	});
}

/** What the articles say a wrong option really is holds as long as its wording does. */
function keepCitation(option: ItemOption, current: ItemContent): ItemOption {
	const same = current.options?.find(({ text }) => text === option.text);
	return same?.citation ? { ...option, citation: same.citation } : option;
}

function readKey(current: ItemContent, options: ItemOption[] | null, text: ReadText): ItemKey {
	switch (current.type) {
		case 'true-false':
			return text('truth') === 'true';
		case 'matching':
			return rows
				.map((index): [string, string] => [text(`left.${index}`), text(`right.${index}`)])
				.filter(([left, right]) => left !== '' || right !== '');
		case 'ordering':
			return rows.map((index) => text(`part.${index}`)).filter((part) => part !== '');
	}
	const right = (options ?? []).filter((option) => option.correct).map((option) => option.text);
	if (current.type === 'multiple-response') return right;
	if (current.type === 'numeric') {
		return number(options ? (right[0] ?? '') : text('key')) ?? Number.NaN;
	}
	return options ? (right[0] ?? '') : text('key');
}

function number(typed: string): number | null {
	return typed === '' ? null : readNumber(typed);
}

function readAccepts(current: ItemContent, typed: string): string[] {
	if (current.options) return current.accepts;
	return [...new Set(typed.split('\n').map(clean))].filter((line) => line !== '').slice(0, 40);
}

function readAttribution(text: ReadText): Attribution | null {
	const source = text('source');
	if (source === '') return null;
	const modality = modalities.find((known) => known === text('modality')) ?? 'said';
	return { source, through: text('through') || null, modality };
}

/** The fields that `readItemEdit` reads as this very question: what a form starts from. */
export function fieldsOfItem(item: ItemContent): [string, string][] {
	const { key, attribution } = item;
	return [
		['stem', item.stem],
		['explanation', item.explanation],
		['source', attribution?.source ?? ''],
		['through', attribution?.through ?? ''],
		['modality', attribution?.modality ?? 'said'],
		['key', String(key)],
		['truth', String(key)],
		['accepts', item.accepts.join('\n')],
		['tolerance', String(item.tolerance ?? '')],
		['unit', item.unit ?? ''],
		...(item.options ?? []).flatMap((option, index) => fieldsOfOption(option, index)),
		...(Array.isArray(key) ? key : []).flatMap((part, index): [string, string][] =>
			typeof part === 'string'
				? [[`part.${index}`, part]]
				: [
						[`left.${index}`, part[0]],
						[`right.${index}`, part[1]]
					]
		)
	];
}

function fieldsOfOption({ text, rationale, correct }: ItemOption, index: number) {
	const fields: [string, string][] = [
		[`option.${index}`, text],
		[`rationale.${index}`, rationale]
	];
	if (correct) fields.push(['correct', String(index)]);
	return fields;
}
