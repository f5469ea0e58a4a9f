import type { Problem } from '../../facts/problems.ts';
import type { Candidate } from '../candidate.ts';
import { looseWord } from '../statements/loose-words.ts';
import { isOpinionPiece, opinionIn } from '../statements/opinion.ts';
import { followsOn } from '../statements/follows-on.ts';
import { isBackground, looseFigureIn } from '../statements/whole-figure.ts';
import { isDatedTalk, missingForWhole } from '../statements/whole-statement.ts';
import {
	audienceCount,
	crampedYear,
	dayToCome,
	grownName,
	hasKnownSubject,
	headingIn,
	misnamedPeople,
	presentBesideDate,
	profileVerb
} from '../statements/statement-form.ts';

/**
 * What a statement that is to be judged true or false needs beyond what any fact needs: no options
 * help to place it, so that each word has to hold by itself, and views are neither true nor false.
 */
export function soundStatement({ content, finding, rule }: Candidate): Problem[] {
	const { card, focus } = finding;
	// What somebody holds is told in our words: the sentence it is read from is not judged with it.
	if (focus.kind === 'role') return [];
	if (content.type === 'multiple-response') {
		const isDigest = card.index.analysed.article.textKind === 'digest';
		const loose =
			crampedYear(card) ??
			looseWord(card) ??
			opinionIn(card) ??
			(isDigest ? null : missingForWhole(card));
		return loose === null ? [] : [{ gate: 'loose-word', detail: loose }];
	}
	if (content.type !== 'true-false') return [];
	if (card.index.analysed.article.textKind !== 'digest') {
		// A denial is news wherever it stands; so is what a land has not done.
		const isDenial = finding.fact.kind === 'denial' || rule === 'not left out';
		const missing = missingForWhole(card, isDenial);
		if (missing !== null) return [{ gate: 'not-whole', detail: missing }];
		const loose = card.findings.quantities
			.filter(({ kind }) => kind === 'percent' || kind === 'count')
			.map((quantity) => looseFigureIn(card, quantity))
			.find((detail) => detail !== null);
		if (loose) return [{ gate: 'unplaced-figure', detail: loose }];
		if (isDatedTalk(finding)) return [{ gate: 'not-worth-asking', detail: 'no deed of that day' }];
		if (content.key === false && isBackground(finding))
			return [{ gate: 'not-worth-asking', detail: 'a length of time' }];
	}
	const told = [card, ...(card.leadIn ? [card.leadIn] : [])];
	const checks: [string, (at: (typeof told)[number]) => string | null][] = [
		['opinion', opinionIn],
		['loose-word', looseWord],
		['tense', presentBesideDate],
		['tense', dayToCome],
		['scrap', headingIn],
		['half-named', grownName],
		['scrap', misnamedPeople],
		['scrap', crampedYear],
		['not-worth-asking', audienceCount]
	];
	if (isOpinionPiece(card.index)) return [{ gate: 'opinion', detail: 'an argued piece' }];
	for (const [gate, check] of checks) {
		for (const one of told) {
			const detail = check(one);
			if (detail !== null) return [{ gate, detail }];
		}
	}
	if (!hasKnownSubject(card)) return [{ gate: 'no-named-subject', detail: 'of a statement' }];
	const profile = profileVerb(card);
	if (profile !== null) return [{ gate: 'not-worth-asking', detail: profile }];
	if (!followsOn(card)) return [{ gate: 'leans-on-context', detail: 'does not follow on' }];
	return [];
}
