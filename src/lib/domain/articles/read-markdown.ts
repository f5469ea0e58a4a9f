import { statedByPage, unknown } from './find-metadata.ts';
import { readFrontMatter } from './front-matter.ts';
import { joinBlocks, splitLines, trimSpan, type Line } from './lines.ts';
import type { ArticleDraft } from './read-page.ts';
import { classifyLines, type LineKind } from './select-body.ts';
import type { Span, TextKind } from './types.ts';

const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const NOT_TEXT =
	/^(?:!\[[^\]]*\]\([^)]*\)\s*|<!--.*-->|<\/?[a-z][^>]*>|\[[^\]]+\]:\s.*|\|.*|[-*_=\s]{3,}|\$\$.*)$/i;
const IS_TEXT = new Set<LineKind>(['prose', 'short']);
const MARKER = /^(?:>\s*)+|^(?:[-*+]|\d{1,3}[.)])\s+/;

/** Marks the lines of fenced code: never text of an article. */
function outsideFences(lines: Line[]): Line[] {
	let fence: string | null = null;
	const kept: Line[] = [];
	for (const line of lines) {
		const mark = /^(?:```|~~~)/.exec(line.text)?.[0];
		if (mark && (fence === null || fence === mark)) fence = fence === null ? mark : null;
		else if (fence === null) kept.push(line);
	}
	return kept;
}

/** Headings, list items and quotations are blocks of their own whatever surrounds them. */
function separate(lines: Line[]): Line[] {
	return lines.map((line, i) => {
		const previous = lines[i - 1];
		const stands = (other: Line) => HEADING.test(other.text) || NOT_TEXT.test(other.text);
		const begins = MARKER.test(line.text) || stands(line) || (previous && stands(previous));
		return begins && line.gapBefore === 0 ? { ...line, gapBefore: 1 } : line;
	});
}

/** A block without the mark of its list item or quotation. */
function strip(text: string, block: Line): Line {
	const marker = MARKER.exec(text.slice(block.start, Math.min(block.end, block.start + 40)));
	if (!marker) return block;
	const span = trimSpan(text, { start: block.start + marker[0].length, end: block.end });
	return { ...block, ...span, text: block.text.replace(MARKER, '') };
}

function titleSpan(heading: Line): Span {
	const marks = /^#{1,6}[ \t]+/.exec(heading.text)?.[0].length ?? 0;
	return { start: heading.start + marks, end: heading.end };
}

interface Chapter {
	heading: Line | null;
	bodySpans: Span[];
}

/**
 * Reads Markdown: metadata from the front matter, paragraphs from the blocks. Without front matter
 * every heading of the first level begins an article of its own.
 */
export function readMarkdown(text: string): { drafts: ArticleDraft[]; textKind: TextKind } {
	const front = readFrontMatter(text);
	// A head that names one headline is the head of one article.
	const isOpenEnded = front?.metadata.headline.value == null;
	const isCurated = front?.textKind === 'digest';
	const bodyStart = front?.end ?? 0;
	const lines = outsideFences(splitLines(text, { start: bodyStart, end: text.length }));
	const chapters: Chapter[] = [{ heading: null, bodySpans: [] }];
	const blocks = joinBlocks(text, separate(lines)).map((block) => strip(text, block));
	const kinds = classifyLines(blocks);
	blocks.forEach((block, i) => {
		const heading = HEADING.exec(block.text);
		const current = chapters.at(-1)!;
		if (heading) {
			const isTop = heading[1] === '#';
			if (isTop && current.heading === null && current.bodySpans.length === 0)
				current.heading = block;
			else if (isTop && isOpenEnded) chapters.push({ heading: block, bodySpans: [] });
		} else if (
			block.end > block.start &&
			!NOT_TEXT.test(block.text) &&
			(isCurated || IS_TEXT.has(kinds[i]!))
		)
			current.bodySpans.push({ start: block.start, end: block.end });
	});
	const drafts: ArticleDraft[] = [];
	for (const { heading, bodySpans } of chapters) {
		const first = bodySpans[0];
		if (!first) continue;
		const title = heading && HEADING.exec(heading.text)?.[2];
		const stated = heading && title ? statedByPage(title, titleSpan(heading)) : unknown<string>();
		const headline = front?.metadata.headline.value != null ? front.metadata.headline : stated;
		drafts.push({
			headline,
			publisher: front?.metadata.publisher ?? unknown(),
			author: front?.metadata.author ?? unknown(),
			publishedOn: front?.metadata.publishedOn ?? unknown(),
			span: { start: heading?.start ?? first.start, end: bodySpans.at(-1)?.end ?? first.end },
			bodySpans
		});
	}
	return { drafts, textKind: front?.textKind ?? 'original' };
}
