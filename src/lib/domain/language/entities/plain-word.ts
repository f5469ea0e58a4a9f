import { commonWords } from './gazetteer.ts';
import { functionWords } from './plain-words.ts';

/** A dictionary word, its plural, past or -ing form. */
export function isPlainWord(lower: string): boolean {
	if (functionWords.has(lower) || commonWords.has(lower)) return true;
	const stems = [
		lower.replace(/ies$/, 'y'),
		lower.replace(/e?s$/, ''),
		lower.replace(/s$/, ''),
		lower.replace(/e?d$/, ''),
		lower.replace(/d$/, ''),
		lower.replace(/(.)\1ed$/, '$1'),
		lower.replace(/ing$/, ''),
		lower.replace(/ing$/, 'e'),
		lower.replace(/(.)\1ing$/, '$1'),
		lower.replace(/ly$/, '')
	];
	return stems.some((stem) => stem !== lower && commonWords.has(stem));
}
