import type { Span } from '#lib/domain/articles/types.ts';
import type { Modality } from '#lib/domain/facts/types.ts';
import { isAdverb, isAuxiliary, type Clause } from './clause.ts';
import { contentBefore, invertedContent } from './content-before.ts';
import { actContent, contentAfter, naming, objectAfter } from './cue-content.ts';
import type { CueLink } from './cue-link.ts';
import { isNounHere } from './cue-noun.ts';
import { quotationBefore, quoteEndsAt, taglineCue, tailOfQuotation } from './cue-quotes.ts';
import { findSubject, participleSource } from './cue-subject.ts';
import { cueWords, type CueWord } from './cue-words.ts';
import { subjectAfter } from './link-source.ts';
import type { Source } from './noun-phrase.ts';
import { parsedSubject } from './parsed-source.ts';
import { readPassive } from './passive.ts';

/** What a verb turned out to be: linked, reporting but not linkable, or not reporting at all. */
export type CueReading =
	{ kind: 'linked'; link: CueLink } | { kind: 'unlinked' } | { kind: 'none' };

const none: CueReading = { kind: 'none' };
const unlinked: CueReading = { kind: 'unlinked' };

/**
 * Reads one verb of a sentence. A verb that only could report ("found", "agreed") and does not here
 * is nothing; "said" without a speaker is a report that lost its speaker.
 */
export function readCue(clause: Clause, verb: number, previous: CueLink | null): CueReading {
	const cue = cueWords.get(clause.lower[verb] ?? '') ?? taglineCue(clause, verb);
	if (!cue || clause.inside[verb] !== null || isNounHere(clause, verb)) return none;
	const before = auxiliariesBefore(clause, verb);
	const other = readOtherForm(clause, verb, cue, before, previous);
	if (other) return other;
	const participle = /ing$/.test(clause.lower[verb] ?? '') && !before.some(isBe);
	const early = participle
		? (parsedSubject(clause, verb) ?? participleSource(clause, verb, previous))
		: findSubject(clause, verb, previous);
	if (cue.thought && isOwnThought(clause, verb, early, previous)) return none;
	const parts = {
		clause,
		verb,
		cue,
		early,
		late: participle ? null : subjectAfter(clause, verb + 1),
		modality: before.some((aux) => /^(?:may|might)$/.test(aux)) ? ('may' as const) : cue.modality
	};
	const link = linkVerb(parts);
	if (link) return { kind: 'linked', link };
	return cue.guarded || participle ? none : unlinked;
}

interface VerbParts {
	clause: Clause;
	verb: number;
	cue: CueWord;
	/** Who stands before the verb, and who behind it. */
	early: Source | null;
	late: Source | null;
	modality: Modality;
}

function linkVerb(parts: VerbParts): CueLink | null {
	const { clause, verb, cue, early, late } = parts;
	const content = contentAfter(clause, verb, cue);
	const quote = quotationBefore(clause, verb);
	if (quote && quote.words >= 2) {
		const behind = late && quoteEndsAt(clause, quote, verb);
		const who = behind ? late : (early ?? parsedSubject(clause, verb) ?? late);
		const more = content.quotes.filter((one) => one !== quote);
		return make(parts, who, { quotes: [quote, ...more], after: true });
	}
	const inverted = late ? invertedContent(clause, verb, early, late) : null;
	if (inverted && content.quotes.length === 0) {
		return make(parts, late, { content: [inverted], after: true });
	}
	if (content.quotes.length > 0 || content.spans.length > 0) {
		return make(parts, early, { quotes: content.quotes, content: content.spans });
	}
	const about = cue.needs
		? (actContent(clause, verb, cue.needs) ?? naming(clause, verb, cue))
		: null;
	if (about && early) return make(parts, early, { content: [about], act: true });
	const closes = /^[,.]$/.test(clause.lower[verb + 1] ?? '.');
	if (cue.guarded && !closes && !clause.quoteBefore) return null;
	const tail = tailOfQuotation(clause, verb, early, late);
	if (tail && clause.quoteBefore) {
		return make(parts, tail, { quotes: [clause.quoteBefore], after: true });
	}
	const around = contentBefore(clause, verb, early, late);
	if (around) return make(parts, around.source, { content: around.spans, after: true });
	const object = cue.object ? objectAfter(clause, verb) : null;
	return object ? make(parts, early, { content: [object] }) : null;
}

