import { extractText } from '#lib/domain/articles/html.ts';
import type { RawArticle } from '#lib/domain/articles/types.ts';
import { detectLanguage } from '#lib/domain/language/detect-language.ts';
import { readSource, UnusableFile } from './source-file.ts';

/**
 * Reads the named files as raw articles; of HTML the extracted text, in which offsets count. What
 * cannot be used is told on standard error, one line each, and left out.
 */
export function readSources(files: readonly string[]): { sources: RawArticle[]; failed: number } {
	const sources: RawArticle[] = [];
	let failed = 0;
	for (const file of files) {
		try {
			sources.push(readRawArticle(file));
		} catch (error) {
			if (!(error instanceof UnusableFile)) throw error;
			failed++;
			process.stderr.write(`${error.message}\n`);
		}
	}
	return { sources, failed };
}

export function readRawArticle(file: string): RawArticle {
	const { text, mediaType } = readSource(file);
	if (mediaType !== 'text/html') {
		refuseOtherLanguages(file, text);
		return { text, mediaType, sourceId: file };
	}
	const extracted = extractText(text);
	if (extracted.text.trim() === '') throw new UnusableFile(`${file}: holds no text`);
	refuseOtherLanguages(file, extracted.text);
	return { text: extracted.text, mediaType, sourceId: file };
}

/** A text too short to tell its language is let through: it gives no items anyway. */
function refuseOtherLanguages(file: string, text: string): void {
	const verdict = detectLanguage(text);
	if (verdict.isEnglish || verdict.reason === 'empty' || verdict.reason === 'too-short') return;
	throw new UnusableFile(`${file}: ${verdict.message.replace(/^The/, 'the').replace(/\.$/, '')}`);
}
