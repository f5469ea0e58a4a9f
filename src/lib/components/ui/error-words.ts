export interface ErrorWords {
	title: string;
	/** What happened and what to do. */
	what: string;
}

const known: Record<number, ErrorWords> = {
	400: {
		title: 'That could not be read',
		what: 'The page was asked for in a way it does not understand. Go back, and try it from the page you came from.'
	},
	403: {
		title: 'This is not open to you',
		what: 'Your session may not see this page. If you were given a link to it, open that link again in this browser.'
	},
	404: {
		title: 'There is no such page',
		what: 'The address may be mistyped, or it belongs to somebody else’s quiz. Quizzes are seen only in the browser they were started in.'
	},
	409: {
		title: 'That cannot be done now',
		what: 'Something has changed since the page was shown. Go back, load it again and see whether it is still needed.'
	},
	429: {
		title: 'Too many tries',
		what: 'Wait a minute, then try again.'
	}
};

const unexpected: ErrorWords = {
	title: 'Something went wrong here',
	what: 'It is our fault, not yours. Answers that were saved are still saved. Load the page again; if it goes on, tell whoever runs this server when it happened.'
};

/** What to tell a reader about an HTTP status from 400. */
export function errorWords(status: number): ErrorWords {
	return known[status] ?? unexpected;
}
