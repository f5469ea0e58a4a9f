import type { ItemContent } from '#lib/domain/items/types.ts';
import { itemContentSchema } from './item-content.ts';

/**
 * What is wrong with a question that was written by hand, in sentences for its writer: empty when the
 * schema of its type takes it.
 */
export function itemProblems(content: ItemContent): string[] {
	const read = itemContentSchema.safeParse(content);
	if (read.success) return [];
	return [
		...new Set(read.error.issues.map(({ path, code, message }) => words(path, code, message)))
	];
}

function words(path: readonly PropertyKey[], code: string, message: string): string {
	const [field, index, part] = path;
	if (code === 'custom' && field !== 'citations') return message;
	switch (field) {
		case 'stem':
			return 'Write the question.';
		case 'explanation':
			return 'Say why the answer is right.';
		case 'key':
			return 'Give the answer.';
		case 'tolerance':
			return 'The tolerance is a number, 0 or more.';
		case 'citations':
			return 'Choose at least one sentence that states the answer.';
		case 'options':
			if (typeof index !== 'number') return 'Give at least two options.';
			return part === 'rationale'
				? `Say of option ${index + 1} why it is right or wrong.`
				: `Option ${index + 1} is empty.`;
		default:
			return `Something is missing: ${String(field)}.`;
	}
}
