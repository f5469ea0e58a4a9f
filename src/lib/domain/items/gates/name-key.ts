import { lookupsOf } from '../../facts/article-lookups.ts';
import { storyFrame, withoutFrame } from '../../facts/story-frame.ts';
import type { Problem } from '../../facts/problems.ts';
import type { ParsedToken } from '../../language/types.ts';
import type { Candidate } from '../candidate.ts';
import { otherNamesOf } from './many-names.ts';

/**
 * Whether nothing but the key answers. A gap or "Who …?" that another name of the story fits as well
 * is no question: the words that stay have to tell of a deed or a measure that belongs to one only.
 */
export function soundKey({ content, finding, others }: Candidate): Problem[] {
	const { card, focus } = finding;
	const { type, key } = content;
	if (others || focus.kind !== 'statement' || typeof key !== 'string') return [];
	if (!/^(?:cloze|short-answer)$/.test(type)) return [];
	const { article } = card.index.analysed;
	if (article.textKind === 'digest') return [];
	const problem = (gate: string, detail: string): Problem[] => [{ gate, detail }];
	if (knownToAll.test(key) || /^[A-Z][A-Z&.]{1,6}$/.test(key)) return problem('many-answers', key);
	// What the sentence before says is printed beside the question, and is as often about another thing.
	if (card.leadIn) return problem('leans-on-context', card.leadIn.statement);
	const stem = withoutFrame(content.stem, article);
	const frame = storyFrame(article).toLowerCase();
	const told = otherNamesOf(key).find((name) => hasWord(frame, name.toLowerCase()));
	if (told !== undefined) return problem('leak', `${told} in the headline`);
	const part = hidden(frame, key);
	if (part !== null) return problem('leak', `${part} in the headline`);
	const opens = bareOpening.exec(stem);
	if (opens) return problem('unresolved-reference', opens[0]);
	const fitting = fitsOthers.find(([, words]) => words.test(stem));
	if (fitting) return problem('many-answers', fitting[0]);
	const { tokens } = card.findings.sentence;
	const root = tokens.find(({ relation }) => relation === 'root');
	if (root && actsOfPassing.has(root.lemma)) return problem('not-worth-asking', root.lemma);
	const source = finding.fact.attribution?.source ?? '';
	if (/^\p{Lu}{5,}$/u.test(source)) return problem('attribution-vague', source);
	if (root && article.publishedOn.value === null && isUndated(root, tokens, stem))
		return problem('unanchored-time', 'of a day that is not told');
	const namesakes = lookupsOf(card.index).peopleByPart.get(key.split(' ').at(-1) ?? key) ?? [];
	const isPerson = namesakes.some(({ name }) => name === key || name.endsWith(` ${key}`));
	if (isPerson && !key.includes(' ')) return problem('half-a-name', key);
	if (isPerson && root && isUnderWay(root, tokens))
		return problem('unanchored-time', 'still under way');
	if (isPerson && !isBound(finding, stem)) return problem('many-answers', 'no deed or measure');
	return [];
}

/** Bodies that any gap in a story of politics suggests, and networks that only carried something. */
const knownToAll =
	/^(?:the )?(?:White House|Senate|House|House of Representatives|Congress|Capitol(?: Hill)?|Supreme Court|Justice Department|State Department|Department of \p{L}+|Pentagon|Kremlin|Facebook|Twitter|YouTube|Instagram|Google|Snapchat|Reddit|Wall Street|Fed|Treasury|Republicans?|Democrats?|.*\bParty)$/u;

/** Which one, when the article has not been read? */
const bareOpening =
	/^The (?:\p{Ll}+ )?(?:episode|move|news|event|attacks?|case|visit|trip|decision|letter|report|meeting|call|plan|deal|effort|remarks?|comments?|incident|exchange|statement|poll|survey|study|interview|speech|endorsement|announcement|findings?) (?:was|were|is|are|had|has|have|came|comes|began|shows?|showed|found|finds|follows|followed|would|will|could|put)\b/u;