function make(
	{ verb, cue, modality }: VerbParts,
	source: Source | null,
	found: Partial<Pick<CueLink, 'quotes' | 'content' | 'after' | 'act'>>
): CueLink | null {
	if (!source) return null;
	const { quotes = [], content = [], after = false, act = false } = found;
	return { verb, cue, source, quotes, content, modality, after, act };
}

/** Infinitives, negations and passives: forms in which nobody is reported to say something. */
function readOtherForm(
	clause: Clause,
	verb: number,
	cue: CueWord,
	before: string[],
	previous: CueLink | null
): CueReading | null {
	const lost = cue.guarded ? none : unlinked;
	const negated = before.some((aux) => /^(?:not|n't|never)$/.test(aux));
	if (negated && /^(?:respond|comment)$/.test(cue.lemma)) {
		const source = findSubject(clause, verb, previous);
		const about = objectAfter(clause, verb);
		if (!source || !about) return none;
		const parts = { clause, verb, cue, early: source, late: null, modality: 'said' as const };
		const link = make(parts, source, { content: [about], act: true });
		return link ? { kind: 'linked', link } : none;
	}
	// "has not disclosed its losses": the narrator's statement, and nobody's.
	if (negated) return none;
	if (before.some((aux) => /^(?:to|would|could|should|must|will|'ll|'d|do|did|does)$/.test(aux))) {
		const wentOn = before[0] === 'to' && /^(?:on|continued|by)$/.test(clause.lower[verb - 2] ?? '');
		if (!wentOn) return lost;
	}
	const token = clause.tokens[verb];
	const follows = /^(?:NOUN|PROPN|PRON|NUM|PART|ADV|X)$/.test(
		clause.tokens[verb - 1]?.tag ?? 'CCONJ'
	);
	if (token?.xpos === 'VB' && before.length === 0 && !follows) return lost;
	const adjective = /^(?:DET|ADJ)$/.test(clause.tokens[verb - 1]?.tag ?? '');
	if (token?.relation === 'amod' && adjective) return none;
	const perfect = before.some((aux) => /^(?:have|has|had|'ve|'d|having)$/.test(aux));
	const isPassive =
		/(?:ed|id|ld|en|wn|ought)$/.test(clause.lower[verb] ?? '') &&
		(before.some(isBe) || (token?.xpos === 'VBN' && !perfect && !follows));
	if (!isPassive) return null;
	const link = readPassive(clause, verb, cue);
	return link ? { kind: 'linked', link } : lost;
}

/** What the writer or the reader thinks, and thoughts inside of what somebody says. */
function isOwnThought(
	clause: Clause,
	verb: number,
	source: Source | null,
	previous: CueLink | null
): boolean {
	const head = source ? (clause.lower[source.head] ?? '') : '';
	if (/^(?:i|we|you|who|that|which)$/.test(head)) return true;
	const at = clause.tokens[verb]?.start ?? 0;
	const within = (span: Span) => span.start <= at && at < span.end;
	return previous?.content.some(within) ?? false;
}

function isBe(word: string): boolean {
	return /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(word);
}

function auxiliariesBefore(clause: Clause, verb: number): string[] {
	const found: string[] = [];
	for (let i = verb - 1; i >= 0 && verb - i < 6; i--) {
		const word = clause.lower[i] ?? '';
		if (!isAuxiliary(word) && !isAdverb(word)) break;
		found.push(word);
	}
	return found;
}
