import { parse } from 'yaml';
import { z } from 'zod';
import type { Span } from '#lib/domain/articles/types.ts';
import { digestFrontMatterSchema, type DigestFrontMatter } from '#lib/schemas/digest.ts';

/** A digest file as read. All spans count UTF-16 units of `text`, front matter included. */
export interface SeedDigest {
	frontMatter: DigestFrontMatter;
	/** The whole file: this is what is stored as the article's text. */
	text: string;
	/** The digest itself, without front matter and surrounding white space. */
	span: Span;
	/** Paragraphs of the digest, one for each entry of `frontMatter.restsOn`. */
	paragraphs: Span[];
}

const frontMatterBlock = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * Reads one digest file. `name` is used in errors only.
 * Throws an Error that names the file when the front matter is missing or invalid, or when the
 * number of paragraphs differs from the number of `restsOn` entries.
 */
export function parseDigest(text: string, name: string): SeedDigest {
	const block = frontMatterBlock.exec(text);
	if (!block?.[1]) throw new Error(`${name}: no front matter between two lines of ---`);

	const frontMatter = digestFrontMatterSchema.safeParse(parse(block[1]));
	if (!frontMatter.success) throw new Error(`${name}: ${z.prettifyError(frontMatter.error)}`);

	const paragraphs = findParagraphs(text, block[0].length);
	const first = paragraphs.at(0);
	const last = paragraphs.at(-1);
	if (!first || !last) throw new Error(`${name}: no text after the front matter`);

	const expected = frontMatter.data.restsOn.length;
	if (paragraphs.length !== expected) {
		throw new Error(`${name}: ${paragraphs.length} paragraphs, ${expected} entries in restsOn`);
	}
	return {
		frontMatter: frontMatter.data,
		text,
		span: { start: first.start, end: last.end },
		paragraphs
	};
}

/** Blocks of text from `from` on, separated by blank lines, white space around them left out. */
function findParagraphs(text: string, from: number): Span[] {
	const paragraphs: Span[] = [];
	for (const match of text.slice(from).matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
		const start = from + match.index;
		paragraphs.push({ start, end: start + match[0].trimEnd().length });
	}
	return paragraphs;
}
