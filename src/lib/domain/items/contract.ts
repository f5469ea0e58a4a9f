/**
 * What the rest of the project needs of an item: how it is shown before the answer, how an answer is
 * read from a form, graded and explained. Making items is elsewhere (`generate.ts`).
 */
import { choiceResponse } from '../grading/choice.ts';
import { choicesResponse } from '../grading/choices.ts';
import { matchingResponse } from '../grading/matching.ts';
import { numberResponse, writeNumberKey } from '../grading/number.ts';
import { orderingResponse } from '../grading/ordering.ts';
import { readPart } from '../grading/part.ts';
import { textResponse } from '../grading/text.ts';
import type { AnswerFields, Grade, ParsedAnswer, ResponseKind } from '../grading/types.ts';
import { claimedBy } from '../facts/claimed-by.ts';
import type { Citation } from '../facts/types.ts';
import type { ItemAnswer, ItemContent, LearnerItem } from './types.ts';

export { answerField, matchField, placeField } from '../grading/fields.ts';
export type { AnswerFields, Grade, ParsedAnswer } from '../grading/types.ts';

export interface ItemExplanation {
	/** The key in words, for people: "5,000 troops", "A and B", "1. A; 2. B". */
	keyText: string;
	/** Why the key is right, in sentences that stand alone. */
	text: string;
	/** Whose claim it is: "Said by Sergei Shoigu, as reported by TASS." Null for the narrator's own. */
	source: string | null;
	/** Evidence first. */
	citations: Citation[];
}

/**
 * The item as a browser may see it before the answer. In: an item, the id of its version, a seed
 * (attempt and version, say) for the order. Out: the same bytes whichever option is the key.
 */
export function itemToLearner(
	item: ItemContent,
	itemVersionId: string,
	order: { seed: string | number }
): LearnerItem {
	const response = responseOf(item).declare(item, String(order.seed));
	const shown = { itemVersionId, type: item.type, stem: item.stem, response };
	// The one place that may say "safe for learners": the brand exists in types only.
	return shown as LearnerItem;
}

/**
 * Reads an answer from form fields (`FormData` will do): `answer` for choices, texts and numbers,
 * `match.<leftId>` and `place.<optionId>` for matching and ordering. Out: the answer in the item's
 * words, or one sentence that tells the learner what is missing.
 */
export function parseAnswer(item: ItemContent, fields: AnswerFields): ParsedAnswer {
	return responseOf(item).parse(item, fields);
}

/**
 * As much of an answer as there is, for one that is handed in as it stands: of matching and ordering
 * also a part, which is graded as far as it goes. Null where nothing can be read.
 */
export function readWhatIsThere(item: ItemContent, fields: AnswerFields): ItemAnswer | null {
	const given = [...fields];
	const parsed = parseAnswer(item, given);
	if ('answer' in parsed) return parsed.answer;
	return readPart(item, given);
}

/** Score 0…1 and what to say about each option. Rules of partial credit: `domain/grading`. */
export function gradeAnswer(item: ItemContent, answer: ItemAnswer): Grade {
	return responseOf(item).grade(item, answer);
}

/** The explanation to show after an answer. */
export function explainItem(item: ItemContent): ItemExplanation {
	return {
		keyText: keyText(item),
		text: item.explanation,
		source: sourceSentence(item),
		citations: item.citations
	};
}

/** How an item is answered. */
export function responseOf(item: ItemContent): ResponseKind {
	switch (item.type) {
		case 'multiple-response':
			return choicesResponse;
		case 'matching':
			return matchingResponse;
		case 'ordering':
			return orderingResponse;
		case 'numeric':
			return item.options ? choiceResponse : numberResponse;
		case 'true-false':
			return choiceResponse;
		default:
			return item.options ? choiceResponse : textResponse;
	}
}

function keyText(item: ItemContent): string {
	const { key } = item;
	if (typeof key === 'boolean') return key ? 'True' : 'False';
	if (item.options && !Array.isArray(key)) {
		return item.options.find(({ correct }) => correct)?.text ?? String(key);
	}
	if (typeof key === 'number') return writeNumberKey(item);
	if (typeof key === 'string') return key;
	if (item.type === 'ordering') return key.map((part, i) => `${i + 1}. ${String(part)}`).join('; ');
	return key
		.map((part) => (typeof part === 'string' ? part : `${part[0]} – ${part[1]}`))
		.join('; ');
}

function sourceSentence({ attribution }: ItemContent): string | null {
	if (!attribution) return null;
	const through = attribution.through ? `, as reported by ${attribution.through}` : '';
	const source = attribution.source.replace(/\.$/, '');
	return `${claimedBy({ ...attribution, source })}${through}.`;
}
