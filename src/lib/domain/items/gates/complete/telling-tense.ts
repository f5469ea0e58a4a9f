import { firstFinite } from '../../../facts/sentence-form.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { ownWords } from './own-words.ts';

const mostWordsOfHeading = 14;
/** What is so and not what is done: these are told in the present. */
const states = new Set(
	'be have do say show find tell suggest report estimate calculate project expect believe think want hope insist argue claim remain stand live hold own lead cover include contain allow require cost need face support oppose back consider see mean depend rely serve work run know represent plan seek aim call describe warn promise propose intend like prefer rank account amount total earn receive employ operate produce prohibit ban permit state provide protect'.split(
		' '
	)
);

/**
 * "Mayor returns $400": a headline or the line under it, which tells in the present what is over. A
 * statement tells it in the past, or tells with a present verb what is so.
 */
export function headlinese(card: SentenceCard): string | null {
	const { findings, index } = card;
	const { tokens } = findings.sentence;
	const verb = firstFinite(findings.sentence);
	const root = tokens.find(({ relation }) => relation === 'root');
	const main = root && /^VB[ZP]$/.test(root.xpos) ? root : null;
	if (main && !states.has(main.lemma)) return main.text;
	if (!verb || !/^VB[ZP]$/.test(verb.xpos)) return null;
	const { start, end } = findings.sentence;
	const isOwnParagraph = index.analysed.article.paragraphs.some(
		(paragraph) => paragraph.start >= start - 2 && paragraph.end <= end + 2
	);
	const words = index.text.slice(start, end).split(/\s+/).length;
	const isSure = verb.tag === 'AUX' || card.attribution !== null;
	return isOwnParagraph && words <= mostWordsOfHeading && !isSure ? verb.text : null;
}

/** "Support rose since March": only the perfect goes with "since". */
export function simplePastSince(card: SentenceCard): string | null {
	const found =
		/\b(?:rose|fell|grew|dropped|climbed|declined|increased|decreased|gained|lost|jumped|doubled|went|was|were|became)\b(?:(?!\b(?:has|have|had|who|which|that|because|and|but)\b)[^,;])* since (?:the|last|\d{4}|[A-Z]\w+|he|she|it|they)\b/.exec(
			ownWords(card)
		);
	if (!found) return null;
	const before = ownWords(card).slice(0, found.index);
	return /\b(?:has|have|had)\b[^,;]{0,20}$/.test(before) ? null : 'past beside since';
}
