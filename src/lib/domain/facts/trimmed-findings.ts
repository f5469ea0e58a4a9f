import type { Span } from '../articles/types.ts';
import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import { overlaps } from './edits.ts';

/** What is found in a sentence when parts of it are left out; words are numbered anew. */
export function withoutParts(findings: SentenceFindings, trims: readonly Span[]): SentenceFindings {
	const stays = (span: Span) => !trims.some((trim) => overlaps(trim, span));
	const kept = findings.sentence.tokens.filter(stays);
	const places = new Map(kept.map((token, place) => [token.index, place]));
	const tokens = kept.map((token, index): ParsedToken => ({
		...token,
		index,
		head: token.relation === 'root' ? -1 : (places.get(token.head) ?? index)
	}));
	return {
		...findings,
		trims: [...findings.trims, ...trims],
		sentence: { ...findings.sentence, tokens },
		mentions: findings.mentions.filter(stays),
		dates: findings.dates.filter(stays),
		quantities: findings.quantities.filter(stays),
		attributions: findings.attributions
			.filter(({ cue }) => stays(cue))
			.map((attribution) => ({
				...attribution,
				content: attribution.content.filter((part) => kept.some((token) => overlaps(part, token)))
			})),
		quotes: findings.quotes.filter(stays),
		unlinkedCues: findings.unlinkedCues.filter(stays)
	};
}

/** The words of a sentence with blanks where a part is left out: places stay what they are. */
export function wordsOf(text: string, { sentence, trims }: SentenceFindings): string {
	let words = text.slice(sentence.start, sentence.end);
	for (const trim of trims) {
		const from = Math.max(0, trim.start - sentence.start);
		const to = Math.min(words.length, trim.end - sentence.start);
		words = words.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + words.slice(to);
	}
	return words;
}

/** Where the words that are left begin. */
export function openingOf({ sentence }: SentenceFindings): number {
	return sentence.tokens[0]?.start ?? sentence.start;
}
