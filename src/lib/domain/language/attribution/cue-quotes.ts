import { isAdverb, isPreposition, type Clause } from './clause.ts';
import type { CueWord } from './cue-words.ts';
import { subjectBefore } from './link-source.ts';
import type { Source } from './noun-phrase.ts';
import type { Quotation } from './quotations.ts';

/** '"…?" Tom Reed told me.' cut into two sentences: the second only says who spoke. */
export function tailOfQuotation(
	clause: Clause,
	verb: number,
	early: Source | null,
	late: Source | null
): Source | null {
	const quote = clause.quoteBefore;
	if (!quote || quote.open || quote.words < 2) return null;
	const source = late && verb === 0 ? late : early;
	if (!source || (source !== late && source.from > 1)) return null;
	return clause.tokens.length - verb < 12 ? source : null;
}

/** `"…," Rubio fired back.`: whatever the verb, behind a quotation and its speaker it is speech. */
export function taglineCue(clause: Clause, verb: number): CueWord | undefined {
	const token = clause.tokens[verb];
	if (!token || !/^VB[DZ]$/.test(token.xpos) || token.tag !== 'VERB') return undefined;
	let i = verb - 1;
	if (/^(?:he|she)$/.test(clause.lower[i] ?? '')) i--;
	else while (i >= 0 && clause.mention[i] && clause.inside[i] === null) i--;
	if (i === verb - 1 || i < 1 || clause.inside[i] === null) return undefined;
	const closes = /^[,?!]$/.test(clause.lower[i - 1] ?? '');
	return closes ? { ...tagline, lemma: token.lemma } : undefined;
}

const tagline: CueWord = {
	lemma: '',
	modality: 'said',
	addressed: false,
	guarded: true,
	object: false,
	thought: false,
	needs: null
};

/** `"…," Bozell notes.`: right behind a quotation and its speaker stands a verb, whatever its tag. */
export function isTagline(clause: Clause, verb: number): boolean {
	const next = clause.lower[verb + 1] ?? '.';
	if (!/^[.,:]$/.test(next) && !isAdverb(next) && !isPreposition(next)) return false;
	let i = verb - 1;
	while (i >= 0 && clause.mention[i] && clause.inside[i] === null) i--;
	return i < verb - 1 && i >= 0 && clause.inside[i] !== null;
}

/** A quotation that ends before the verb with only its speaker in between. */
export function quotationBefore(clause: Clause, verb: number): Quotation | null {
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
	const ends =
		/[,?!.…—–-]/.test(clause.lower[close - 1] ?? '') ||
		/[,?!]/.test(text) ||
		(/^['’‘"”]$/.test(clause.lower[close - 1] ?? '') &&
			/[,?!.…]/.test(clause.lower[close - 2] ?? ''));
	const comma = words[0] === ',' || words[0] === '—' || words[0] === '–';
	if (!ends && !comma) return false;
	const start = comma ? close + 2 : close + 1;
	if (start >= verb) return true;
	const subject = subjectBefore(clause, verb);
	if (subject === null) return false;
	const gap = clause.tokens.slice(start, subject.from);
	return (
		gap.length <= 2 ||
		(gap.length <= 6 &&
			gap.every(
				(token) =>
					/^[\p{L}\d]/u.test(token.text) &&
					token.tag !== 'VERB' &&
					token.tag !== 'AUX' &&
					token.tag !== 'X'
			))
	);
}

/** `"…," said X`: nothing but adverbs stand between the quotation and the verb. */
export function quoteEndsAt(clause: Clause, quote: Quotation, verb: number): boolean {
	for (let i = verb - 1; i >= 0; i--) {
		if (clause.inside[i] === quote) return true;
		const word = clause.lower[i] ?? '';
		if (word !== ',' && !isAdverb(word)) return false;
	}
	return false;
}
