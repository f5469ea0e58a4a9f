import type { Problem } from '../../facts/problems.ts';
import { foldText } from '../../grading/fold-text.ts';
import type { ItemContent } from '../types.ts';

/** Below this share of words from the passage a question is told in our own words. */
const ownWords = 0.7;

/**
 * How much of a question is the passage itself. What is written in fixed words of ours leans on no
 * sentence of the article, and a judge has nothing to object to in its wording.
 *
 * @param asked the stem without its frame
 */
export function passageFeatures(asked: string, { citations }: ItemContent): Record<string, number> {
	const evidence = citations.filter(({ role }) => role === 'evidence');
	const passage = new Set(evidence.flatMap(({ quote }) => foldText(quote).split(' ')));
	const words = foldText(asked)
		.split(' ')
		.filter((word) => word.length > 2);
	const shared = words.filter((word) => passage.has(word)).length;
	const share = words.length === 0 ? 0 : shared / words.length;
	return { 'words of the passage': share, 'in our own words': share < ownWords ? 1 : 0 };
}

const kinds: readonly (readonly [string, RegExp])[] = [
	['a pronoun', /^(?:he|she|it|they|him|her|them|his|its|their|hers|theirs)\b/i],
	['a definite thing', /^the /i],
	['a pointing word', /^(?:this|that|these|those|such|there|here)\b/i]
];

/** What gates object to in a draft, as numbers: which gate, and of a reference, what kind it is. */
export function doubtFeatures(doubts: readonly Problem[]): Record<string, number> {
	const features: Record<string, number> = { doubts: doubts.length / 3 };
	for (const { gate, detail } of doubts) {
		features[`doubt ${gate}`] = 1;
		if (gate !== 'unresolved-reference') continue;
		const kind = kinds.find(([, words]) => words.test(detail))?.[0] ?? 'a noun';
		features[`refers by ${kind}`] = 1;
	}
	return features;
}
