import type { Span } from '../articles/types.ts';
import type {
	AnalysedArticle,
	AttributionSpan,
	DateExpression,
	Entity,
	Mention,
	ParsedSentence,
	QuantityExpression
} from '../language/types.ts';
import { acronymsOf } from './acronyms.ts';
import { bodyAtHead } from './bodies.ts';
import { conversionsIn } from './conversions.ts';
import { contains } from './edits.ts';
import { lookUpNames, type NameLookup } from './lookup.ts';
import { datelineOf } from './dateline.ts';
import { firstMentions, type FirstMention } from './first-mentions.ts';
import { datesOfReport } from './report-dates.ts';
import { readAsNames } from './read-references.ts';
import { isColumn } from './opinion.ts';
import { findQuotes } from './quotes.ts';
import { toldInFrame } from './story-frame.ts';
import { withoutParts } from './trimmed-findings.ts';

/** What the engine found in one sentence. */
export interface SentenceFindings {
	sentence: ParsedSentence;
	mentions: Mention[];
	dates: DateExpression[];
	quantities: QuantityExpression[];
	attributions: AttributionSpan[];
	/** Quoted passages that touch the sentence, marks included. */
	quotes: Span[];
	/** Reporting words in it that nobody could be linked to. */
	unlinkedCues: Span[];
	/** Parts that are left out of it, so that the rest can stand alone. */
	trims: Span[];
}

/** An analysed article with its findings in reach of their sentences. */
export interface ArticleIndex {
	analysed: AnalysedArticle;
	text: string;
	entities: Map<string, Entity>;
	sentences: SentenceFindings[];
	names: NameLookup;
	/** Words a reader knows from the frame that every question of the article stands in. */
	told: ReadonlySet<string>;
	/**
	 * Whether its questions can lean on more than their own words: on the frame that names the report,
	 * or on a digest that was written to be understood sentence by sentence.
	 */
	isPlaced: boolean;
	/** Whether it is written in its writer's own voice: its judgements are nobody's report. */
	isColumn: boolean;
	/** By lemma, where the article first speaks of a thing. */
	firsts: ReadonlyMap<string, FirstMention>;
	/** Names by the letters that the article gives for them in brackets. */
	acronyms: ReadonlyMap<string, string>;
}

/** How many sentences back a name may stand that later ones go on about. */
const FURTHEST = 4;

export function indexArticle(analysed: AnalysedArticle): ArticleIndex {
	const { article } = analysed;
	const quotes = touchedBy(
		article.paragraphs.flatMap((paragraph) => findQuotes(article.text, paragraph)),
		analysed.sentences
	);
	const cues = touchedBy(analysed.unlinkedCues, analysed.sentences);
	const bySentence = <T extends { sentence: number }>(list: readonly T[]) =>
		Map.groupBy(list, ({ sentence }) => sentence);
	const mentions = bySentence(analysed.mentions);
	const dates = bySentence(analysed.dates);
	const quantities = bySentence(analysed.quantities);
	const attributions = bySentence(analysed.attributions);
	const entities = new Map(analysed.entities.map((entity) => [entity.entityId, entity]));
	const sentences = analysed.sentences.map((sentence) => ({
		sentence,
		mentions: sortSpans(mentions.get(sentence.index)),
		dates: datesOfReport(
			article,
			sentence,
			sortSpans(dates.get(sentence.index)),
			mentions.get(sentence.index) ?? []
		),
		quantities: sortSpans(quantities.get(sentence.index)),
		attributions: attributions.get(sentence.index) ?? [],
		quotes: quotes.get(sentence.index) ?? [],
		unlinkedCues: (cues.get(sentence.index) ?? []).filter((cue) => contains(sentence, cue)),
		trims: []
	}));
	const read = sentences.map((findings, i) =>
		readAsNames(article.text, sentences.slice(Math.max(0, i - FURTHEST), i), findings, entities)
	);
	for (const [i, findings] of sentences.entries()) {
		const own = read[i] ?? [];
		const isRead = own.some(({ start }) => start <= (findings.sentence.tokens[2]?.start ?? 0));
		const before = sentences.slice(Math.max(0, i - 2), i);
		const body = isRead ? null : bodyAtHead(article.text, before, findings, entities);
		const named = findings.mentions.filter(({ kind }) => kind === 'name');
		findings.mentions = sortSpans([...own, ...(body ? [body] : []), ...named]);
	}
	const told = toldInFrame(article);
	const names = lookUpNames(article.text, analysed.mentions, entities);
	const clean = sentences.map((findings) => withoutAdditions(article.text, findings));
	return {
		analysed,
		text: article.text,
		entities,
		sentences: clean,
		names,
		told,
		isPlaced: told.size > 0 || article.textKind === 'digest',
		isColumn: isColumn(clean),
		firsts: firstMentions(analysed.sentences),
		acronyms: acronymsOf(article.text.slice(article.span.start, article.span.end))
	};
}

/** A sentence without what is no part of it: where it was written, sums in other money. */
function withoutAdditions(text: string, findings: SentenceFindings): SentenceFindings {
	const { start, end } = findings.sentence;
	const words = text.slice(start, end);
	const spans = [...datelineOf(words), ...conversionsIn(words)].map((span) => ({
		start: span.start + start,
		end: span.end + start
	}));
	return spans.length > 0 ? withoutParts(findings, spans) : findings;
}

/** By sentence, the spans that touch it: one walk over both, however long the article is. */
function touchedBy<T extends Span>(
	spans: readonly T[],
	sentences: readonly ParsedSentence[]
): Map<number, T[]> {
	const touched = new Map<number, T[]>();
	let first = 0;
	for (const span of sortSpans([...spans])) {
		while ((sentences[first]?.end ?? Infinity) <= span.start) first++;
		for (let at = first; (sentences[at]?.start ?? Infinity) < span.end; at++) {
			const { index } = sentences[at] as ParsedSentence;
			const list = touched.get(index);
			if (list) list.push(span);
			else touched.set(index, [span]);
		}
	}
	return touched;
}

function sortSpans<T extends Span>(list: T[] | undefined): T[] {
	return [...(list ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
}
