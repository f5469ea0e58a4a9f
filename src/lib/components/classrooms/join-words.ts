/** What is said when a code opens nothing. Never which of the reasons it was. */
export const noClassWords = {
	unknown:
		'No class can be joined with this code. Look at it once more, or ask your teacher for a new one.',
	'too many': 'Too many codes were tried. Wait a quarter of an hour, then try again.'
} as const;
