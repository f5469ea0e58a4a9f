import type { Summary } from './types.ts';

/** What to reach, and what others reach on the same data (language models excluded). */
export const GOALS: { key: keyof Summary; what: string; reference: string; goal: string }[] = [
	{ key: 'cleaningF1', what: 'cleaning, shingle F1', reference: 'jusText 80.4', goal: '>= 93' },
	{ key: 'lasEwt', what: 'LAS, EWT', reference: 'UDPipe 1.2: 81.1', goal: '>= 86' },
	{ key: 'lasGum', what: 'LAS, GUM', reference: 'arc-eager 82.6', goal: '>= 86' },
	{ key: 'coreArguments', what: 'core arguments exact', reference: 'arc-eager 73', goal: '>= 80' },
	{ key: 'coreArgumentsGated', what: '- behind the gate', reference: '90 at 43 %', goal: '>= 90' },
	{ key: 'gatedCoverage', what: '- verbs the gate passes', reference: '43', goal: '>= 50' },
	{ key: 'entityF1', what: 'entities, F1', reference: 'compromise 79/61', goal: '>= 90' },
	{ key: 'aliasPurity', what: 'alias clusters, purity', reference: '', goal: '>= 98' },
	{ key: 'aliasRecall', what: '- B-cubed recall', reference: '', goal: '>= 85' },
	{ key: 'dates', what: 'calendar dates', reference: 'recognizers 85.7', goal: '>= 92' },
	{
		key: 'cuePrecision',
		what: 'attribution cues, precision',
		reference: 'rules 73',
		goal: '>= 85'
	},
	{ key: 'cueRecall', what: '- recall', reference: 'rules 38', goal: '>= 60' },
	{ key: 'sourceAccuracy', what: '- source of found cues', reference: 'rules 97', goal: '>= 92' },
	{ key: 'quoteSpeaker', what: 'speaker of direct quotations', reference: '', goal: '>= 98' },
	{ key: 'quoteCoverage', what: '- quotations with a speaker', reference: '', goal: '>= 80' },
	{ key: 'wordsPerSecond', what: 'words/s, article to facts', reference: '', goal: '>= 6000' },
	{ key: 'modelBytes', what: 'models and tables, bytes', reference: '', goal: '<= 12 MB' },
	{ key: 'loadMs', what: 'load, ms', reference: '', goal: '< 300' }
];
