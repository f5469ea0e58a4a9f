import type { SentenceCard } from '../../../facts/sentence-card.ts';
import { nameMentions } from '../../../facts/names.ts';
import { unresolvedReferences } from '../../../facts/references.ts';
import { firstFinite } from '../../../facts/sentence-form.ts';
import { singular } from '../../../facts/story-frame.ts';
import { ownWords } from './own-words.ts';
import type { ParsedToken } from '../../../language/types.ts';

/** Counts that are nobody: "a third agreed", "some were unsure". */
const counts =
	/^(?:third|half|quarter|thirds|quarters|percent|%|many|some|most|few|several|others?|all|none|both|one|two|each|another|number|majority|plenty|lot|rest)$/i;

const aShare =
	/^(?:(?:Less|More|Fewer|About|Around|Nearly|Almost|Only|Just|Over|Some)\b (?:than )?)?(?:(?:an?|one|two|three|the other) )?(?:thirds?|half|quarters?|fifth|tenth|majority|[\p{Lu}\d][\p{L}\d.-]* ?(?:percent|per cent|%))(?! of\b)\b/iu;

/** Words after a noun that say which one it is. */
const describing =
	/^(?:of|for|to|against|among|between|from|in|on|at|with|by|about|that|which|who|whose|where|over)$/i;

/**
 * The subject of the main clause, where it is neither a name, nor with one, nor of the headline, nor
 * a thing with words that say which.
 */
export function subjectUnknown(card: SentenceCard): string | null {
	const { index, findings } = card;
	const { sentence } = findings;
	const verb = firstFinite(sentence);
	const { tokens } = sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	const subject =
		tokens.find((token) => /^nsubj/.test(token.relation) && token.head === root?.index) ??
		tokens.find(({ relation }) => /^nsubj/.test(relation));
	const names = nameMentions(findings);
	const share = aShare.exec(card.statement);
	if (share) return share[0];
	if (!subject || !verb) {
		// No subject was read: a name before the verb will be it.
		return verb && names.some(({ end }) => end <= verb.start) ? null : 'no subject';
	}
	if (counts.test(subject.text)) {
		const next = tokens[subject.index + 1];
		return next?.text === 'of' ? null : subject.text;
	}
	const phrase = tokens.filter((token) => isUnder(token, subject, tokens));
	const start = phrase[0]?.start ?? subject.start;
	const end = phrase.at(-1)?.end ?? subject.end;
	if (names.some((name) => name.start < end && name.end > start)) return null;
	if (/^(?:PRON|DET)$/.test(subject.tag)) {
		// "As Kovac campaigned, she …"
		return names.some((name) => name.end <= subject.start) ? null : subject.text;
	}
	if (sentence.index === 0 || card.leadIn) return null;
	if (index.told.has(singular(subject.text))) return null;
	const own = phrase.filter(
		({ tag, index: at }) => at < subject.index && /^(?:ADJ|NOUN|PROPN)$/.test(tag)
	);
	const isFollowed =
		describing.test(tokens[subject.index + 1]?.text ?? '') ||
		/^VBN$/.test(tokens[subject.index + 1]?.xpos ?? '');
	const isPointed = phrase.some(
		({ text, index: at }) =>
			at < subject.index && /^(?:the|this|that|these|those|such|its|his|her|their)$/i.test(text)
	);
	const isDescribed = isFollowed ? own.length > 0 || !isPointed : own.length > 0 && !isPointed;
	const isMany = subject.xpos === 'NNS' && !isPointed;
	return isDescribed || isMany ? null : subject.text;
}

function isUnder(token: ParsedToken, top: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	let at: ParsedToken | undefined = token;
	for (let steps = 0; at && steps < 12; steps++) {
		if (at.index === top.index) return true;
		at = tokens[at.head];
	}
	return false;
}

/** One law and not the law of the land. */
const theLaw =
	/(?<!\b(?:under|by|against|of|with|before|br[eo]ak|broke|enforce|above|within) )\bthe law\b(?! (?:that|which|of|to)\b)/i;

/**
 * "The task" that the article's own readers could place by its story: readers of a question cannot,
 * who see of the story its headline only.
 */
export function unintroduced(card: SentenceCard): string | null {
	const { index, findings } = card;
	if (findings.sentence.index === 0 || card.leadIn) return null;
	const loose = unresolvedReferences({ ...index, isPlaced: false }, findings, card.edits).find(
		({ detail }) => !isPlaced(detail, card)
	);
	return loose?.detail ?? barelyTold(card) ?? theLaw.exec(ownWords(card))?.[0] ?? null;
}

/** Contests, of which there are many at a time: "the GOP primary" of which state? */
const contest =
	/\b(?:vote|election|primary|primaries|caucus(?:es)?|race|contest|debate|final|round)$/i;

/** "the Harbour poll", "the guests at its dinner": named by a name in it, or placed by what follows. */
function isPlaced(detail: string, card: SentenceCard): boolean {
	if (!/^the /.test(detail) || contest.test(detail)) return false;
	if (/ \p{Lu}/u.test(detail)) return true;
	const words = ownWords(card);
	const at = words.toLowerCase().indexOf(detail);
	// "supporting the Harbourers …, the party's candidates"
	if (detail.startsWith('the party') && /\p{Lu}\p{Ll}+s\b/u.test(words.slice(0, at))) return true;
	return at >= 0 && /^ at (?:the|an?|its|his|her) \p{L}/u.test(words.slice(at + detail.length));
}

/**
 * "The tape" where the headline has a bare "tape" that says no more: told of, but of which? "Harbour
 * deal" says of which.
 */
function barelyTold({ index, findings }: SentenceCard): string | null {
	const headline = index.analysed.article.headline.value ?? '';
	const { tokens } = findings.sentence;
	const found = tokens.find((token) => {
		const before = tokens[token.index - 1];
		const after = tokens[token.index + 1];
		if (token.tag !== 'NOUN' || !/^the$/i.test(before?.text ?? '')) return false;
		if (!index.told.has(singular(token.text)) || after?.tag === 'NOUN') return false;
		if (describing.test(after?.text ?? '') || /^VB[NG]$/.test(after?.xpos ?? '')) return false;
		const said = new RegExp(`(\\S+) ${singular(token.text)}`, 'i').exec(headline);
		return (
			!said ||
			/^(?:an?|the|and|or|but|in|on|at|of|for|to|with|by|from|over|as|is|are|his|her|its|their)$/i.test(
				said[1] ?? ''
			)
		);
	});
	return found ? `the ${found.text}` : null;
}
