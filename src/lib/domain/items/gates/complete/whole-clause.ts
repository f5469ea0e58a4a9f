import { contains } from '../../../facts/edits.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { ownWords } from './own-words.ts';

/** A number that says nothing of what it counts: "Kovac will win at least 73." */
export function bareFigure({ index, findings }: SentenceCard): string | null {
	const { tokens } = findings.sentence;
	const bare = findings.quantities.find((quantity) => {
		if (quantity.kind !== 'count' && quantity.kind !== 'range') return false;
		if (findings.quotes.some((quote) => contains(quote, quantity))) return false;
		const after = tokens.find(({ start }) => start >= quantity.numberSpan.end);
		const before = tokens.findLast(({ end }) => end <= quantity.numberSpan.start);
		if (!after) return true;
		// "a four-point dip"
		if (/^[-–]$/.test(after.text) && after.start === quantity.numberSpan.end) return false;
		// "aged 40", "number 10", "between 18 and 29": what it is, the words before it say.
		if (/^(?:aged?|ages|number|No|of|to|and|or|turned|under|over)$/i.test(before?.text ?? ''))
			return false;
		if (before && /^(?:NOUN|PROPN)$/.test(before.tag)) return false;
		return /^(?:PUNCT|ADP|CCONJ|VERB|AUX|SCONJ|PRON)$/.test(after.tag) && after.text !== 'of';
	});
	return bare ? index.text.slice(bare.start, bare.end) : null;
}

/** Verbs and adjectives that leave open with whom, for what or in what, at the end of a clause. */
const open =
	/\b(?:interven(?:e[sd]?|ing)|respond(?:s|ed|ing)?|compl(?:y|ied|ying)|participat(?:e[sd]?|ing)|appl(?:y|ied|ying)|appeal(?:s|ed|ing)?|object(?:s|ed|ing)?|disagree[sd]?|follow suit|do(?:es)? so|did so|doing so|be(?:come)? eligible|(?:is|are|was|were) eligible|involved|affected|undecided|the same|likewise|as well|too|more|less|unsure|not sure)(?=[.,;]|$)/i;

/** A clause that ends before it has said the thing: "has asked the court to intervene". */
export function openEnd(card: SentenceCard): string | null {
	const scene = /^(?:As|While) /.exec(card.statement);
	if (scene) return scene[0].trim();
	return open.exec(ownWords(card).trim())?.[0] ?? eligible.exec(ownWords(card))?.[0] ?? null;
}

/** "to be eligible, a threshold": for what? */
const eligible = /\beligible(?! (?:for|to)\b)/i;
