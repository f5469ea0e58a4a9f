import type { Span } from '#lib/domain/articles/types.ts';
import type { Modality } from '#lib/domain/facts/types.ts';
import {
	determiners,
	isAdverb,
	isAuxiliary,
	isBreak,
	isPreposition,
	isTimeWord,
	personalPronouns,
	spanOf,
	type Clause
} from './clause.ts';
import { cueWords, type CueWord } from './cue-words.ts';
import { phraseEndingAt, subjectAfter, subjectBefore, type Source } from './link-source.ts';
import type { Quotation } from './quotations.ts';

/** A reporting verb with what it is linked to. Positions are token indexes of its sentence. */
export interface CueLink {
	verb: number;
	cue: CueWord;
	source: Source | null;
	/** Quotations that are its content. */
	quotes: Quotation[];
	/** Content in the sentence outside of these. */
	content: Span[];
	modality: Modality;
	/** The verb stands after what it reports. */
	after: boolean;
}

/** What a verb turned out to be: linked, reporting but not linkable, or not reporting at all. */
export type CueReading =
	{ kind: 'linked'; link: CueLink } | { kind: 'unlinked' } | { kind: 'none' };

const none: CueReading = { kind: 'none' };
const unlinked: CueReading = { kind: 'unlinked' };

export function readCue(clause: Clause, verb: number, previous: CueLink | null): CueReading {
	const cue = cueWords.get(clause.lower[verb] ?? '');
	if (!cue || clause.inside[verb] !== null || isNounHere(clause, verb)) return none;
	const word = clause.lower[verb] ?? '';
	const before = auxiliariesBefore(clause, verb);
	if (before.some((aux) => /^(?:to|would|could|should|must|will|'ll|'d|do|did|does)$/.test(aux))) {
		return cue.guarded ? none : unlinked;
	}
	if (before.some((aux) => /^(?:not|n't|never)$/.test(aux))) return cue.guarded ? none : unlinked;
	const passive = /(?:ed|id|ld|en|wn|ought|own|nown)$/.test(word) && before.some(isBe);
	if (passive) return cue.guarded ? none : unlinked;
	const isParticiple = /ing$/.test(word) && !before.some(isBe);
	const quoteBefore = quotationBefore(clause, verb);
	const source = isParticiple ? participleSource(clause, verb, previous) : null;
	const early = source ?? (isParticiple ? null : subjectBefore(clause, verb));
	const content = contentAfter(clause, verb, cue);
	const modality: Modality = before.some((aux) => /^(?:may|might)$/.test(aux))
		? 'may'
		: cue.modality;
	const late = isParticiple ? null : subjectAfter(clause, verb + 1);
	const link = (who: Source | null, quotes: Quotation[], spans: Span[], after: boolean) =>
		who
			? ({
					kind: 'linked',
					link: { verb, cue, source: who, quotes, content: spans, modality, after }
				} as const)
			: unlinked;
	if (quoteBefore && quoteBefore.words >= 2) {
		const inverted = late && quoteEndsAt(clause, quoteBefore, verb);
		const who = inverted ? late : early;
		const more = content.quotes.filter((quote) => quote !== quoteBefore);
		return link(who ?? late, [quoteBefore, ...more], more.length > 0 ? [] : [], true);
	}
	if (content.quotes.length > 0 || content.spans.length > 0) {
		return link(early, content.quotes, content.spans, false);
	}
	if (cue.guarded) {
		if (!isParenthetical(clause, verb)) return none;
	}
	const parenthetical = contentBefore(clause, verb, early, late);
	if (parenthetical) return link(parenthetical.source, [], parenthetical.spans, true);
	if (cue.object) {
		const object = objectAfter(clause, verb);
		if (object && early) return link(early, [], [object], false);
	}
	return unlinked;
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

const alsoNouns =
	/^(?:report|claim|state|comment|promise|demand|call|show|question|read|find|feel|hope|fear|worry|estimate|counter|answer|request|blog|charge|tweet|guess|signal|rule|reply|remark|respect|boast|joke|notice|threat|advocate|offer|urge|interject|post|repeat|highlight|wonder|rule|caution|vow|pledge|project|doubt|reason|question|recount|shout|cry|scream|laugh|sigh|smile|chant|hint|point|note|study|demand|sing|plead|hold|mention|attack|say|put|respond|decide)s?$/;

/** "a report", "his claims", "state media": the word as a noun. */
function isNounHere(clause: Clause, verb: number): boolean {
	const token = clause.tokens[verb];
	if (!token) return true;
	if (token.tag !== 'X') return token.tag !== 'VERB';
	const word = clause.lower[verb] ?? '';
	const previous = clause.lower[verb - 1] ?? '';
	const next = clause.lower[verb + 1] ?? '';
	if (/^\p{Lu}/u.test(token.text) && verb > 0 && !clause.tokens[verb - 1]?.text.match(/["“”]/))
		return true;
	if (determiners.has(previous) || /^['’]s$/.test(previous)) {
		const pronounish = /^(?:some|many|most|all|both|this|that|several|few|others)$/.test(previous);
		return !pronounish || alsoNouns.test(word);
	}
	if (!alsoNouns.test(word) && !/(?:ed|ing)$/.test(word)) return false;
	if (isPreposition(previous) && !clause.mention[verb])
		return !/^(?:by|in|for|to)$/.test(previous) || /s$/.test(word);
	if (next === 'of' && !/^(?:warned|complained|spoke|accused)$/.test(word)) return true;
	if (!alsoNouns.test(word)) return false;
	if (word === 'state' || word === 'states') return previous !== 'report';
	const who = clause.mention[verb - 1] ?? null;
	return (
		who === null &&
		!personalPronouns.has(previous) &&
		!isAdverb(previous) &&
		!isAuxiliary(previous) &&
		!/s$/.test(previous)
	);
}

/** A quotation that ends before the verb with only its speaker in between. */
function quotationBefore(clause: Clause, verb: number): Quotation | null {
	for (let i = verb - 1; i >= 0 && verb - i <= 28; i--) {
		const quote = clause.inside[i];
		if (quote) return between(clause, i, verb) ? quote : null;
		if (/^(?:that|:|;)$/.test(clause.lower[i] ?? '')) return null;
	}
	return null;
}

/** Between a quotation and its verb stands nothing but who said it. */
function between(clause: Clause, close: number, verb: number): boolean {
	const words = clause.lower.slice(close + 1, verb);
	if (words.length === 0) return true;
	const text = clause.tokens[close]?.text ?? '';
	const ends = /[,?!.…—–-]/.test(clause.lower[close - 1] ?? '') || /[,?!]/.test(text);
	const comma = words[0] === ',' || words[0] === '—' || words[0] === '–';
	if (!ends && !comma) return false;
	const start = comma ? close + 2 : close + 1;
	if (start >= verb) return true;
	const subject = subjectBefore(clause, verb);
	return subject !== null && subject.from <= start + 2;
}

/** `"…," said X`: nothing but adverbs stand between the quotation and the verb. */
function quoteEndsAt(clause: Clause, quote: Quotation, verb: number): boolean {
	for (let i = verb - 1; i >= 0; i--) {
		if (clause.inside[i] === quote) return true;
		const word = clause.lower[i] ?? '';
		if (word !== ',' && !isAdverb(word)) return false;
	}
	return false;
}

interface Content {
	quotes: Quotation[];
	spans: Span[];
}

/** What stands after the verb: a quotation, a that-clause, a clause without "that". */
function contentAfter(clause: Clause, verb: number, cue: CueWord): Content {
	const empty: Content = { quotes: [], spans: [] };
	let i = verb + 1;
	if (cue.addressed || clause.lower[i] === 'to') i = skipAddressee(clause, i);
	const limit = Math.min(clause.tokens.length, i + 14);
	for (let k = i; k < limit; k++) {
		const word = clause.lower[k] ?? '';
		const quote = clause.inside[k];
		if (quote) {
			const direct = k === i || /^[,:]$/.test(clause.lower[k - 1] ?? '') || startsUpper(clause, k);
			if (
				direct &&
				quote.words >= 3 &&
				(startsUpper(clause, k) || /^[,:]$/.test(clause.lower[k - 1] ?? ''))
			) {
				return { quotes: [quote], spans: [] };
			}
			break;
		}
		if (word === 'that' && !determinesNoun(clause, k, verb)) {
			return toSpans(clause, k, clauseEnd(clause, k + 1));
		}
		if (word === ':') {
			const rest = clause.inside[k + 1];
			if (rest) return { quotes: [rest], spans: [] };
			return k + 3 < clause.tokens.length ? toSpans(clause, k + 1, clause.tokens.length) : empty;
		}
		if (isBreak(word) && word !== ',') break;
		if (word === ',' && clause.inside[k + 1] === null && k > i) break;
	}
	if (cue.guarded && !/^(?:how|what|why|whether|who|when|where|if)$/.test(clause.lower[i] ?? '')) {
		// A bare clause after a guarded verb counts only when a subject and verb surely follow.
		if (
			!bareClause(clause, i) ||
			!/^(?:found|shows|showed|find|know|knows|knew|feel|feels|felt|hope|hopes|hoped|learned|indicated|indicates|agreed|fears|feared|expects|suggested|suggests|acknowledged|acknowledges|insisted|insists|reported|reports|revealed|noted|notes|predicted|predicts|warned|warns|believe|believes|believed|think|thinks|thought|estimate|estimates|estimated|vowed|pledged|conclude|concluded|confirmed|confirms)$/.test(
				clause.lower[verb] ?? ''
			)
		)
			return empty;
	}
	if (/^(?:[.,;!?)]|--|—|–)$/.test(clause.lower[i] ?? '.')) return empty;
	if (!bareClause(clause, i)) return empty;
	return toSpans(clause, i, clauseEnd(clause, i));
}

function startsUpper(clause: Clause, k: number): boolean {
	const at = /^\p{L}/u.test(clause.tokens[k]?.text ?? '') ? k : k + 1;
	return /^[\p{Lu}\d$£[.]/u.test(clause.tokens[at]?.text ?? '');
}

/** "said that day": "that" belongs to a noun of time. */
function determinesNoun(clause: Clause, k: number, verb: number): boolean {
	return (
		k === verb + 1 &&
		isTimeWord(clause.lower[k + 1] ?? '') &&
		!/^(?:january|may)$/.test(clause.lower[k + 1] ?? '')
	);
}

function toSpans(clause: Clause, from: number, to: number): Content {
	const span = spanOf(clause, from, to);
	return { quotes: [], spans: span ? [span] : [] };
}

/** Up to the end of the sentence, its last full stop left out. */
function clauseEnd(clause: Clause, from: number): number {
	let to = clause.tokens.length;
	while (to > from && /^[.!?]$/.test(clause.lower[to - 1] ?? '')) to--;
	return to;
}

function skipAddressee(clause: Clause, from: number): number {
	let i = from;
	if (clause.lower[i] === 'to') i++;
	if (
		personalPronouns.has(clause.lower[i] ?? '') ||
		/^(?:me|us|him|her|them|you)$/.test(clause.lower[i] ?? '')
	)
		return i + 1;
	let k = i;
	while (k < clause.tokens.length && k - i < 14) {
		const word = clause.lower[k] ?? '';
		if (word === 'that' || word === ':' || word === ',' || clause.inside[k] !== null) return k;
		if (
			k > i &&
			(determiners.has(word) || /^(?:he|she|they|it|we|i|you|there)$/.test(word)) &&
			!isPreposition(clause.lower[k - 1] ?? '')
		)
			return k;
		if (isBreak(word) && word !== 'and') break;
		k++;
	}
	// No mark of where the addressee ends: a name, or a phrase of one noun.
	k = i;
	while (
		k < clause.tokens.length &&
		clause.mention[k] === null &&
		k - i < 4 &&
		!/s$/.test(clause.lower[k] ?? '')
	)
		k++;
	const named = clause.mention[k];
	if (named) while (clause.mention[k] === named) k++;
	else k++;
	return Math.min(k, clause.tokens.length);
}

/** Whether words from here on are a clause: something that can be its subject, and enough of it. */
function bareClause(clause: Clause, i: number): boolean {
	const word = clause.lower[i] ?? '';
	if (clause.tokens.length - i < 4) return false;
	if (clause.tagged) {
		return clause.tokens
			.slice(i, i + 30)
			.some((token) => token.tag === 'VERB' || token.tag === 'AUX');
	}
	if (isPreposition(word)) {
		// "said in a statement on Monday he would": a clause may still come.
		return /^(?:in|on|at|after|during|for|with|by|under|despite|as)$/.test(word);
	}
	return (
		!/^(?:so|it|this|something|nothing|goodbye|no|yes|more|much)$/.test(word) ||
		clause.tokens.length - i > 4
	);
}

function isParenthetical(clause: Clause, verb: number): boolean {
	const next = clause.lower[verb + 1] ?? '.';
	return /^[,.]$/.test(next);
}

/** "…, X said." and "…, said X.": what stands before the comma. */
function contentBefore(
	clause: Clause,
	verb: number,
	early: Source | null,
	late: Source | null
): { source: Source; spans: Span[] } | null {
	const lastBefore = clause.lower[verb - 1] ?? '';
	if (late && (lastBefore === ',' || lastBefore === '”' || lastBefore === '"') && verb >= 4) {
		const span = spanOf(clause, 0, verb - 1);
		return span ? { source: late, spans: [span] } : null;
	}
	if (!early || early.from < 4) return null;
	const comma = clause.lower[early.from - 1] ?? '';
	if (!/^(?:,|—|–|”|"|'')$/.test(comma)) return null;
	const next = clause.lower[verb + 1] ?? '.';
	const ends =
		/^[.,;!?]$/.test(next) ||
		isTimeWord(next) ||
		isPreposition(next) ||
		isAdverb(next) ||
		next === 'last' ||
		next === 'this';
	if (!ends) return null;
	const span = spanOf(clause, 0, early.from - 1);
	if (!span) return null;
	const spans = [span];
	// "The plan, he said, would cost less."
	if (next === ',') {
		const rest = spanOf(clause, verb + 2, clauseEnd(clause, verb + 2));
		if (rest) spans.push(rest);
	}
	return { source: early, spans };
}

function objectAfter(clause: Clause, verb: number): Span | null {
	const to = clauseEnd(clause, verb + 1);
	const first = clause.lower[verb + 1] ?? '.';
	if (to <= verb + 1 || /^[,.;:]$/.test(first) || isTimeWord(first)) return null;
	return spanOf(clause, verb + 1, to);
}

function participleSource(clause: Clause, verb: number, previous: CueLink | null): Source | null {
	if (previous?.source) return previous.source;
	const before = clause.lower[verb - 1] ?? '';
	if (before !== ',' && before !== 'while' && before !== 'by') return phraseEndingAt(clause, verb);
	// The subject of the sentence: the first name or pronoun before its first verb.
	for (let i = 0; i < verb; i++) {
		if (clause.inside[i] !== null) return null;
		if (isAuxiliary(clause.lower[i] ?? '') || clause.tokens[i]?.tag === 'VERB') {
			return phraseEndingAt(clause, i);
		}
		const mention = clause.mention[i];
		const pronoun = personalPronouns.has(clause.lower[i] ?? '');
		if (pronoun) return { from: i, to: i + 1, head: i };
		if (mention && i <= 8) {
			let to = i;
			while (clause.mention[to] === mention) to++;
			return { from: i, to, head: to - 1 };
		}
	}
	return null;
}
