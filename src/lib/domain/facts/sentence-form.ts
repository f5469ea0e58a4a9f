import type { ParsedSentence, ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import type { Problem } from './problems.ts';
import { isBalanced } from './quotes.ts';
import { scrapIn } from './scraps.ts';
import { wordsOf } from './trimmed-findings.ts';

const shortest = 6;
const longest = 46;
const finite = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** What keeps a sentence from being printed as it is: scraps, questions, cut quotations. */
export function formProblems(text: string, findings: SentenceFindings): Problem[] {
	const { sentence, quotes } = findings;
	const whole = text.slice(sentence.start, sentence.end);
	const words = wordsOf(text, findings);
	const problem = (gate: string, detail = ''): Problem[] => [{ gate, detail }];
	const count = sentence.tokens.filter((token) => token.tag !== 'PUNCT').length;
	if (count < shortest) return problem('too-short');
	if (count > longest) return problem('too-long', `${count} words`);
	if (!/^["“'‘(]?[\p{Lu}\d$£€]/u.test(whole)) return problem('not-a-sentence', whole.slice(0, 20));
	if (!/[.]["”'’)]?$/.test(words.trimEnd())) return problem('not-a-sentence', words.slice(-20));
	if (!sentence.tokens.some((token) => isFinite(token))) return problem('no-finite-verb');
	const [opening] = sentence.tokens;
	if (/^VB[NG]$/.test(opening?.xpos ?? '') && !words.includes(','))
		return problem('scrap', 'no comma behind a participle');
	const broken = scrapIn(words, findings);
	if (broken !== null) return problem('scrap', broken);
	const scrap = /[?![\]|•…@]|&#?\w+;|\.\.\.|https?:|www\./.exec(words);
	if (scrap) return problem('scrap', scrap[0]);
	if (/[^\S\n]*\n\s*\S/.test(whole.trim())) return problem('scrap', 'line break');
	if (!isBalanced(words)) return problem('cut-quotation');
	if (quotes.some((quote) => quote.start < sentence.start)) return problem('cut-quotation');
	return [];
}

export function isFinite(token: ParsedToken): boolean {
	return (token.tag === 'VERB' || token.tag === 'AUX') && finite.has(token.xpos);
}

export function firstFinite(sentence: ParsedSentence): ParsedToken | null {
	return sentence.tokens.find((token) => isFinite(token)) ?? null;
}
