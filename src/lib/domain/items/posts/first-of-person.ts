import type { Finding } from '../../facts/findings.ts';
import type { Corpus } from '../candidate.ts';
import { timesNamed } from '../gates/salience.ts';

type Firsts = ReadonlyMap<string, Finding>;

const made = new WeakMap<Corpus, Map<(finding: Finding) => string | null, Firsts>>();

/**
 * Whether a finding is the one by which a bank asks what somebody holds: that of the article that names
 * them most, or else the first. What people hold changes less than the news does, and a question about
 * it in every article would be the same question.
 *
 * @param whatOf what is held and by whom, as one string; null of findings that tell of nothing held.
 * The same function for every finding: its answers are kept by it
 */
export function isFirstOfPerson(
	finding: Finding,
	corpus: Corpus,
	whatOf: (finding: Finding) => string | null
): boolean {
	let byKind = made.get(corpus);
	if (!byKind) {
		byKind = new Map();
		made.set(corpus, byKind);
	}
	let firsts = byKind.get(whatOf);
	if (!firsts) {
		firsts = findFirsts(corpus, whatOf);
		byKind.set(whatOf, firsts);
	}
	const what = whatOf(finding);
	return what !== null && firsts.get(what) === finding;
}

function findFirsts({ findings }: Corpus, whatOf: (finding: Finding) => string | null): Firsts {
	const firsts = new Map<string, Finding>();
	for (const finding of findings) {
		const what = whatOf(finding);
		if (what === null) continue;
		const known = firsts.get(what);
		if (!known || timesOf(finding) > timesOf(known)) firsts.set(what, finding);
	}
	return firsts;
}

function timesOf({ focus, card }: Finding): number {
	return focus.kind === 'role' ? timesNamed(card.index, focus.entity) : 0;
}
