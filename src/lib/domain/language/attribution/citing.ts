import type { AttributionSpan } from '../types.ts';
import { spanOf, type Clause } from './clause.ts';
import { citingVerbs } from './cue-words.ts';
import { sourceEntity, subjectBefore } from './link-source.ts';
import type { Source } from './noun-phrase.ts';
import type { Quotation } from './quotations.ts';

/** "TASS cited Shoigu as saying …" and "Shoigu was quoted by TASS as saying …". */
export interface Citing {
	attribution: AttributionSpan;
	quotes: Quotation[];
	/** First token that is not part of the cue. */
	next: number;
}

const farthest = 26;

export function readCiting(clause: Clause, verb: number): Citing | null {
	if (!citingVerbs.has(clause.lower[verb] ?? '')) return null;
	const saying = findSaying(clause, verb);
	if (saying === null) return null;
	const passive = /^(?:was|were|is|are|been|being)$/.test(clause.lower[verb - 1] ?? '');
	const subject = subjectBefore(clause, verb);
	const inner = phraseBetween(clause, verb + 1, saying - 1);
	const by = clause.lower[verb + 1] === 'by' ? phraseBetween(clause, verb + 2, saying - 1) : null;
	const source = passive ? subject : inner;
	const through = passive ? by : subject;
	if (!source) return null;
	const content = contentOf(clause, saying, verb, through);
	const cue = spanOf(clause, saying, saying + 1);
	if (!cue || content.spans.length + content.quotes.length === 0) return null;
	return {
		attribution: {
			form: content.quotes.length > 0 ? 'direct' : 'indirect',
			source: spanOf(clause, source.from, source.to),
			sourceEntityId: sourceEntity(clause, source),
			through: through ? spanOf(clause, through.from, through.to) : null,
			throughEntityId: through ? sourceEntity(clause, through) : null,
			cue,
			cueLemma: 'say',
			content: [...content.quotes.map((quote) => quote.outer), ...content.spans],
			modality: 'said',
			sentence: clause.sentence.index
		},
		quotes: content.quotes,
		next: saying + 1
	};
}

/** Position of "saying" in "… as saying". */
function findSaying(clause: Clause, verb: number): number | null {
	for (let i = verb + 1; i < clause.tokens.length && i - verb < farthest; i++) {
		if (clause.inside[i] !== null || clause.lower[i] === ';') return null;
		if (clause.lower[i] === 'as' && clause.lower[i + 1] === 'saying') return i + 1;
		if (clause.lower[i] === 'as' && clause.lower[i + 1] === 'telling') return i + 1;
	}
	return null;
}

/** Span of a phrase; its head is the last word before the first preposition. */
function phraseBetween(clause: Clause, from: number, to: number): Source | null {
	if (to <= from) return null;
	let head = to - 1;
	for (let i = from + 1; i < to; i++) {
		const word = clause.lower[i] ?? '';
		const inName = clause.mention[i] !== null && clause.mention[i - 1] === clause.mention[i];
		if (!inName && /^(?:in|on|at|for|from|with|,|\()$/.test(word)) {
			head = i - 1;
			break;
		}
	}
	return { from, to: head + 1, head };
}

function contentOf(clause: Clause, saying: number, verb: number, through: Source | null) {
	const quotes: Quotation[] = [];
	for (let i = saying + 1; i < Math.min(saying + 4, clause.tokens.length); i++) {
		const quote = clause.inside[i];
		if (quote && !quotes.includes(quote)) quotes.push(quote);
	}
	let after = saying + 1;
	if (quotes.length > 0) return { quotes, spans: [] };
	while (/^[,:]$/.test(clause.lower[after] ?? '')) after++;
	let end = clause.tokens.length;
	while (end > after && /^[.!?]$/.test(clause.lower[end - 1] ?? '')) end--;
	const rest = end - after >= 2 ? spanOf(clause, after, end) : null;
	if (rest) return { quotes, spans: [rest] };
	// '"…," TASS cited Shoigu as saying.'
	const before = (through?.from ?? verb) - 1;
	for (let i = before; i >= 0 && before - i < 16; i--) {
		const quote = clause.inside[i];
		if (quote) return { quotes: [quote], spans: [] };
	}
	const span = before > 2 ? spanOf(clause, 0, before) : null;
	return { quotes, spans: span ? [span] : [] };
}
