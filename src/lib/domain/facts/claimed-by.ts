import type { Attribution } from './types.ts';

const verbs = {
	stated: 'Stated by',
	said: 'Said by',
	alleged: 'Alleged by',
	denied: 'Denied by',
	// Estimates, expectations and guesses alike: how firm they are, the words themselves say.
	may: 'According to'
} as const;

/** What is read and does not speak. */
const paper =
	/^(?:an?|the|one|some|many|several|recent|new|two|three)?\b.*\b(?:polls?|surveys?|stud(?:y|ies)|reports?|statistics|figures|data|slides?|documents?|releases?|statements?|letters?|emails?|e-mails?|articles?|analys[ei]s|forecasts?|estimates?|census|transcripts?|records?|papers?|filings?|index)$/i;

/** Whose claim something is, as the beginning of a sentence: "Said by Anna Kovac". */
export function claimedBy({ source, modality }: Pick<Attribution, 'source' | 'modality'>): string {
	const isPaper = paper.test(source) && (modality === 'said' || modality === 'stated');
	return `${isPaper ? verbs.may : verbs[modality]} ${source}`;
}
