/** What the benchmark and the process that plays the students say to each other. */

/** A server to drive and what its pages are like. */
export interface Site {
	kind: 'footnote' | 'trivial' | 'bare';
	origin: string;
	/** Where a student begins. */
	startPath: string;
}

/** One measurement: so many students, in a closed loop or at a rate. */
export interface Level {
	students: number;
	/** Answers per second that arrive whatever the server does; null for a closed loop. */
	ratePerSecond: number | null;
	/** No answer is begun after this. */
	seconds: number;
	mostAnswers: number;
	seed: number;
}

/** An answer whose server said that it is saved. */
export interface Acknowledged {
	attemptId: string;
	position: number;
	fields: [string, string][];
}

export interface LevelResult {
	answers: number;
	/** From the first answer's begin to the last one's end. */
	seconds: number;
	/** Milliseconds from Check (open loop: from when it was due) to the redirect that says "saved". */
	submitMs: number[];
	/** The same to the feedback page. */
	feedbackMs: number[];
	/** Each page alone. */
	pageMs: number[];
	acknowledged: Acknowledged[];
	/** The first few things that went wrong. */
	failures: string[];
}

export type ToDriver =
	{ kind: 'prepare'; site: Site; level: Level } | { kind: 'go' } | { kind: 'end' };

export type FromDriver =
	{ kind: 'ready' } | { kind: 'done'; result: LevelResult } | { kind: 'failed'; message: string };
