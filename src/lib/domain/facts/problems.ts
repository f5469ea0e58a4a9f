/**
 * Why a sentence, fact or candidate is not used. `gate` is one of a fixed set of names that counts
 * are kept by; `detail` holds the words at fault.
 */
export interface Problem {
	gate: string;
	detail: string;
}

/** One line for `unusableBecause`. */
export function describeProblem({ gate, detail }: Problem): string {
	return detail === '' ? gate : `${gate}: ${detail}`;
}
