import type { Span } from '#lib/domain/articles/types.ts';
import type { Mention, ParsedSentence, ParsedToken } from '../types.ts';
import type { Quotation } from './quotations.ts';

/** A sentence as the attribution rules look at it. Positions are token indexes. */
export interface Clause {
	sentence: ParsedSentence;
	tokens: ParsedToken[];
	lower: string[];
	/** Quotation that a token stands inside, or null. */
	inside: (Quotation | null)[];
	/** Name or pronoun whose mention covers a token, or null. */
	mention: (Mention | null)[];
	tagged: boolean;
	/** Quotation that the sentence before ends with, in the same paragraph. */
	quoteBefore: Quotation | null;
	/** Quotation that the next sentence begins with, when this one ends with a colon. */
	quoteAfter: Quotation | null;
}

/** Lays quotations and mentions over the sentences; both ascend, so one walk does. */
export function toClauses(
	sentences: ParsedSentence[],
	quotations: Quotation[],
	mentions: Mention[]
): Clause[] {
	const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
	let quote = 0;
	let name = 0;
	let before: { paragraph: number; quote: Quotation | null } = { paragraph: -1, quote: null };
	const clauses = sentences.map((sentence): Clause => {
		const { tokens } = sentence;
		const inside: (Quotation | null)[] = [];
		const mention: (Mention | null)[] = [];
		for (const token of tokens) {
			while ((quotations[quote]?.outer.end ?? Infinity) <= token.start) quote++;
			const current = quotations[quote];
			inside.push(current && current.outer.start <= token.start ? current : null);
			while ((sorted[name]?.end ?? Infinity) <= token.start) name++;
			const named = sorted[name];
			mention.push(named && named.start < token.end ? named : null);
		}
		const quoteBefore = before.paragraph === sentence.paragraph ? before.quote : null;
		before = { paragraph: sentence.paragraph, quote: inside.at(-1) ?? null };
		return {
			sentence,
			quoteBefore,
			quoteAfter: null,
			tokens,
			lower: tokens.map((token) => token.text.toLowerCase().replaceAll('’', "'")),
			inside,
			mention,
			tagged: tokens.some((token) => token.tag !== 'X' && token.tag !== 'PUNCT')
		};
	});
	for (const [i, clause] of clauses.entries()) {
		const next = clauses[i + 1]?.inside[0] ?? null;
		const ends = clause.lower.at(-1) === ':' && clause.inside.at(-1) === null;
		if (ends && next !== null) clause.quoteAfter = next;
	}
	return clauses;
}

const auxiliaries = new Set(
	`has have had is are was were be been being do does did will would may might could can should must
	'd 've 's 'll 're to`.split(/\s+/)
);
const adverbs = new Set(
	`also later then now once again still even just only first recently earlier previously already
	often sometimes always simply merely never not n't long all both since soon today yesterday
	further reportedly allegedly ever too`.split(/\s+/)
);

export function isAuxiliary(word: string): boolean {
	return auxiliaries.has(word);
}

export function isAdverb(word: string): boolean {
	return adverbs.has(word) || (/ly$/.test(word) && word.length > 4 && !notAdverbs.has(word));
}
const notAdverbs = new Set('family italy july assembly supply reply ally daily weekly'.split(' '));

export const personalPronouns: ReadonlySet<string> = new Set(
	'he she they it we i you who'.split(' ')
);

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

export function isTimeWord(word: string): boolean {
	return (
		weekdays.test(word) ||
		/^(?:today|yesterday|tomorrow|week|month|year|morning|afternoon|evening|night|weekend|january|february|march|april|may|june|july|august|september|october|november|december)s?$/.test(
			word
		)
	);
}

const breaks = new Set(
	`, ; : . ! ? ( ) " “ ” '' \`\` — – -- and but or that if when while because although though after
	before as since until unless where which whether so than nor yet who whom whose`.split(/\s+/)
);

/** Where a noun phrase cannot reach across. */
export function isBreak(word: string): boolean {
	return breaks.has(word) || word === '-' || word === '‘';
}

const prepositions = new Set(
	`of for from in at with on to by into over about against among between during through under near
	within behind inside outside across around amid despite without per via like`.split(/\s+/)
);

export function isPreposition(word: string): boolean {
	return prepositions.has(word);
}

export const determiners: ReadonlySet<string> = new Set(
	`a an the this that these those his her its their my our your some many several most other another
	one two three four five any each every no both all few`.split(/\s+/)
);

export function spanOf(clause: Clause, from: number, to: number): Span | null {
	const start = clause.tokens[from]?.start;
	const end = clause.tokens[to - 1]?.end;
	return start === undefined || end === undefined || end <= start ? null : { start, end };
}
