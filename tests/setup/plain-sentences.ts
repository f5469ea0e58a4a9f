import type { ParsedSentence, ParsedToken } from '#lib/domain/language/types.ts';

const sentenceEnd = /[.!?]["”’')\]]*(?=\s+["“‘(]?[\p{Lu}\d])/gu;
const notAnEnd = /(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Gen|Gov|St|Prof|Jr|U\.S|U\.K|U\.N)|\b\p{Lu})\.$/u;
const word =
	/(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*|\p{L}+n(?=['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|(?:Mr|Mrs|Ms|Dr|Sen|Gen|Gov|St|Prof)\.|[\p{L}\p{M}]+(?:['’](?!s\b)\p{L}+)*|\.{2,}|[^\s\p{L}]/gu;

/**
 * Cuts a text into paragraphs, sentences and words without tags or heads, roughly: enough to test
 * what works by shape. Offsets count in the text.
 */
export function plainSentences(text: string): ParsedSentence[] {
	const sentences: ParsedSentence[] = [];
	let paragraph = 0;
	for (const block of text.matchAll(/[^\n]+/g)) {
		if (block[0].trim() === '') continue;
		let from = 0;
		const cuts = [...block[0].matchAll(sentenceEnd)]
			.map((match) => match.index + match[0].length)
			.filter((cut) => !notAnEnd.test(block[0].slice(0, cut)));
		for (const cut of [...cuts, block[0].length]) {
			const raw = block[0].slice(from, cut);
			const start = block.index + from + (raw.length - raw.trimStart().length);
			const end = block.index + from + raw.trimEnd().length;
			from = cut;
			if (end <= start) continue;
			const tokens = tokensOf(text, start, end);
			sentences.push({ index: sentences.length, start, end, tokens, paragraph });
		}
		paragraph++;
	}
	return sentences;
}

function tokensOf(text: string, start: number, end: number): ParsedToken[] {
	return [...text.slice(start, end).matchAll(word)].map((match, index) => ({
		index,
		text: match[0],
		start: start + match.index,
		end: start + match.index + match[0].length,
		tag: 'X',
		xpos: '',
		lemma: match[0].toLowerCase(),
		tagConfidence: 0,
		head: -1,
		relation: 'dep',
		confidence: 0,
		agreed: false
	}));
}
