import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';
import type { Edit } from './edits.ts';

/**
 * "has previously visited Moscow in 2019": the perfect beside a time that is over, written as the
 * past. Regular verbs only, whose two forms are one; without the adverb that went with the perfect.
 */
export function perfectBesideDate({ sentence, dates }: SentenceFindings): Edit[] {
	const over = dates.filter(
		({ anchor, value, hedge }) => anchor === 'absolute' && value !== null && hedge === null
	);
	const { tokens } = sentence;
	const has = tokens.findIndex(({ text }) => /^(?:has|have)$/.test(text));
	const [aux, ...rest] = tokens.slice(has, has + 3);
	const adverb = rest[0]?.tag === 'ADV' ? rest[0] : undefined;
	const verb = adverb ? rest[1] : rest[0];
	if (has < 0 || !aux || !verb || verb.xpos !== 'VBN' || !/ed$/.test(verb.text)) return [];
	if (adverb && !/^(?:previously|already|also|since)$/.test(adverb.text)) return [];
	const isOver = over.some(({ start }) => {
		const between = tokens.filter((token) => token.index > verb.index && token.end <= start);
		const isSince = between.some(
			({ text, xpos, tag }) =>
				/^(?:since|until|from|over)$/i.test(text) || /^W/.test(xpos) || tag === 'SCONJ'
		);
		return start > verb.end && !isSince && isWhen(tokens, start);
	});
	if (!isOver) return [];
	return [{ start: aux.start, end: verb.start, text: '' }];
}

/** "in 2019", not "since 2019" or "from 2019". */
function isWhen(tokens: readonly ParsedToken[], at: number): boolean {
	const date = tokens.find(({ start }) => start >= at);
	const before = tokens[(date?.index ?? 0) - 1];
	return /^(?:in|on)$/i.test(date?.text ?? '') || /^(?:in|on)$/i.test(before?.text ?? '');
}
