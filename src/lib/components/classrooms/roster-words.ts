interface Entry {
	line: number;
	name: string;
	studentNumber: string | null;
	signInName: string | null;
}
interface Student {
	rosterName: string;
	studentNumber: string | null;
}

export type ShownLine =
	| { kind: 'new'; entry: Entry }
	| { kind: 'known'; entry: Entry }
	| { kind: 'changed' | 'same' | 'back'; entry: Entry; student: Student };

export interface ShownPreview {
	lines: ShownLine[];
	missing: Student[];
	problems: { line: number | null; text: string }[];
	unused: string[];
	fingerprint: string;
}

/** What a line of a list does, for the teacher who looks at it. */
export function changeWords(line: ShownLine): string {
	const { entry } = line;
	if (line.kind === 'new') {
		return entry.signInName
			? `New: an account is made, signing in as ${entry.signInName}`
			: 'New: an account is made';
	}
	if (line.kind === 'known') return `New in this class; has the account ${entry.signInName}`;
	if (line.kind === 'back') return 'Was removed, comes back';
	if (line.kind === 'same') return 'Unchanged';
	const { rosterName, studentNumber } = line.student;
	const changes = [
		...(rosterName === entry.name ? [] : [`is now called ${rosterName}`]),
		...(entry.studentNumber === null || studentNumber === entry.studentNumber
			? []
			: [studentNumber === null ? 'has no number yet' : `has the number ${studentNumber} now`])
	];
	return `Changed: ${changes.join(', ')}`;
}
