/** Answers given on one calendar day of the learner. */
export interface DayCount {
	/** ISO 8601 date. */
	day: string;
	answered: number;
	right: number;
}

/** Share right of a group of answers; `share` is the mean score, 0…1. */
export interface ShareRight {
	key: string;
	label: string;
	href: string | null;
	answered: number;
	share: number;
}

export interface LearnerProgress {
	answered: number;
	share: number;
	days: DayCount[];
	byStrand: ShareRight[];
	byStory: ShareRight[];
	byType: ShareRight[];
}

/** What a learner knows of a story: facts met and facts last answered right, of all its facts. */
export interface Knowledge {
	facts: number;
	met: number;
	known: number;
	due: number;
}
