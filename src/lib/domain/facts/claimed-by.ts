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

/** Words at the end of a phrase for people, by what such words end in, and for bodies. */
const people =
	/(?:\p{L}(?:ers|ors|ists|ians|ants|ents|ates|crats|men|women|ives|als|ns|es|people)|officials?|spokes\p{L}+|leader|minister|official|expert|aide|ally|adviser|advisor|president|director|chief|head|lawyer|senator|judge|police|staff|government|ministry|army|military|court|company|firm|bank|union|group|party|campaign|committee|agency|department|office|council|commission|organi[sz]ation|association|team|family|newspaper|network|channel|website|company|institute|university|public|crowd|board|management|embassy|parliament|authorities|source|sources|someone|aides|experts|allies)$/u;
/** A count, a share or a sum has no voice. */
const figure = /\d|\b(?:half|third|quarter|thirds|quarters|per ?cent|percent|most|none)\b/i;

/** Whether words without a name can stand for who says something: "officials", not "a third". */
export function canSpeak(source: string): boolean {
	const [head = ''] = source.split(/,| (?:of|from|at|in|for|with|close|on|who|to) /);
	if (paper.test(source)) return true;
	return people.test(head.trim()) && !figure.test(head);
}

/** Whose claim something is, as the beginning of a sentence: "Said by Anna Kovac". */
export function claimedBy({ source, modality }: Pick<Attribution, 'source' | 'modality'>): string {
	const isPaper = paper.test(source) && (modality === 'said' || modality === 'stated');
	return `${isPaper ? verbs.may : verbs[modality]} ${source}`;
}
