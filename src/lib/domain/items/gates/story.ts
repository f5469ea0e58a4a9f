import { timesNamed } from './salience.ts';
import { lookupsOf } from '../../facts/article-lookups.ts';
import type { SentenceFindings } from '../../facts/article-index.ts';
import type { Finding } from '../../facts/findings.ts';
import { nameMentions } from '../../facts/names.ts';
import type { Problem } from '../../facts/problems.ts';
import { singular } from '../../facts/story-frame.ts';
import { wordsOf } from '../../facts/trimmed-findings.ts';
import type { Candidate } from '../candidate.ts';
import { isOfTheStory } from './salience.ts';

const mostNames = 6;
const office =
	/\b(?:minister|president|premier|leader|secretary|chancellor|king|queen|pope|governor|mayor)\b/i;

/**
 * What a reader without the article needs to place a statement: it tells of what the article is
 * about, of people one is told who they are, and nothing that the sentences after it take back.
 */
export function toldOfTheStory({ finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	if (others || focus.kind === 'role' || focus.kind === 'quotation') return [];
	const { sentence } = card.findings;
	const words = wordsOf(card.index.text, card.findings);
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	if (!isOfTheStory(card, finding.fact.kind))
		return problem('off-topic', 'names nothing of headline or opening');
	const stranger = strangerIn(finding);
	if (stranger !== null) return problem('unintroduced-person', stranger);
	const names = new Set(nameMentions(card.findings).map(({ entityId }) => entityId));
	if (names.size > mostNames) return problem('crowded-names', String(names.size));
	const root = sentence.tokens.find(({ relation }) => relation === 'root');
	const isCounted = card.findings.quantities.length > 0 && !/\b(?:range|variety) of\b/.test(words);
	if (root && root.lemma === 'have' && !isCounted) return problem('says-little', root.text);
	const superlative = unscoped(words, card.findings);
	if (superlative !== null) return problem('unscoped-superlative', superlative);
	const bare = bareDoing(finding);
	if (bare !== null) return problem('unresolved-reference', bare);
	if (disagrees(words) || disagrees(card.leadIn?.statement ?? ''))
		return problem('scrap', 'verb and subjects disagree');
	if (isUnplacedFigure(words, finding)) return problem('unresolved-reference', 'whose figures');
	if (isMisprinted(words, card.findings)) return problem('scrap', 'misprint');
	const garbled = /\p{L}[^s\W]['’] (?=\p{Ll})|\b\w+\.(?:com|net|org|co)\b/u.exec(words);
	if (garbled) return problem('scrap', garbled[0]);
	return takenBack(words, finding);
}

/**
 * Somebody of whom the sentence does not say who it is, and whom the article makes no more of: a name
 * that tells a reader nothing.
 */
function strangerIn({ card }: Finding): string | null {
	const { index, findings } = card;
	const told = nameMentions(index.sentences[0] ?? findings).map(({ entityId }) => entityId);
	for (const { entityId } of nameMentions(findings)) {
		const entity = index.entities.get(entityId);
		if (entity?.type !== 'person' || told.includes(entityId)) continue;
		const isTitled = entity.roles.some(
			(role) => role.start < findings.sentence.end && role.end > findings.sentence.start
		);
		const isOfficial = entity.roles.some(({ text }) => office.test(text));
		if (!isTitled && !isOfficial && timesNamed(index, entity) < 3) return entity.name;
	}
	return null;
}

/** "The largest donation was …": of which year, of which country? */
function unscoped(words: string, { sentence }: SentenceFindings): string | null {
	const found = sentence.tokens.find(
		({ xpos, index }) =>
			(xpos === 'JJS' || xpos === 'RBS') && /^the$/i.test(sentence.tokens[index - 1]?.text ?? '')
	);
	if (!found) return null;
	// "The largest donation to Labour was a bequest of …": only what comes before the verb counts.
	const verb = sentence.tokens.find(
		({ start }) =>
			start > found.end &&
			/\b(?:is|are|was|were)\b/.test(words.slice(start - sentence.start).split(' ')[0] ?? '')
	);
	const rest = words.slice(
		found.end - sentence.start,
		(verb?.start ?? sentence.end) - sentence.start
	);
	return /^[^,.]{0,40}\b(?:in|of|since|ever|on record|among|from)\b/.test(rest) ? null : found.text;
}

/** Doings of which one has to say what they are about: "a delay", "agreement". */
const doings = new Set(
	'delay agreement decision move plan proposal deal claim allegation charge ruling ban feud row dispute bid offer request demand campaign project scheme policy measure change reform route document letter action complaint appeal settlement contract clampdown remark comment step suggestion idea issue matter question result outcome incident ceremony event meeting talk visit conclusion attempt expansion opposition argument negotiation investigation'.split(
		' '
	)
);

/** One of them with nothing that says what it is about. */
function bareDoing({ card }: Finding): string | null {
	if (card.leadIn) return null;
	const { tokens } = card.findings.sentence;
	const bare = tokens.find((token) => {
		if (token.tag !== 'NOUN' || !doings.has(token.lemma)) return false;
		if (card.index.told.has(singular(token.text))) return false;
		if (card.findings.quotes.some(({ start, end }) => start <= token.start && token.end <= end))
			return false;
		const before = tokens[token.index - 1];
		const after = tokens[token.index + 1];
		if (before && /^VB[NG]$/.test(before.xpos)) return false;
		if (
			before &&
			!/^(?:an?|any|no|the|VERB|AUX|ADP|SCONJ|PART)$/.test(
				/^(?:an?|any|no|the)$/i.test(before.text) ? before.text.toLowerCase() : before.tag
			)
		)
			return false;
		return (
			!after ||
			/^(?:[,.;:]|VERB|AUX|CCONJ|ADV)/.test(
				/^\p{P}/u.test(after.text) ? after.text : after.xpos.startsWith('VBN') ? 'x' : after.tag
			)
		);
	});
	return bare ? bare.text : null;
}

/** What the paper itself got wrong: "is one the largest", "a debt burden of an estimated debt". */
function isMisprinted(words: string, { sentence }: SentenceFindings): boolean {
	if (
		/\bone the (?:\p{Ll}+est|most)\b|\b(?:of of|the the|to to|a a|in in|is is)\b|, that \p{Ll}+s\b/u.test(
			words
		)
	)
		return true;
	return sentence.tokens.some(({ tag, lemma, index }) => {
		if (tag !== 'NOUN') return false;
		const again = sentence.tokens
			.slice(index + 1, index + 7)
			.find((other) => other.tag === 'NOUN' && other.lemma === lemma);
		const between = sentence.tokens.slice(index + 1, again?.index ?? index);
		return (
			again !== undefined &&
			between.some(({ text }) => text === 'of') &&
			!between.some(({ text }) => /^(?:and|or|after|by|to)$/.test(text))
		);
	});
}

/** Shares of people asked without the poll, and prices of a day without the day. */
function isUnplacedFigure(words: string, { card }: Finding): boolean {
	const { article } = card.index.analysed;
	const isPoll =
		/(?:%|per cent|percent)/.test(words) &&
		/\b(?:thought|think|believed?|said|say|says|felt|feel|disagreed|agreed|backed|supported|opposed)\b/.test(
			words
		) &&
		/^(?:[\d.]+(?:%| per ?cent)|(?:Some|About|Around|Only|Just|Almost|Nearly|More than|A total of|A further) \d|\p{Lu}\p{L}+(?:-\p{L}+)? per ?cent)/u.test(
			words.trim()
		);
	if (isPoll && !card.leadIn) return true;
	const isMarket =
		/\b(?:FTSE|Nikkei|Dow Jones|Nasdaq|Dax|Cac|closed (?:up|down|at)|a barrel)\b/.test(words);
	return isMarket && article.publishedOn.value === null && card.findings.dates.length === 0;
}

/** "Albania, Bulgaria and Macedonia has": printed so, but not to be printed again. */
function disagrees(words: string): boolean {
	return /^\p{Lu}[\p{L} .]*, \p{Lu}[\p{L} .]* and \p{Lu}[\p{L}. ]* (?:has|is|was)\b/u.test(
		words.trim()
	);
}

const planned = /\b(?:set to|will|due to|expected to|plans? to|agreed to)\b/;
const undecided =
	/\b(?:undecided|no decision|not commit)\b|\b(?:not|n['’]t|yet to) (?:yet )?(?:decide|confirm)|\bbefore deciding\b/;

/** A claim that the next sentence denies; a plan that the next ones call open. */
function takenBack(words: string, { card }: Finding): Problem[] {
	const { index, findings } = card;
	const at = lookupsOf(index).places.get(findings.sentence.index) ?? -1;
	const after = index.sentences.slice(at + 1, at + 4);
	const isClaim = /^(?:said|alleged)$/.test(card.attribution?.modality ?? '');
	const denial = after[0]?.attributions.find(({ modality }) => modality === 'denied');
	if (isClaim && denial && !card.denial)
		return [{ gate: 'denial-follows', detail: index.text.slice(denial.cue.start, denial.cue.end) }];
	const doubt = after
		.map(({ sentence }) => undecided.exec(index.text.slice(sentence.start, sentence.end)))
		.find((match) => match !== null);
	return planned.test(words) && doubt ? [{ gate: 'undecided', detail: doubt[0] }] : [];
}
