import { wordSet } from '../tables/word-set.ts';
import type { Span } from '#lib/domain/articles/types.ts';
import { skipAddressee, clauseEnd } from './addressee.ts';
import { isAdverb, isBreak, isPreposition, isTimeWord, spanOf, type Clause } from './clause.ts';
import { cueWords, type CueWord } from './cue-words.ts';
import { treeOf } from './parsed-source.ts';
import type { Quotation } from './quotations.ts';
import { childWith } from './tree.ts';

/** Guarded verbs that take a clause without "that": "found prices had risen". */
const bareVerbs = wordSet(
	`find show know feel hope learn indicate agree fear expect suggest acknowledge insist report reveal
	note predict warn believe think estimate vow pledge conclude confirm`
);

interface Content {
	quotes: Quotation[];
	spans: Span[];
}

/** What stands after the verb: a quotation, a that-clause, a clause without "that". */
export function contentAfter(clause: Clause, verb: number, cue: CueWord): Content {
	const empty: Content = { quotes: [], spans: [] };
	let i = verb + 1;
	if (cue.addressed || clause.lower[i] === 'to') i = skipAddressee(clause, i);
	while (isTimeWord(clause.lower[i] ?? '') && clause.mention[i] === null) i++;
	const limit = Math.min(clause.tokens.length, i + 14);
	for (let k = i; k < limit; k++) {
		const word = clause.lower[k] ?? '';
		const quote = clause.inside[k];
		if (quote) {
			const reach = cue.guarded || cue.object ? 3 : 12;
			if (k - verb > reach && clause.lower[k - 1] !== ':') break;
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
		if (word === 'that' && !determinesNoun(clause, k, verb) && leadsTo(clause, i, k)) {
			return toSpans(clause, k, clauseEnd(clause, k + 1));
		}
		if (k > i && cueWords.has(word) && clause.tokens[k]?.tag !== 'NOUN') break;
		if (word === ':') {
			const rest =
				clause.inside[k + 1] ?? (k + 1 >= clause.tokens.length ? clause.quoteAfter : null);
			if (rest) return { quotes: [rest], spans: [] };
			return k + 3 < clause.tokens.length ? toSpans(clause, k + 1, clause.tokens.length) : empty;
		}
		if (isBreak(word) && word !== ',') break;
		if (word === ',' && clause.inside[k + 1] === null && k > i) break;
	}
	if (/^(?:[.,;!?)]|--|—|–)$/.test(clause.lower[i] ?? '.')) return empty;
	const asks = /^(?:how|what|why|whether|who|when|where|if)$/.test(clause.lower[i] ?? '');
	const bare = bareVerbs.has(cue.lemma) || !cue.guarded;
	const clausal = bare && hasClause(clause, verb, i);
	if (!asks && !clausal && !isSaying(clause, i, cue) && !isFinding(clause, verb, i, cue))
		return empty;
	return toSpans(clause, i, clauseEnd(clause, i));
}

/** "said no", "said Ryan": with the plainest verbs any words are what was said, but no adverbial. */
function isSaying(clause: Clause, from: number, cue: CueWord): boolean {
	const first = clause.lower[from] ?? '.';
	if (!/^(?:say|add|write)$/.test(cue.lemma) || clauseEnd(clause, from) <= from) return false;
	return (
		!isPreposition(first) && !isTimeWord(first) && !/^(?:last|this|so|earlier|later)$/.test(first)
	);
}

/** "A poll found voters divided": with studies any object is what they say. */
function isFinding(clause: Clause, verb: number, from: number, cue: CueWord): boolean {
	if (!/^(?:find|show|suggest|indicate|reveal)$/.test(cue.lemma)) return false;
	if (clauseEnd(clause, from) - from < 2 || isPreposition(clause.lower[from] ?? '')) return false;
	for (let i = verb - 1; i >= 0 && verb - i < 10; i--) {
		if (studies.has((clause.lower[i] ?? '').replace(/s$/, ''))) return true;
		if (clause.lower[i] === ',') return false;
	}
	return false;
}

const studies = wordSet(
	`poll survey study report analysi analysis review result data figure research number statistic
	investigation document inquiry paper evidence record`
);

function hasClause(clause: Clause, verb: number, from: number): boolean {
	if (!bareClause(clause, from)) return false;
	const surely = !cueWords.get(clause.lower[verb] ?? '')?.guarded;
	if (!clause.tagged || (surely && !isPreposition(clause.lower[from] ?? ''))) return true;
	return childWith(clause.tokens, treeOf(clause), verb, /^(?:ccomp|parataxis|xcomp)/) !== null;
}

/** "called the charges unfounded": an object and what it is called, by the parse. */
export function naming(clause: Clause, verb: number, cue: CueWord): Span | null {
	if (cue.lemma !== 'call' || !clause.tagged) return null;
	const named = childWith(clause.tokens, treeOf(clause), verb, /^xcomp/);
	return named !== null && named > verb ? objectAfter(clause, verb) : null;
}

/** Between a verb and its "that" stand only adverbs, times and phrases like "in a statement". */
function leadsTo(clause: Clause, from: number, that: number): boolean {
	if (from >= that) return true;
	const first = clause.lower[from] ?? '';
	return (
		isPreposition(first) || isTimeWord(first) || isAdverb(first) || /^(?:last|this|,)$/.test(first)
	);
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

/** What a speech act is about, when a word it needs stands near: "called for talks". */
export function actContent(clause: Clause, verb: number, needs: ReadonlySet<string>): Span | null {
	const end = clauseEnd(clause, verb + 1);
	const next = clause.lower[verb + 1] ?? '.';
	if (end <= verb + 1 || /^[,.;:)]$/.test(next)) return null;
	if (needs.has('*') && !isPreposition(next) && !isBreak(next) && !isTimeWord(next)) {
		return spanOf(clause, verb + 1, end);
	}
	for (let i = verb + 1; i < end && i - verb < 12; i++) {
		const word = clause.lower[i] ?? '';
		if (clause.inside[i] !== null) return needs.has('quote') ? spanOf(clause, verb + 1, end) : null;
		if (isBreak(word) && word !== '-') return null;
		if (needs.has(word) && ((word !== 'to' && word !== 'for' && word !== 'on') || i === verb + 1))
			return spanOf(clause, verb + 1, end);
	}
	return null;
}

export function objectAfter(clause: Clause, verb: number): Span | null {
	const to = clauseEnd(clause, verb + 1);
	const first = clause.lower[verb + 1] ?? '.';
	if (to <= verb + 1 || /^[,.;:]$/.test(first) || isTimeWord(first)) return null;
	return spanOf(clause, verb + 1, to);
}
