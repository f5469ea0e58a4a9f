import {
	findAuthor,
	findHeadline,
	findPublicationDay,
	findPublisher,
	statedByPage,
	unknown
} from './find-metadata.ts';
import { cutInlineFurniture } from './inline-furniture.ts';
import { isHardWrapped, joinBlocks, splitLines, type Line } from './lines.ts';
import { scoreLines, type LineModel } from './line-model.ts';
import { classifyLines, selectBody, selectScored, type LineKind } from './select-body.ts';
import { splitTeasers, type Section } from './teasers.ts';
import type { ArticleMetadata, Span } from './types.ts';

/** An article before it has an id and sentences: metadata, extent, body paragraphs. */
export interface ArticleDraft extends ArticleMetadata {
	span: Span;
	bodySpans: Span[];
}

function extent(spans: Span[]): Span {
	return {
		start: Math.min(...spans.map((span) => span.start)),
		end: Math.max(...spans.map((span) => span.end))
	};
}

function bareName(line: Line): { name: string; span: Span } {
	const name = line.text.replace(/^[-–—•|·\s]+/, '');
	return { name, span: { start: line.end - name.length, end: line.end } };
}

/** A teaser's text is flattened to one line, captions and appeals included: those are cut later. */
function isTeaserText(line: Line, kind: LineKind): boolean {
	if (kind === 'prose' || line.text.length > 240) return true;
	return kind === 'short' && /[.!?]["”’')]*$/.test(line.text);
}

function readTeaser(text: string, section: Section): ArticleDraft | null {
	const { publisher, headline } = section;
	if (!publisher || !headline) return null;
	const kinds = classifyLines(section.lines);
	const bodySpans: Span[] = [];
	let author: ArticleMetadata['author'] = unknown();
	let publishedOn: ArticleMetadata['publishedOn'] = unknown();
	section.lines.forEach((line, i) => {
		if (!isTeaserText(line, kinds[i]!)) return;
		const found = cutInlineFurniture(text, line, bodySpans.length === 0);
		bodySpans.push(...found.spans);
		if (found.byline && author.value === null) {
			const note = found.byline.affiliation ?? undefined;
			author = statedByPage(found.byline.name, found.byline, note);
		}
		if (found.day && publishedOn.value === null)
			publishedOn = statedByPage(found.day.value, found.day);
	});
	if (bodySpans.length === 0) return null;
	const { name, span } = bareName(publisher);
	return {
		headline: statedByPage(headline.text, headline),
		publisher: statedByPage(name, span),
		author,
		publishedOn,
		span: extent([publisher, headline, ...section.lines, ...bodySpans]),
		bodySpans
	};
}

/** Pages with more lines than any article are read by rules alone, which take less time. */
const MOST_SCORED = 8000;

function readMain(
	text: string,
	section: Section,
	isAggregator: boolean,
	model: LineModel | null
): ArticleDraft | null {
	const { lines } = section;
	const kinds = classifyLines(lines);
	const scores = model && lines.length <= MOST_SCORED ? scoreLines(lines, model) : null;
	const isBody = (scores && selectScored(lines, kinds, scores)) ?? selectBody(lines, kinds);
	const headline = findHeadline(lines, kinds, isBody);
	const first = isBody.indexOf(true);
	const bodySpans: Span[] = [];
	lines.forEach((line, i) => {
		if (isBody[i] && line !== headline)
			bodySpans.push(...cutInlineFurniture(text, line, bodySpans.length === 0).spans);
	});
	if (bodySpans.length === 0) return null;
	const from = headline ? headline.index - (lines[0]?.index ?? 0) : first - 6;
	return {
		headline: headline ? statedByPage(headline.text, headline) : unknown(),
		publisher: findPublisher(lines, kinds, isAggregator),
		author: findAuthor(lines, kinds, from, first + 3),
		publishedOn: findPublicationDay(lines, kinds, from, first + 3),
		span: extent(headline ? [headline, ...bodySpans] : bodySpans),
		bodySpans
	};
}

/**
 * Reads a page as scraped: its own article first, then the teasers of other papers on it. The body
 * is what the classifier of lines says, checked by rules; by rules alone without a model.
 */
export function readPage(text: string, model: LineModel | null): ArticleDraft[] {
	const rawLines = splitLines(text);
	const lines = isHardWrapped(rawLines) ? joinBlocks(text, rawLines) : rawLines;
	const sections = splitTeasers(lines);
	const publishers = new Set(sections.map((section) => section.publisher?.text));
	const drafts: ArticleDraft[] = [];
	for (const section of sections) {
		const draft = section.isTeaser
			? readTeaser(text, section)
			: readMain(text, section, publishers.size > 2, model);
		if (draft) drafts.push(draft);
	}
	return drafts;
}
