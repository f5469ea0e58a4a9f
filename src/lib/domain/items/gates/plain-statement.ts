import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import { singular, withoutFrame } from '../../facts/story-frame.ts';
import { contains, overlaps } from '../../facts/edits.ts';
import { readDates } from '../../grading/read-date.ts';

/**
 * What a sentence with a figure or a date must be to stand in a question: told by the paper or by
 * somebody who is named, in words that point at nothing but what the question itself holds. Says what
 * is in the way, or null.
 */
export function leaning(finding: Finding, stem: string): string | null {
	const { card } = finding;
	const { index } = card;
	const { article } = index.analysed;
	if (article.textKind === 'digest') return null;
	if (card.leadIn) return 'two sentences';
	const own = withoutFrame(stem, article);
	const damaged = /[ÃÂ][\u0080-\u00bf]|â€|\ufffd/.exec(own);
	if (damaged) return 'damaged letters';
	const opener = /^(?:And|But|So|Yet|Or|Nor|Plus|Now|Then|Still|Instead|Also)\b/.exec(own);
	if (opener) return opener[0];
	const headline = article.headline.value ?? '';
	if (/\?\s*$/.test(headline) && card.attribution === null) return 'a headline that asks';
	return (
		wronglyDated(finding) ?? otherName(finding) ?? oddSource(finding) ?? openDefinite(finding, own)
	);
}

/** What was worked out cannot be right where what is over lies ahead, or what is to come behind. */
function wronglyDated({ card }: Finding): string | null {
	const published = card.index.analysed.article.publishedOn.value;
	if (published === null) return null;
	const isAhead =
		/\b(?:will|set to|due|scheduled|upcoming|expected|plans? to|going to|next|coming)\b/;
	for (const { text, start } of card.edits) {
		const [date] = readDates(text.replace(/^(?:on|in|by|since|until|from) /i, ''));
		if (date === undefined) continue;
		const day = published.slice(0, date.length);
		const before = card.index.text.slice(card.findings.sentence.start, start);
		if (date > day && !isAhead.test(before)) return text;
		if (date < day && isAhead.test(before)) return text;
	}
	return null;
}

/** "Ford" is not always "Ford Credit": the longer name of a body may be another's. */
function otherName({ card }: Finding): string | null {
	const { index, edits, findings } = card;
	const written = nameMentions(findings).find((mention) => {
		const shown = index.text.slice(mention.start, mention.end).replace(/['’]s?$/, '');
		const isPerson = index.entities.get(mention.entityId)?.type === 'person';
		return edits.some(
			({ start, end, text }) =>
				overlaps({ start, end }, mention) &&
				text.length > shown.length + 3 &&
				(!isPerson || text.startsWith(shown))
		);
	});
	return written ? index.text.slice(written.start, written.end) : null;
}

/** "Said by a third": a number of people is nobody who can be named as a source. */
function oddSource({ fact }: Finding): string | null {
	const source = fact.attribution?.source;
	if (source === undefined) return null;
	const isNumber =
		/\d|\b(?:third|quarter|half|fifth|most|many|some|majority|others|people|voters|all|both|several)\b/i;
	return isNumber.test(source) ? source : null;
}

/** There is one of each, whatever the story. */
const one = new Set(
	`world earth sun sea sky country nation public government state states senate house congress economy president
	constitution internet web press media market dollar euro pound poor rich law future past present poverty
	united u.s. uk un eu white west east north south middle military army police court courts environment
	election elections ballot vote poll polls population climate century decade year month end time beginning number
	amount rest majority total cost price value average rate equivalent same other most least first last only`.split(
		/\s+/
	)
);

/** Kinds of bodies: "the group" is the one that the sentence has named before. */
const bodies = new Set(
	'group company firm party bank agency union airline league organization organisation committee campaign bureau department university paper newspaper network city town'.split(
		' '
	)
);

/** "resisted release of the video": one has to know which. */
function openDefinite({ card }: Finding, own: string): string | null {
	const { index, findings } = card;
	const { tokens } = findings.sentence;
	const names = nameMentions(findings);
	const words = own.split('______').join(' ');
	for (const the of tokens) {
		if (!/^(?:the|current)$/i.test(the.text)) continue;
		// What somebody said in so many words is told as said.
		if (findings.quotes.some((quote) => contains(quote, the))) continue;
		if (card.edits.some((edit) => overlaps(edit, the))) continue;
		const phrase = nounPhrase(tokens.slice(the.index + 1, the.index + 7));
		const head = phrase.at(-1);
		if (!head || head.tag === 'PROPN' || head.tag === 'NUM') continue;
		const next = tokens[head.index + 1];
		const isDescribed =
			next !== undefined &&
			/^(?:of|that|who|which|in|for|from|to|on|at|between|behind|with|under)$/i.test(next.text);
		const isNamed = phrase.some(
			(token) =>
				token.tag === 'PROPN' ||
				names.some((name) => contains(name, token)) ||
				/^\p{Lu}|\d/u.test(token.text)
		);
		const isTold = phrase.some(({ text }) => index.told.has(singular(text)));
		const isOne =
			one.has(head.text.toLowerCase()) || phrase.some(({ text }) => one.has(text.toLowerCase()));
		const isBody =
			bodies.has(head.lemma) &&
			names.some(
				(name) => name.end <= the.start && index.entities.get(name.entityId)?.type !== 'person'
			);
		const isAgain = new RegExp(`\\b${head.lemma}`, 'i').test(
			words.slice(0, Math.max(0, words.indexOf(` ${the.text} ${phrase[0]?.text ?? ''}`)))
		);
		if (!isDescribed && !isNamed && !isTold && !isOne && !isBody && !isAgain)
			return `${the.text} ${phrase.map(({ text }) => text).join(' ')}`;
	}
	return null;
}

function nounPhrase<T extends { tag: string; text: string }>(tokens: readonly T[]): T[] {
	const end = tokens.findIndex(
		({ tag, text }) => !/^(?:NOUN|PROPN|ADJ|NUM|ADV)$/.test(tag) && !/^(?:['’]s|['’]|-)$/.test(text)
	);
	const phrase = tokens.slice(0, end < 0 ? tokens.length : end);
	while (phrase.length > 0 && !/^(?:NOUN|PROPN|NUM|ADJ)$/.test(phrase.at(-1)?.tag ?? ''))
		phrase.pop();
	return phrase;
}
