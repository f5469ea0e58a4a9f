import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictSchema, type Verdict } from '#lib/schemas/verdict.ts';

/** Where verdicts are kept: ids, rubric lines and numbers, no article text. */
export const verdictsFolder = join(import.meta.dirname, '../../../tests/golden/verdicts');

/** All verdicts of a folder. Throws an Error that names file and line when one is not well formed. */
export function readVerdicts(folder: string = verdictsFolder): Verdict[] {
	const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
	return files.sort().flatMap((file) => {
		const lines = readFileSync(join(folder, file), 'utf8').split('\n');
		return lines.flatMap((line, i) => {
			if (line.trim() === '') return [];
			const read = verdictSchema.safeParse(parseLine(line));
			if (!read.success)
				throw new Error(`${file}:${i + 1}: ${read.error.issues[0]?.message ?? ''}`);
			return [read.data];
		});
	});
}

function parseLine(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

/** One item that two judges saw: acceptable when both found it so. */
export interface JudgedItem {
	itemId: string;
	file: string;
	acceptable: boolean;
	features: Record<string, number>;
}

/**
 * Verdicts of several judges put together, by round and item. What one judge alone saw is left out, and
 * so is what was judged before a feature was known that items have today.
 *
 * @param wanted a feature that has to be there
 */
export function joinVerdicts(verdicts: readonly Verdict[], wanted?: string): JudgedItem[] {
	const byItem = Map.groupBy(verdicts, ({ round, itemId }) => `${round} ${itemId}`);
	return [...byItem.values()].flatMap((group) => {
		const [first, second] = group;
		if (!first || !second) return [];
		if (wanted !== undefined && !(wanted in first.features)) return [];
		const { itemId, file, features } = first;
		return [
			{ itemId, file, features, acceptable: group.every(({ failed }) => failed.length === 0) }
		];
	});
}
