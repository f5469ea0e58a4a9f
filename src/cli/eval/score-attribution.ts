import type { Span } from '#lib/domain/articles/types.ts';
import type { AttributionSpan } from '#lib/domain/language/types.ts';

/** A labelled attribution: each part may be of several pieces. */
export interface LabelledAttribution {
	source: Span[];
	cue: Span[];
	content: Span[];
}

export interface AttributionCounts {
	gold: number;
	found: number;
	/** Cues that overlap, one to one. */
	cues: number;
	/** Of these: labelled with a source; source overlaps; found source is null. */
	sourced: number;
	sources: number;
	/** Exact spans, the measure of CofeNet: parts found, labelled, equal. */
	exact: Record<'source' | 'cue' | 'content', { gold: number; found: number; right: number }>;
	/** Direct quotations: labelled, given a speaker, given the right one. */
	quotes: number;
	spoken: number;
	speakers: number;
	/** Given a speaker that spans cannot compare: a pronoun against a name. */
	unclear: number;
}

export interface AttributionErrors {
	missed: LabelledAttribution[];
	extra: AttributionSpan[];
	wrongSource: [AttributionSpan, LabelledAttribution][];
	wrongSpeaker: [AttributionSpan, LabelledAttribution][];
	silent: LabelledAttribution[];
}

export function emptyAttributionCounts(): AttributionCounts {
	const none = () => ({ gold: 0, found: 0, right: 0 });
	return {
		gold: 0,
		found: 0,
		cues: 0,
		sourced: 0,
		sources: 0,
		exact: { source: none(), cue: none(), content: none() },
		quotes: 0,
		spoken: 0,
		speakers: 0,
		unclear: 0
	};
}

/**
 * Whether a found source is the labelled one: they overlap, or a relative pronoun is labelled
 * ("Novak, who said") and what is found is the name right before it.
 */
export function sharesSource(text: string): (found: AttributionSpan, gold: Span[]) => boolean {
	return ({ source }, gold) =>
		source !== null &&
		gold.some((span) => {
			if (overlaps(span, source)) return true;
			const gap = span.start - source.end;
			const relative = /^(?:who|which|that)$/i.test(text.slice(span.start, span.end));
			return relative && gap >= 0 && gap <= 2;
		});
}

function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/**
 * Counts one article. A cue is right when it overlaps a labelled cue, one to one; its source is right
 * by `sameSource`. A direct quotation is a labelled content that is a quotation of four words or more;
 * its speaker is what the found attribution with the largest overlap says.
 */
export function countAttributions(
	text: string,
	gold: LabelledAttribution[],
	all: AttributionSpan[],
	sameSource: (found: AttributionSpan, gold: Span[]) => boolean,
	counts: AttributionCounts,
	errors?: AttributionErrors
): void {
	const found = all.filter((one, i) => all.findIndex((o) => o.cue.start === one.cue.start) === i);
	counts.gold += gold.length;
	counts.found += found.length;
	const taken = new Set<LabelledAttribution>();
	for (const one of found) {
		const match = gold.find((g) => !taken.has(g) && g.cue.some((cue) => overlaps(cue, one.cue)));
		if (!match) {
			errors?.extra.push(one);
			continue;
		}
		taken.add(match);
		counts.cues++;
		if (match.source.length === 0) continue;
		counts.sourced++;
		if (sameSource(one, match.source)) counts.sources++;
		else errors?.wrongSource.push([one, match]);
	}
	for (const g of gold) if (!taken.has(g)) errors?.missed.push(g);
	countExact(gold, found, counts);
	for (const g of gold) countSpeaker(text, g, all, sameSource, counts, errors);
}

function countExact(
	gold: LabelledAttribution[],
	found: AttributionSpan[],
	counts: AttributionCounts
): void {
	const parts = {
		source: found.map((one) => (one.source ? [one.source] : [])),
		cue: found.map((one) => [one.cue]),
		content: found.map((one) => one.content)
	};
	for (const part of ['source', 'cue', 'content'] as const) {
		const key = (spans: Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join(' ');
		const theirs = new Set(gold.map((g) => key(g[part])).filter(Boolean));
		const mine = new Set(parts[part].map(key).filter(Boolean));
		counts.exact[part].gold += theirs.size;
		counts.exact[part].found += mine.size;
		for (const one of mine) if (theirs.has(one)) counts.exact[part].right++;
	}
}

const wholeQuote = /^["“][^"“”]*["”]?[,.]?$/;

function countSpeaker(
	text: string,
	gold: LabelledAttribution,
	found: AttributionSpan[],
	sameSource: (found: AttributionSpan, gold: Span[]) => boolean,
	counts: AttributionCounts,
	errors?: AttributionErrors
): void {
	const sources = gold.source.map((span) => text.slice(span.start, span.end));
	if (gold.source.length === 0 || gold.content.length === 0) return;
	const quoted = gold.content.every((span) => {
		const words = text.slice(span.start, span.end).trim();
		return wholeQuote.test(words) && words.split(/\s+/).length >= 4;
	});
	if (!quoted) return;
	counts.quotes++;
	let best: AttributionSpan | null = null;
	let most = 0;
	for (const one of found) {
		const shared = sharedLength(one.content, gold.content);
		if (shared > most && (one.form === 'direct' || one.form === 'mixed')) {
			most = shared;
			best = one;
		}
	}
	const length = gold.content.reduce((sum, span) => sum + span.end - span.start, 0);
	if (!best?.source || most < length / 2) {
		errors?.silent.push(gold);
		return;
	}
	counts.spoken++;
	const mine = text.slice(best.source.start, best.source.end);
	// "she said" labelled, "Novak" found: spans cannot tell whether they are one person.
	if (!sameSource(best, gold.source) && (isPronoun(mine) || sources.some(isPronoun))) {
		counts.unclear++;
		return;
	}
	if (sameSource(best, gold.source)) counts.speakers++;
	else errors?.wrongSpeaker.push([best, gold]);
}

function isPronoun(words: string): boolean {
	return /^(?:he|she|they|who)$/i.test(words.trim());
}

function sharedLength(a: Span[], b: Span[]): number {
	let sum = 0;
	for (const x of a) {
		for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
	}
	return sum;
}
