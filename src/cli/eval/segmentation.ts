import { splitSentences } from '#lib/domain/language/sentences.ts';
import { tokenise } from '#lib/domain/language/tokens.ts';
import type { TreebankSentence } from '../../train/treebank.ts';

/** F1 in percent of sentence ends in running paragraphs, and of tokens in given sentences. */
export function measureSegmentation(sentences: TreebankSentence[]): {
	sentenceF1: number;
	tokenF1: number;
} {
	const tokens = { right: 0, gold: 0, found: 0 };
	for (const { text, forms } of sentences) {
		const gold = goldTokens(text, forms);
		const found = tokenise(text, { start: 0, end: text.length });
		tokens.gold += gold.size;
		tokens.found += found.length;
		tokens.right += found.filter(({ start, end }) => gold.has(`${start}:${end}`)).length;
	}
	const ends = { right: 0, gold: 0, found: 0 };
	for (const paragraph of paragraphs(sentences)) {
		const text = paragraph.join(' ');
		const gold = new Set<number>();
		let end = -1;
		for (const sentence of paragraph) gold.add((end += sentence.length + 1));
		const found = splitSentences(text, { start: 0, end: text.length });
		ends.gold += gold.size;
		ends.found += found.length;
		ends.right += found.filter((span) => gold.has(span.end)).length;
	}
	return { sentenceF1: f1(ends), tokenF1: f1(tokens) };
}

function goldTokens(text: string, forms: string[]): Set<string> {
	const spans = new Set<string>();
	let from = 0;
	for (const form of forms) {
		const start = text.indexOf(form, from);
		if (start < 0) continue;
		from = start + form.length;
		spans.add(`${start}:${from}`);
	}
	return spans;
}

function paragraphs(sentences: TreebankSentence[]): string[][] {
	const found: string[][] = [];
	for (const { text, startsParagraph } of sentences) {
		if (startsParagraph || found.length === 0) found.push([]);
		found.at(-1)!.push(text);
	}
	return found;
}

const f1 = ({ right, gold, found }: { right: number; gold: number; found: number }): number =>
	Number(((200 * right) / (gold + found || 1)).toFixed(2));
