import type { Span } from '#lib/domain/articles/types.ts';
import type { AttributionSpan, Entity, Mention, ParsedSentence } from '../types.ts';
import { findAccording } from './according.ts';
import { readCiting } from './citing.ts';
import { spanOf, toClauses, type Clause } from './clause.ts';
import { continueQuotations } from './continue-quotations.ts';
import { cueWords } from './cue-words.ts';
import { sourceEntity, sourceSpan } from './link-source.ts';
import type { Source } from './noun-phrase.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import type { CueLink } from './cue-link.ts';
import { readCue } from './read-cue.ts';

export interface FoundAttributions {
	attributions: AttributionSpan[];
	/** Reporting words that no source and content could be given to. */
	unlinkedCues: Span[];
}

/**
 * Finds who is reported to have said what. Needs tokens and entity mentions; tags and a parse
 * sharpen it. Pronoun sources have an entity only if `mentions` resolves the pronoun.
 *
 * @param sentences of one article in order, with their paragraph numbers
 * @param mentions as `findEntities` (and the reference resolver) gave them
 */
export function findAttributions(
	sentences: ParsedSentence[],
	entities: Entity[],
	mentions: Mention[]
): FoundAttributions {
	const people = new Set(entities.map((entity) => entity.entityId));
	const known = mentions.filter((mention) => people.has(mention.entityId));
	const quotations = findQuotations(sentences);
	const clauses = toClauses(sentences, quotations, known);
	const attributions: AttributionSpan[] = [];
	const unlinkedCues: Span[] = [];
	const used = new Map<Quotation, AttributionSpan>();
	for (const clause of clauses) readClause(clause, attributions, unlinkedCues, used);
	attributions.push(...continueQuotations(clauses, quotations, used));
	attributions.sort((a, b) => a.sentence - b.sentence || a.cue.start - b.cue.start);
	return { attributions, unlinkedCues };
}

function readClause(
	clause: Clause,
	attributions: AttributionSpan[],
	unlinkedCues: Span[],
	used: Map<Quotation, AttributionSpan>
): void {
	let previous: CueLink | null = null;
	const label = readLabel(clause);
	if (label) {
		attributions.push(label.attribution);
		used.set(label.quote, label.attribution);
	}
	for (let i = 0; i < clause.tokens.length; i++) {
		const word = clause.lower[i] ?? '';
		if (clause.inside[i] !== null) continue;
		if (word === 'according') {
			const found = findAccording(clause, i);
			if (found) attributions.push(found);
			else if (clause.lower[i + 1] === 'to') pushSpan(clause, i, i + 2, unlinkedCues);
			continue;
		}
		const citing = readCiting(clause, i);
		if (citing) {
			attributions.push(citing.attribution);
			for (const quote of citing.quotes) used.set(quote, citing.attribution);
			i = citing.next - 1;
			continue;
		}
		if (!cueWords.has(word) && clause.tokens[i]?.tag !== 'VERB') continue;
		const reading = readCue(clause, i, previous);
		if (reading.kind === 'unlinked') pushSpan(clause, i, i + 1, unlinkedCues);
		if (reading.kind !== 'linked') continue;
		const { quotes, content } = reading.link;
		// A quotation has one reporting verb: not "replied Novak, who agreed".
		if (content.length === 0 && quotes.length > 0 && quotes.every((quote) => used.has(quote))) {
			continue;
		}
		previous = reading.link;
		const made = toAttribution(clause, reading.link);
		if (!made) continue;
		attributions.push(made);
		for (const quote of reading.link.quotes) if (!used.has(quote)) used.set(quote, made);
	}
}

/** `Anna Novak: "…"`: a name and a colon before a quotation, as in transcripts and lists. */
function readLabel(clause: Clause): { attribution: AttributionSpan; quote: Quotation } | null {
	const colon = clause.lower.indexOf(':');
	if (colon < 1 || colon > 8) return null;
	const quote = clause.inside[colon + 1] ?? clause.quoteAfter;
	const mention = clause.mention[colon - 1];
	if (!quote || !mention || quote.words < 3 || clause.inside[colon] !== null) return null;
	const from = clause.mention.indexOf(mention);
	const source: Source = { from, to: colon, head: colon - 1 };
	const cue = spanOf(clause, colon, colon + 1);
	if (!cue || clause.lower.slice(0, from).some((word) => cueWords.has(word))) return null;
	return {
		quote,
		attribution: {
			form: 'direct',
			...linked(clause, source),
			through: null,
			throughEntityId: null,
			cue,
			cueLemma: ':',
			content: [quote.outer],
			modality: 'said',
			sentence: clause.sentence.index
		}
	};
}

function pushSpan(clause: Clause, from: number, to: number, into: Span[]): void {
	const span = spanOf(clause, from, to);
	if (span) into.push(span);
}

function toAttribution(clause: Clause, link: CueLink): AttributionSpan | null {
	const cue = spanOf(clause, link.verb, link.verb + 1);
	if (!cue || !link.source) return null;
	const content = [...link.quotes.map((quote) => quote.outer), ...link.content];
	content.sort((a, b) => a.start - b.start);
	return {
		form: formOf(clause, link.quotes, link.content),
		...linked(clause, link.source),
		through: null,
		throughEntityId: null,
		cue,
		cueLemma: link.cue.lemma,
		content,
		modality: link.modality,
		...(link.act ? { act: true as const } : {}),
		sentence: clause.sentence.index
	};
}

export function linked(
	clause: Clause,
	source: Source
): { source: Span | null; sourceEntityId: string | null } {
	return { source: sourceSpan(clause, source), sourceEntityId: sourceEntity(clause, source) };
}

function formOf(clause: Clause, quotes: Quotation[], spans: Span[]): AttributionSpan['form'] {
	if (spans.length === 0) return quotes.every((quote) => quote.words >= 3) ? 'direct' : 'mixed';
	if (quotes.length > 0) return 'mixed';
	const quoted = clause.tokens.some(
		(token, i) =>
			clause.inside[i] !== null &&
			spans.some((span) => span.start <= token.start && token.end <= span.end)
	);
	return quoted ? 'mixed' : 'indirect';
}
