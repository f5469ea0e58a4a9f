import { sourceLine, type SourceOfPassage } from '#lib/components/footnotes/source-line.ts';

/** A citation as plain text, for files. */
export function citeInWords(source: SourceOfPassage): string {
	const { lead, headline, details } = sourceLine(source);
	return `${lead}“${headline}”, ${details.join(', ')}`;
}
