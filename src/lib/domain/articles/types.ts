/**
 * What an article is once it has been read. Every offset in this project counts UTF-16 code units
 * of the text exactly as stored (byte-order mark and carriage returns included), half open:
 * `text.slice(start, end)`. Reading an article selects spans of its text and never edits them.
 */
export interface Span {
	start: number;
	end: number;
}

/** Where a statement about an article comes from: its own page, a curator, or nowhere. */
export type SuppliedBy = 'page' | 'curator' | 'unknown';

/** A piece of metadata that knows who supplied it. `value` is null exactly when it is unknown. */
export interface Supplied<T> {
	value: T | null;
	suppliedBy: SuppliedBy;
	/** How it was found, when that is not obvious: "inferred from 'on Tuesday' and a teaser". */
	note?: string;
	/** Where in the text it stands, when the page itself says it. */
	span?: Span;
}

/** The publisher's own words, or a digest of them in ours. */
export type TextKind = 'original' | 'digest';

/** How much of an article a learner may be shown. */
export type DisplayRight = 'passage' | 'full';

export type MediaType = 'text/plain' | 'text/markdown' | 'text/html';

/** A text as it was handed in. For HTML, `text` is the extracted text that offsets count in. */
export interface RawArticle {
	text: string;
	mediaType: MediaType;
	/** Stable name of the source: a path or an id. It is part of every id made from the text. */
	sourceId: string;
}

export interface Sentence extends Span {
	/** Position in the article, from 0. */
	index: number;
}

export interface Paragraph extends Span {
	index: number;
	sentences: Sentence[];
}

/** A time that a digest states and its original does not say in so many words. */
export interface InferredTime {
	/** As the digest has it: "17 June 2025". */
	text: string;
	/** As the original has it: "on Tuesday". */
	page: string;
	/** Why the one means the other. */
	ground: string;
}

export interface ArticleMetadata {
	headline: Supplied<string>;
	publisher: Supplied<string>;
	author: Supplied<string>;
	/** ISO 8601 calendar date, `2025-06-17`. */
	publishedOn: Supplied<string>;
}

export interface Article extends ArticleMetadata {
	/** Stable: derived from the source and the place of the article in it. */
	articleId: string;
	sourceId: string;
	revision: number;
	textKind: TextKind;
	/** The whole stored text, furniture and other articles of the same page included. */
	text: string;
	/** The part of the text that is this article. */
	span: Span;
	/** Body paragraphs in reading order; furniture, captions and headlines are not among them. */
	paragraphs: Paragraph[];
}
