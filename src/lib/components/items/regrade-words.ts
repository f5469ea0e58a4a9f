import type { RegradeMode } from '#lib/domain/grading/regrade.ts';

/** What a regrade does, as it is chosen and as it is listed afterwards. */
export const regradeWords: Record<RegradeMode, { choice: string; done: string }> = {
	'new-key': {
		choice: 'The new answer counts, for everybody. Scores can rise and fall.',
		done: 'the new answer counts'
	},
	'either-key': {
		choice: 'The new answer counts, and whoever had the old one right keeps it. No score falls.',
		done: 'the new answer and the old one count'
	},
	'full-marks': {
		choice: 'Full marks for everybody who answered until now, whatever they answered.',
		done: 'full marks for everybody'
	}
};
