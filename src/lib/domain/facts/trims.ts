import type { Span } from '../articles/types.ts';
import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { contains, overlaps } from './edits.ts';
import { isFinite } from './sentence-form.ts';
import { timesToDrop } from './trim-times.ts';

/**
 * Parts a sentence can lose and still be true and whole: what closes the speech before it, adverbials
 * at its head, asides between dashes or brackets, relative clauses and tails after a comma, a time
 * that says when and nothing else. The safest come first. None holds a denial, a condition, a hedge
 * or anything of who says it.
 */
export function trimsOf(text: string, findings: SentenceFindings): Span[] {
	const words = text.slice(findings.sentence.start, findings.sentence.end);
	const local = [...leads(words), ...asides(words), ...timesToDrop(words, findings)].map(
		({ start, end }) => ({
			start: start + findings.sentence.start,
			end: end + findings.sentence.start
		})
	);
	const speech = speechBefore(words, findings);
	return [
		...speech,
		...[...local, ...clauses(findings)].filter((span) => isHarmless(text, span, findings))
	];
}

/** Words without which what is left would say more than the sentence does. */
const weighty =
	/\b(?:not|no|never|neither|nor|none|nobody|nothing|without|unless|if|except|only|hardly|barely|but|although|though|despite|however|unlike|allegedly|alleged|reportedly|apparently|claim\p{L}*|accord\p{L}*|den(?:y|ies|ied|ying)|refus\p{L}*|fail\p{L}*|reject\p{L}*|cannot|about|may|might|could|would|cut|rather|instead|provided|subject)\b|n['’]t\b/iu;

function isHarmless(text: string, span: Span, findings: SentenceFindings): boolean {
	const dropped = text.slice(span.start, span.end);
	if (weighty.test(dropped) || findings.quotes.some((quote) => overlaps(quote, span))) return false;
	if (findings.unlinkedCues.some((cue) => overlaps(cue, span))) return false;
	return findings.attributions.every(({ cue, source, through, content }) => {
		const parts = [cue, ...(source ? [source] : []), ...(through ? [through] : [])];
		const isTouched = parts.some((part) => overlaps(part, span));
		const isGone = contains(span, cue) && content.every((part) => contains(span, part));
		if (isGone) return true;
		return !isTouched && content.every((part) => !contains(span, part));
	});
}

/** `… weeks." Kovac met her.`: the end of a speech from the sentence before, run into this one. */
function speechBefore(words: string, findings: SentenceFindings): Span[] {
	const { sentence, quotes, attributions } = findings;
	const cutQuote = quotes.find(({ start, end }) => start < sentence.start && end < sentence.end);
	if (!cutQuote || !/[.!?]["”]$/.test(words.slice(0, cutQuote.end - sentence.start))) return [];
	const rest = words.slice(cutQuote.end - sentence.start);
	if (!/^\s+\p{Lu}/u.test(rest)) return [];
	const span = { start: sentence.start, end: cutQuote.end + 1 };
	const isOwn = attributions.every(
		({ cue, content }) =>
			cue.start >= span.end && content.length > 0 && content.every((part) => part.start >= span.end)
	);
	// "… weeks." Kovac said.": the speaker of what is dropped.
	const verb = sentence.tokens.find((token) => token.start >= span.end && isFinite(token));
	return isOwn && verb && sentence.end - verb.end > 12 ? [span] : [];
}

const lead =
	/^(?:(?:But|And|Also|Still|Then|Now|Meanwhile|Earlier|Later|Separately|Additionally|Besides|Of course),? )?(?:(?:As well as|In addition to|Speaking|Asked about) [^,"“]{3,80}, )(?=\p{Lu})|^(?:Earlier|Later|Separately|Additionally|Now|Also|Then), (?=\p{Lu})/u;

function leads(words: string): Span[] {
	const match = lead.exec(words);
	return match ? [{ start: 0, end: match[0].length }] : [];
}

/** Asides between dashes, and in brackets, with the blank before them. */
function asides(words: string): Span[] {
	return [...words.matchAll(/ (?:[—–―-]) [^—–―-]{3,120} [—–―-](?= )| \([^()]{2,80}\)/g)].map(
		({ index, 0: match }) => ({ start: index, end: index + match.length })
	);
}

const relative = /^(?:which|who|whose|whom|where)$/i;
const joining = /^(?:when|while|as|where|after|before|with)$/i;
const possessive = /^(?:his|her|its|their)$/i;

/** From a comma to the next one that a verb follows, or to the end of the sentence. */
function clauses({ sentence }: SentenceFindings): Span[] {
	const { tokens } = sentence;
	const last = tokens.at(-1);
	if (last?.text !== '.') return [];
	const spans: Span[] = [];
	for (const comma of tokens) {
		const opener = tokens[comma.index + 1];
		if (comma.text !== ',' || !opener) continue;
		if (/\bof$/.test(tokens[comma.index + 2]?.text ?? '')) continue;
		const isClause = relative.test(opener.text);
		const isTail =
			isClause || joining.test(opener.text) || possessive.test(opener.text) || isParticiple(opener);
		if (isTail && isWholeBefore(tokens, comma.index) && isLoose(tokens, opener.index)) {
			spans.push({ start: comma.start, end: last.start });
		}
		const close = tokens.find((token) => token.text === ',' && token.index > opener.index);
		const next = close && tokens[close.index + 1];
		if (!close || !next || !(isClause || isParticiple(opener))) continue;
		const inner = tokens.slice(opener.index, close.index);
		const isOpen = tokens.slice(0, comma.index).some((token) => isFinite(token));
		const isComplete = isClause ? inner.filter((token) => isFinite(token)).length > 0 : true;
		if (isComplete && !isOpen && isFinite(next) && !inner.some(({ text }) => text === ',')) {
			spans.push({ start: comma.start, end: next.start - 1 });
		}
	}
	return spans;
}

function isParticiple({ xpos, text }: ParsedToken): boolean {
	return xpos === 'VBG' && !/^(?:according|including|excluding|depending|assuming)$/i.test(text);
}

/** What is left before the comma is a sentence: the words since the last comma hold its verb. */
function isWholeBefore(tokens: readonly ParsedToken[], comma: number): boolean {
	const before = tokens.slice(0, comma);
	const lastComma = before.findLastIndex(({ text }) => text === ',' || text === ':');
	const segment = before.slice(lastComma + 1);
	const opener = segment[0]?.text ?? '';
	if (
		segment.length < 5 ||
		/^(?:if|when|while|although|though|after|before|as|because|since|which|who|where|whose|unless|until|despite)$/i.test(
			opener
		)
	) {
		return false;
	}
	return (
		segment.some((token) => isFinite(token)) &&
		before.some(({ relation }) => relation === 'root') &&
		!/^(?:CCONJ|ADP|DET)$/.test(segment.at(-1)?.tag ?? '')
	);
}

/** Nothing joins up with the words before the comma after the tail has begun. */
function isLoose(tokens: readonly ParsedToken[], from: number): boolean {
	return !tokens
		.slice(from)
		.some(
			({ text, index }) =>
				/^[,;:—–]$/.test(text) &&
				/^(?:and|or|but|so|yet|then)$/i.test(tokens[index + 1]?.text ?? '')
		);
}
