import { contains } from '../../../facts/edits.ts';
import { nameMentions } from '../../../facts/names.ts';
import { ownDoings } from '../../../facts/reference-words.ts';
import { singular } from '../../../facts/story-frame.ts';
import type { SentenceCard } from '../../../facts/sentence-card.ts';
import type { ParsedToken } from '../../../language/types.ts';
import { countryForm } from '../../distractors/countries.ts';

/** Words after a doing that say what it was about. */
const about =
	/^(?:of|to|for|that|about|against|with|between|over|on|by|from|whether|not|in|at|as|among|into|called|known|named|which|who)$/i;

/** Doings that carry what is told of them: settings, such as an interview, do not. */
const carrying = new Set(
	'vote offer decision ruling deal agreement proposal plan move request complaint dispute incident attack inquiry investigation review ban change bid allegation accusation controversy scandal verdict order measure settlement'.split(
		' '
	)
);

/** What belongs to somebody for good is no doing of one day. */
const standing = new Set(
	'campaign role performance release statement opposition victory win defeat arrest testimony speech appearance appointment resignation team coalition'.split(
		' '
	)
);

/** "Following a vote in 2001", "rejected Dahl's offer": which, on what? */
export function bareDoing(card: SentenceCard): string | null {
	const { findings, index, edits } = card;
	const { tokens } = findings.sentence;
	for (const noun of tokens) {
		if (noun.tag !== 'NOUN') continue;
		if ([...findings.quotes, ...edits].some((span) => contains(span, noun))) continue;
		const before = opener(noun, tokens);
		if (!before) continue;
		const isOwned = /^['’]s?$/.test(before.text) && before.index > 0;
		const isDoing = isOwned
			? (ownDoings.has(noun.lemma) || carrying.has(noun.lemma)) && !standing.has(noun.lemma)
			: carrying.has(noun.lemma) && isAfterSetting(before, tokens);
		// An adjective or a noun before it says what kind it was: "Dahl's ferry offer".
		const isKind = noun.index - before.index > 1;
		if (!isDoing || isKind || isExplained(card, noun)) continue;
		if (index.told.has(singular(noun.text))) continue;
		return `${before.text} ${noun.text}`;
	}
	return null;
}

/** The article or the owner's mark before a noun and its adjectives. */
function opener(noun: ParsedToken, tokens: readonly ParsedToken[]): ParsedToken | null {
	let at = noun.index - 1;
	while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.tag ?? '')) at--;
	const found = tokens[at];
	return found && /^(?:an?|['’]s?)$/i.test(found.text) ? found : null;
}

function isAfterSetting(article: ParsedToken, tokens: readonly ParsedToken[]): boolean {
	return /^(?:following|after|before|during|in|since|under|amid|over)$/i.test(
		tokens[article.index - 1]?.text ?? ''
	);
}

function isExplained({ findings }: SentenceCard, noun: ParsedToken): boolean {
	const next = findings.sentence.tokens[noun.index + 1];
	if (!next) return false;
	const afterNext = findings.sentence.tokens[noun.index + 2];
	const isDay = findings.dates.some(
		(date) => contains(date, next) || (afterNext !== undefined && contains(date, afterNext))
	);
	return !isDay && (about.test(next.text) || /^(?:VB[NG]|NN|NNS)$/.test(next.xpos));
}

const kinds: readonly (readonly [RegExp, RegExp])[] = [
	[/^(?:province|city|town|state|region|village|island|port|county|territory)$/, /^place$/],
	[
		/^(?:company|firm|bank|airline|carmaker|automaker|maker|group|giant|agency|retailer|broadcaster|newspaper|party|club|university|manufacturer|bank)$/,
		/^(?:organisation|agency|other)$/
	],
	[
		/^(?:minister|lawmaker|senator|politician|official|ambassador|billionaire|businessman|tycoon|oligarch|actor|actress|singer|player|diplomat|general|judge|lawyer|striker|winger|runner|director|author)$/,
		/^person$/
	]
];

/** "The Danish province", "the French firm": called by what it is where nothing says its name. */
export function kindForName(card: SentenceCard): string | null {
	const { findings, index } = card;
	const { tokens } = findings.sentence;
	const headline = index.analysed.article.headline.value ?? '';
	for (const the of tokens) {
		const land = tokens[the.index + 1];
		if (!/^the$/i.test(the.text) || !land || countryForm(land.text) !== 'adjectives') continue;
		if (card.edits.some((edit) => contains(edit, land))) continue;
		let at = land.index + 1;
		while (/^(?:ADJ|NOUN)$/.test(tokens[at]?.tag ?? '') && tokens[at + 1]?.tag === 'NOUN') at++;
		const noun = tokens[at];
		const kind = noun && kinds.find(([nouns]) => nouns.test(noun.text));
		if (!noun || !kind) continue;
		const next = tokens[at + 1];
		if (/^(?:of|who|that|which|where)$/.test(next?.text ?? '')) continue;
		const isNamed =
			nameMentions(findings).some((mention) => {
				const entity = index.entities.get(mention.entityId);
				return entity !== undefined && kind[1].test(entity.type) && !contains(mention, land);
			}) ||
			[...index.entities.values()].some(
				({ name, aliases, type }) =>
					kind[1].test(type) &&
					[name, ...aliases, name.split(' ').at(-1) ?? name].some((one) => headline.includes(one))
			);
		if (!isNamed) return `${the.text} ${land.text} ${noun.text}`;
	}
	return null;
}
