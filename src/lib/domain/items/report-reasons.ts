/** Why somebody reports a problem with a question. */
export const reportReasons = [
	{ value: 'wrong-answer', label: 'The answer marked right is wrong' },
	{ value: 'unclear', label: 'The question is unclear' },
	{ value: 'outdated', label: 'It is out of date' },
	{ value: 'not-in-source', label: 'The source does not say so' },
	{ value: 'typing-too-strict', label: 'My typed answer should have counted' },
	{ value: 'other', label: 'Something else' }
] as const;

export type ReportReason = (typeof reportReasons)[number]['value'];
