import { statedByPage, unknown } from './find-metadata.ts';
import { readFrontMatter } from './front-matter.ts';
import { isServiceText, isWidget } from './line-marks.ts';
import { joinBlocks, splitLines, trimSpan, type Line } from './lines.ts';
import type { ArticleDraft } from './read-page.ts';
import type { Span, TextKind } from './types.ts';

const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const NOT_TEXT =
	/^(?:!\[[^\]]*\]\([^)]*\)\s*|<!--.*-->|<\/?[a-z][^>]*>|\[[^\]]+\]:\s.*|\|.*|[-*_=\s]{3,}|\$\$.*)$/i;
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

function withoutMarker(text: string, line: Line): Span {
	const marker = MARKER.exec(text.slice(line.start, Math.min(line.end, line.start + 40)));
	return trimSpan(text, { start: line.start + (marker?.[0].length ?? 0), end: line.end });
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
	const bodyStart = front?.end ?? 0;
	const lines = outsideFences(splitLines(text, { start: bodyStart, end: text.length }));
	const chapters: Chapter[] = [{ heading: null, bodySpans: [] }];
	for (const block of joinBlocks(text, separate(lines))) {
		const heading = HEADING.exec(block.text);
		const current = chapters.at(-1)!;
		if (heading) {
			const isTop = heading[1] === '#';
			if (isTop && current.heading === null && current.bodySpans.length === 0)
				current.heading = block;
			else if (isTop && !front) chapters.push({ heading: block, bodySpans: [] });
			continue;
		}
		if (NOT_TEXT.test(block.text)) continue;
		if (!front && (isWidget(block.text) || isServiceText(block.text))) continue;
		current.bodySpans.push(withoutMarker(text, block));
	}
	const drafts: ArticleDraft[] = [];
	for (const { heading, bodySpans } of chapters) {
		const first = bodySpans[0];
		if (!first) continue;
		const title = heading && HEADING.exec(heading.text)?.[2];
		const stated = heading && title ? statedByPage(title, heading) : unknown<string>();
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
