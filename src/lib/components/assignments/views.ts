/** An attempt as its table shows it. */
export interface AttemptLineView {
	attemptId: string;
	number: number;
	finishedAt: Date | null;
	finishedBy: 'learner' | 'clock' | null;
	/** 0…1 before any deduction; null while it is not shown. */
	score: number | null;
	/** Share of the score that is kept; 1 in time. */
	keeps: number;
	daysLate: number;
	answersFrom: Date | null;
}

/** An assignment as a student's list shows it; dates are the student's own. */
export interface AssignmentCardView {
	assignmentId: string;
	title: string;
	classroom: { name: string; timeZone: string };
	step: 'soon' | 'open' | 'going-on' | 'done' | 'missed';
	opensAt: Date;
	dueAt: Date | null;
	endsAt: Date | null;
	isPastDue: boolean;
	attemptsLeft: number | null;
	score: number | null;
	isLate: boolean;
}
