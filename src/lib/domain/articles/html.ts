import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { stringify } from 'yaml';
import { readByline } from './bylines.ts';
import { findCalendarDay } from './calendar-day.ts';
import { readBlocks } from './html-blocks.ts';
import { scanHtml } from './html-scan.ts';

/** Text taken from a page of HTML, with what its markup states about it. */
export interface ExtractedText {
	/**
	 * The text that is stored and that offsets count in: a head of YAML between `---` lines with what
	 * the page states, then `# headline` and paragraphs. Empty when the page holds no text.
	 */
	text: string;
	headline: string | null;
	publisher: string | null;
	author: string | null;
	/** ISO 8601 calendar date. */
	publishedOn: string | null;
}

/** Larger trees are read as plain text: the reader of trees would need seconds for them. */
const MOST_NODES = 60_000;
const LONGEST = 3_000_000;

/**
 * The text of a page of HTML. Scripts are never run and nothing is fetched. A page too deep or too
 * large to be read as a tree, or without a recognisable article, gives its lines of text as they
 * come, for the cleaner of plain pages. Never throws; linear in the length of `html`.
 */
export function extractText(html: string): ExtractedText {
	const scan = scanHtml(html);
	const isReadable = !scan.isTooDeep && scan.nodeCount <= MOST_NODES && html.length <= LONGEST;
	const article = isReadable && scan.text !== '' ? extractTree(html) : null;
	return (
		article ?? { text: scan.text, headline: null, publisher: null, author: null, publishedOn: null }
	);
}

function openDocument(html: string): Document {
	const isWhole = /<html[\s>]/i.test(html.slice(0, 20_000));
	return parseHTML(isWhole ? html : `<html><head></head><body>${html}</body></html>`).document;
}

/** Elements that are articles of their own: two or more, each with a heading and paragraphs. */
function findSeveralArticles(document: Document): Element[] {
	const articles = [...document.querySelectorAll('article')].filter((element) => {
		if (element.parentElement?.closest('article')) return false;
		const prose = [...element.querySelectorAll('p')].filter(
			(paragraph) => (paragraph.textContent ?? '').trim().length > 80
		);
		return prose.length >= 2 && element.querySelector('h1,h2,h3') !== null;
	});
	return articles.length > 1 ? articles : [];
}

function writeChapter(headline: string | null, blocks: string[]): string {
	return (headline ? [`# ${headline}`, ...blocks] : blocks).join('\n\n');
}

function extractSeveral(articles: Element[], publisher: string | null): ExtractedText {
	const chapters = articles.map((element) => {
		const heading = element.querySelector('h1,h2,h3');
		const headline = oneLine(heading?.textContent);
		return writeChapter(
			headline,
			readBlocks(element).filter((block) => block !== headline)
		);
	});
	const stated = { headline: null, publisher, author: null, publishedOn: null };
	return { text: writeHead(stated) + chapters.join('\n\n') + '\n', ...stated };
}

function extractTree(html: string): ExtractedText | null {
	try {
		const document = openDocument(html);
		const several = findSeveralArticles(document);
		if (several.length > 0) {
			const site = document.querySelector('meta[property="og:site_name"]');
			return extractSeveral(several, oneLine(site?.getAttribute('content')));
		}
		const heading = oneLine(document.querySelector('h1')?.textContent);
		const article = new Readability<Node>(document, { serializer: (node) => node }).parse();
		if (!article?.content) return null;
		const headline = chooseHeadline(oneLine(article.title), heading);
		const blocks = readBlocks(article.content).filter((block) => block !== headline);
		if (blocks.length === 0) return null;
		const stated = {
			headline,
			publisher: oneLine(article.siteName),
			author: readAuthor(oneLine(article.byline)),
			publishedOn: findCalendarDay(article.publishedTime ?? '')?.value ?? null
		};
		return { text: `${writeHead(stated)}${writeChapter(headline, blocks)}\n`, ...stated };
	} catch {
		// Whatever a broken page does to the readers of trees: its plain text is still there.
		return null;
	}
}

function oneLine(text: string | null | undefined): string | null {
	const line = (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 400);
	return line === '' ? null : line;
}

/** A window title names the paper too; the heading on the page is the cleaner form of it. */
function chooseHeadline(title: string | null, heading: string | null): string | null {
	if (title && heading && title.includes(heading) && heading.length >= 12) return heading;
	return title ?? heading;
}

/** A person's name from a byline, null for addresses, desks and whole sentences. */
function readAuthor(byline: string | null): string | null {
	if (!byline || /https?:|@|www\./i.test(byline)) return null;
	const line = /^by\b/i.test(byline) ? byline.replace(/^by\b:?/i, 'By') : `By ${byline}`;
	return readByline(line)?.name ?? null;
}

function writeHead(stated: Omit<ExtractedText, 'text'>): string {
	const known = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
	if (Object.keys(known).length === 0) return '';
	return `---\n${stringify(known, { lineWidth: 0 })}---\n\n`;
}
