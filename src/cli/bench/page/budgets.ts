/** Lines that no page may cross at a first visit, in bytes on the wire. */
export interface Budget {
	scripts: number;
	all: number;
}

const kB = 1000;

/** A question page is the one that learners on slow lines meet: its line was set before it was built. */
export const budgets = {
	home: { scripts: 45 * kB, all: 120 * kB },
	story: { scripts: 45 * kB, all: 120 * kB },
	question: { scripts: 45 * kB, all: 120 * kB },
	results: { scripts: 45 * kB, all: 120 * kB }
} satisfies Record<string, Budget>;

/** From the click on "Next question" to the question: the page and whatever it brings. */
export const nextQuestionBytes = 4 * kB;
