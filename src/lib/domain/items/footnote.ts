import type { InferredTime, Paragraph, Supplied, TextKind } from '#lib/domain/articles/types.ts';
import type { Attribution, Citation } from '#lib/domain/facts/types.ts';

/** A run of a paragraph's text; the marked ones decide the answer. */
export interface PassageSegment {
	text: string;
	marked: boolean;
}

/** What a reader needs to check one citation: the passage in its paragraph and the source line. */
export interface Footnote {
	number: number;
	storySlug: string;
	/** Id of the element on the story page that the footnote leads to. */
	anchor: string;
	/** A digest is never shown as the publisher's words. */
	textKind: TextKind;
	segments: PassageSegment[];
	/** From 1. */
	paragraphNumber: number;
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	publishedOn: Supplied<string>;
	attribution: Attribution | null;
	/** Times in the passage that a curator inferred: the page does not say them so. */
	inferred: InferredTime[];
}

/** What a footnote says of the article it cites. */
export interface CitedArticle {
	storySlug: string;
	textKind: TextKind;
	text: string;
	paragraphs: Paragraph[];
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	publishedOn: Supplied<string>;
	inferred: InferredTime[];
}

/** Whether a citation still says what the article says. */
export function citationHolds(citation: Citation, text: string): boolean {
	return (
		citation.start >= 0 &&
		citation.end > citation.start &&
		citation.end <= text.length &&
		citation.quote === text.slice(citation.start, citation.end)
	);
}

/**
 * Builds the footnote of one or more citations that stand in the same paragraph. A citation that
 * crosses paragraphs is shown from the first to the last of them.
 */
export function makeFootnote(
	number: number,
	citations: Citation[],
	article: CitedArticle,
	attribution: Attribution | null
): Footnote {
	const start = Math.min(...citations.map((c) => c.start));
	const end = Math.max(...citations.map((c) => c.end));
	const touched = article.paragraphs.filter((p) => p.end > start && p.start < end);
	const from = Math.min(start, touched[0]?.start ?? start);
	const to = Math.max(end, touched.at(-1)?.end ?? end);
	const paragraphIndex = touched[0]?.index ?? 0;
	return {
		number,
		storySlug: article.storySlug,
		anchor: `p${paragraphIndex + 1}`,
		textKind: article.textKind,
		segments: cutSegments(article.text, from, to, citations),
		paragraphNumber: paragraphIndex + 1,
		headline: article.headline,
		publisher: article.publisher,
		author: article.author,
		publishedOn: article.publishedOn,
		attribution,
		inferred: article.inferred.filter((time) => article.text.slice(from, to).includes(time.text))
	};
}

function cutSegments(
	text: string,
	from: number,
	to: number,
	citations: Citation[]
): PassageSegment[] {
	const segments: PassageSegment[] = [];
	let at = from;
	const evidence = citations
		.filter((c) => c.role === 'evidence')
		.sort((a, b) => a.start - b.start || a.end - b.end);
	for (const { start, end } of evidence) {
		if (end <= at) continue;
		if (start > at) segments.push({ text: text.slice(at, start), marked: false });
		segments.push({ text: text.slice(Math.max(at, start), end), marked: true });
		at = end;
	}
	if (at < to) segments.push({ text: text.slice(at, to), marked: false });
	return segments;
}