/** Each entry: what it is called, and how it is told. */
const fitsOthers: readonly (readonly [string, RegExp])[] = [
	[
		'a letter goes to a body or its head',
		/\b(?:letter|e-?mail|message|memo|memorandum|note|appeal|complaint|petition|testimony|speech|remarks|address|briefing|(?:wrote|writes|written|spoke|complained|said|appealed)) to (?:the )?(?:[\p{L}.'’]+ ){0,7}______/u
	],
	[
		'who was told',
		/\b(?:told|tells|informed|notified|asked|thanked|e-?mailed|briefed) (?:the )?(?:\p{Lu}[\p{L}.'’]* ){0,6}______/u
	],
	[
		'ends on a deed without its object',
		/\b(?:by|for|of|in|from|after|before|without) \p{Ll}+ing (?:the )?______[.?]?$/u
	],
	['a network or its host', /\b(?:via|on) ______(?: and|,|$)|anchor[^.]{0,40} ______/],
	['standing for office', /\b(?:presumptive|likely|eventual) (?:\p{L}+ )*nominee ______/u],
	['told after somebody is', /^(?:As|While|When|Before|After) ______ /],
	['a rival is known by the other', /\b(?:over|against|beat|stop|trails?|leads?) ______[.?]?$/],
	['called by a part in the race', /\bthe (?:GOP|Republican|Democratic) (?:challenger|nominee)\b/]
];

/** What people do every day of a campaign. */
const actsOfPassing = new Set(
	'ask interview campaign appear post tweet tell speak swagger arrive stick smile joke laugh walk stand sit talk'.split(
		' '
	)
);

/** Said once, whenever it was: it stays said. */
const toldNow =
	/^(?:say|tell|announce|agree|confirm|warn|deny|claim|accuse|reveal|admit|insist|report|plan)$/;

/**
 * What is so in a report without a day, with no year beside it: a firm's customers, a race still run,
 * a rating that the next report changes.
 */
function isUndated(root: ParsedToken, tokens: readonly ParsedToken[], stem: string): boolean {
	if (/\b(?:19|20)\d\d\b/.test(stem)) return false;
	if (/\b(?:credit|debt|bond|investment)?[- ]?rating(?:s)?\b/.test(stem)) return true;
	const verbs = tokens.filter(
		({ head, relation }) => head === root.index && /^(?:aux|aux:pass|cop)$/.test(relation)
	);
	const isCopula = verbs.some(({ relation, text }) => relation === 'cop' && now.test(text));
	const isGoingOn = root.xpos === 'VBG' && verbs.some(({ text }) => now.test(text));
	return isCopula || isGoingOn || (/^VB[ZP]$/.test(root.xpos) && !toldNow.test(root.lemma));
}

const now = /^(?:is|are|['’]s|['’]re)$/i;

/** "is swaggering", "will interview": the stem would be read when it is no longer so. */
function isUnderWay(root: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	const helpers = tokens.filter(({ head, relation }) => head === root.index && relation === 'aux');
	if (helpers.some(({ text }) => /^(?:will|would|may|might|could)$/i.test(text))) return true;
	return root.xpos === 'VBG' && helpers.some(({ text }) => /^(?:is|are)$/i.test(text));
}

/** A number beside the gap, a post before it, or a sentence long enough with two others named. */
function isBound({ card }: Candidate['finding'], stem: string): boolean {
	const { quantities, dates } = card.findings;
	const names = stem.match(/(?<!^)(?<![.!?] )\b\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? [];
	const isTitled =
		/\b(?:Judge|Justice|Secretary|Senator|Sen\.|Gov\.|Governor|Mayor|Minister|[Pp]remier|Attorney General|\p{Lu}[\p{L}]+['’]s) ______/u.test(
			stem
		);
	const facts = quantities.length + dates.length;
	return facts + new Set(names).size + (isTitled ? 1 : 0) >= 3 || (isTitled && names.length > 0);
}

function hasWord(text: string, word: string): boolean {
	return new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u').test(text);
}

/** "#NeverLee" holds Lee. */
function hidden(frame: string, key: string): string | null {
	const parts = key.split(' ').filter((part) => /^\p{Lu}[\p{L}-]{3,}$/u.test(part));
	return parts.find((part) => frame.includes(part.toLowerCase())) ?? null;
}
