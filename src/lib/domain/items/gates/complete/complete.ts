import type { SentenceCard } from '../../../facts/sentence-card.ts';
import type { Problem } from '../../../facts/problems.ts';
import type { Finding } from '../../../facts/findings.ts';
import type { Candidate } from '../../candidate.ts';
import { isArgued } from '../../statements/opinion.ts';
import { bareFigure, openEnd } from './whole-clause.ts';
import { headlinese, simplePastSince } from './telling-tense.ts';
import {
	disputed,
	droppedCircle,
	isRoundUp,
	privatePerson,
	promoted,
	unnamedPoll
} from './whole-story.ts';
import { subjectUnknown, unintroduced } from './known-things.ts';
import { besideThePoint } from './main-point.ts';
import { disagrees, farClause } from './agreement.ts';
import { dayMove } from './market-moves.ts';
import { placeless, undatedState } from './placed-figure.ts';
import { bareDoing, kindForName } from './which-one.ts';
import { colourWord, misjoined, otherFirm } from './plain-words.ts';

type Check = (card: SentenceCard) => string | null;

/** In the order in which they are asked; each gives the words at fault, or null. */
const checks: readonly (readonly [string, Check])[] = [
	['not-asked-of-round-ups', isRoundUp],
	['scrap', misjoined],
	['headlinese', headlinese],
	['tense', simplePastSince],
	['colour-word', colourWord],
	['not-worth-asking', promoted],
	['not-worth-asking', privatePerson],
	['half-named', otherFirm],
	['no-named-subject', subjectUnknown],
	['unresolved-reference', unintroduced],
	['unresolved-reference', bareFigure],
	['unresolved-reference', openEnd],
	['unnamed-poll', unnamedPoll],
	['qualification-dropped', droppedCircle],
	['disputed', disputed],
	['agreement', disagrees],
	['agreement', farClause],
	['unresolved-reference', bareDoing],
	['unresolved-reference', kindForName]
];

/** What a figure or a year needs besides: a place, a time, and to be more than a day's trading. */
const valueChecks: readonly (readonly [string, (finding: Finding) => string | null])[] = [
	['not-worth-asking', dayMove],
	['unplaced-figure', placeless],
	['undated-figure', undatedState]
];

/**
 * What makes a sentence of an article a statement that can be asked about: its subject is named or
 * described, its verb tells what was done or is so, its figures say what they count, and what its
 * neighbours say to limit it is said in it too. A digest is written so that all of this holds.
 */
export function completeStatement({ content, finding, others = [] }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (focus.kind === 'role' && /\b\p{Lu}{4,} [-–—]/u.test(focus.role.text))
		return [{ gate: 'scrap', detail: 'dateline in a post' }];
	if (focus.kind === 'quotation' || focus.kind === 'role') return [];
	if (card.index.analysed.article.textKind === 'digest') return [];
	// Parts of a list or of a matching are judged where they are written.
	if (others.length > 0 && content.type !== 'ordering') return [];
	// Of a whole statement its own gate says which figure decides it (`statements/whole-figure.ts`).
	const isPart = !/^(?:multiple-response|true-false)$/.test(content.type);
	const beside = others.length === 0 && isPart ? besideThePoint(finding) : null;
	if (beside !== null) return [{ gate: 'beside-the-point', detail: beside }];
	for (const [gate, check] of valueChecks) {
		const detail = check(finding);
		if (detail !== null) return [{ gate, detail }];
	}
	return [finding, ...others].flatMap((part) => incomplete(part.card));
}

function incomplete(card: SentenceCard): Problem[] {
	if (isArgued(card.index) && card.attribution === null)
		return [{ gate: 'opinion', detail: 'an argued piece' }];
	for (const one of [card, ...(card.leadIn ? [card.leadIn] : [])]) {
		for (const [gate, check] of checks) {
			const detail = check(one);
			if (detail !== null) return [{ gate, detail }];
		}
	}
	return [];
}
