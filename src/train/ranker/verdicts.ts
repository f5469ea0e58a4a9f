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

/** One judged item: acceptable when all who judged it found it so. */
export interface JudgedItem {
	itemId: string;
	file: string;
	acceptable: boolean;
	features: Record<string, number>;
}

/**
 * Verdicts put together by round and item. What was judged before a feature was known that items have
 * today is left out.
 *
 * @param wanted a feature that has to be there
 * @param judges by fewer of them an item is not counted
 */
export function joinVerdicts(
	verdicts: readonly Verdict[],
	wanted?: string,
	judges = 2
): JudgedItem[] {
	const byItem = Map.groupBy(verdicts, ({ round, itemId }) => `${round} ${itemId}`);
	return [...byItem.values()].flatMap((group) => {
		const [first] = group;
		if (!first || group.length < judges) return [];
		if (wanted !== undefined && !(wanted in first.features)) return [];
		const { itemId, file, features } = first;
		return [
			{ itemId, file, features, acceptable: group.every(({ failed }) => failed.length === 0) }
		];
	});
}

/** Items without the features that only a few of them have: those would be learned by heart. */
export function withCommonFeatures(items: readonly JudgedItem[], fewest: number): JudgedItem[] {
	const counts = new Map<string, number>();
	for (const { features } of items) {
		for (const [name, value] of Object.entries(features)) {
			if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	return items.map((item) => ({
		...item,
		features: Object.fromEntries(
			Object.entries(item.features).filter(([name]) => (counts.get(name) ?? 0) >= fewest)
		)
	}));
}
