import type { ParsedToken } from '../language/types.ts';
import type { SentenceFindings } from './article-index.ts';

/** "WASHINGTON, DC: …", "Oslo, Norway (AP): …" */
const dateline =
	/^(?:[\p{Lu}][\p{L}. ]{1,24}, [\p{Lu}][\p{L}., ]{1,30}|[\p{Lu} ]{4,30})(?: \([^)]*\))?(?::| [—–―-]) ?\p{Lu}/u;
/** A heading in capitals run into its sentence: "THE OPEN QUESTIONS Nobody knows …" */
const heading = /^(?:[\p{Lu}’'&-]+ ){1,}[\p{Lu}’'&-]{2,}[:.]? (?=\p{Lu}\p{Ll}|A \p{Ll}|I \p{Ll})/u;
/** The same with a colon: "Little Hope for Ferries: The harbour …" */
const labelled =
	/^(?:\p{L}[\p{L}’'.-]* ){0,7}\p{L}[\p{L}’'.-]*: (?=(?:The|A|An|In|It|If|When|But|As) )/u;
/** What editors and readers write about an article. */
const note =
	/^(?:(?:An? )?(?:Editor|Author|Publisher)s?['’]?s? note|(?:Editors?|Authors?)['’]s? note|Note|Correction|Clarification|Update[ds]?|Disclosure|Disclaimer|Related|Read more|Watch|Photos?|Image|Pictured|Listen|Letters?|Comments?|Reader|To the editor|Sign up|Subscribe|Follow us|Advertisement|Source|Credit|Caption|Above|Below|Left|Right|File)\b[^.]{0,24}?[:|]/i;
/** "FranÃ§ois", "FranA A ois": letters that went through the wrong code page. */
const garbled = /[ÃÂ¤¢]|â€|\uFFFD|\p{Ll}A [A¶§©¨]|&[a-z]+;/u;

/** Sentences that are no sentences of the article: headings, notes, captions, broken letters. */
export function scrapIn(words: string, findings: SentenceFindings): string | null {
	const start = words.trimStart();
	if (dateline.test(start)) return 'dateline';
	if (heading.test(start) && !isNamedAtHead(start, findings)) return 'heading';
	if (labelled.test(start)) return 'heading';
	if (note.test(start)) return 'note';
	if (garbled.test(start.normalize('NFC'))) return 'broken letters';
	if (isCaption(start, findings)) return 'caption';
	return isMisread(start) ?? disagreement(findings);
}

/** "NATO EU" may open a sentence; what the engine read as names is no heading. */
function isNamedAtHead(words: string, { mentions, sentence }: SentenceFindings): boolean {
	const end = heading.exec(words)?.[0].length ?? 0;
	const from = sentence.tokens[0]?.start ?? sentence.start;
	return mentions.some(
		({ kind, start, end: to }) =>
			kind === 'name' && start <= from && to >= from + end - 2 && to <= from + end
	);
}

const shown = new Set(
	'hold speak look walk wave arrive stand pose smile gesture listen shake greet embrace attend sit address point hug kiss applaud watch march board leave'.split(
		' '
	)
);

/** "Anna Kovac holds up the key during the 2013 opening": what a picture shows, told as of now. */
function isCaption(words: string, { sentence, attributions }: SentenceFindings): boolean {
	const root = sentence.tokens.find(({ relation }) => relation === 'root');
	if (!root || !/^VB[ZP]$/.test(root.xpos) || !shown.has(root.lemma)) return false;
	if (attributions.length > 0) return false;
	return /\b(?:during|after|before|following|as (?:he|she|they)|(?:on|in) (?:\p{Lu}\p{Ll}+(?:day|\.? \d)|\d{4})|at (?:an?|the|his|her))\b/u.test(
		words
	);
}

/** Slips of the paper that no question repeats. */
function isMisread(words: string): string | null {
	const slip =
		/\b(?:president debates?|(?:dubbed|called|told|made|let) (?:her|him|them) \p{Ll}+ed an? )/u.exec(
			words
		) ?? /\p{L}–\p{Ll}+ [^–]{10,}\p{L}–and\b/u.exec(words);
	return slip?.[0] ?? null;
}

const eitherNumber =
	/^(?:news|politics|series|species|headquarters|economics|athletics|physics|mathematics|means|works|statistics|gymnastics|barracks|crossroads|data|media|%|percent|years?|months|days|weeks|dollars|pounds|euros|miles|points)$/i;

/** "Results of the vote shows", "half lives": subject and verb beside each other that disagree. */
function disagreement({ sentence, quotes }: SentenceFindings): string | null {
	const { tokens } = sentence;
	const found = tokens.find((subject: ParsedToken) => {
		if (subject.xpos !== 'NNS' || !subject.relation.startsWith('nsubj')) return false;
		if (eitherNumber.test(subject.text) || subject.tagConfidence < 0.9) return false;
		const verb = tokens[subject.index + 1];
		if (!verb || verb.xpos !== 'VBZ' || !/^(?:VERB|AUX)$/.test(verb.tag)) return false;
		const before = tokens.slice(Math.max(0, subject.index - 5), subject.index);
		if (before.some(({ tag, text }) => tag === 'NUM' || /^(?:of|each|every)$/i.test(text)))
			return false;
		return !quotes.some(({ start, end }) => start <= verb.start && verb.end <= end);
	});
	return found ? `${found.text} ${tokens[found.index + 1]?.text ?? ''}` : null;
}
