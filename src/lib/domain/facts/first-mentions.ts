import type { ParsedSentence, ParsedToken } from '../language/types.ts';
import { organisationNouns, roleNouns } from '../language/entities/title-words.ts';

/** Where an article first speaks of a kind of thing, and whether it did so with "the". */
export interface FirstMention {
	start: number;
	isDefinite: boolean;
}

/** By lemma, the first place of every common noun in an article. */
export function firstMentions(sentences: readonly ParsedSentence[]): Map<string, FirstMention> {
	const first = new Map<string, FirstMention>();
	for (const { tokens } of sentences) {
		for (const token of tokens) {
			if (token.tag !== 'NOUN' || first.has(token.lemma)) continue;
			first.set(token.lemma, { start: token.start, isDefinite: isDefinite(tokens, token.index) });
		}
	}
	return first;
}

function isDefinite(tokens: readonly ParsedToken[], at: number): boolean {
	for (const token of tokens.slice(Math.max(0, at - 4), at).reverse()) {
		if (token.tag === 'DET') return /^the$/i.test(token.text);
		if (!/^(?:ADJ|NOUN|PROPN|NUM|PUNCT|PART)$/.test(token.tag)) return false;
	}
	return false;
}

/**
 * Nouns that sum up or name again what sentences before told: alone with "the" they mean that, even
 * where the word itself is new.
 */
const labels = new Set(
	`move decision announcement news comment remark claim statement warning plan proposal scheme deal
	agreement contract offer bid row dispute incident attack accident crash ceremony event match game
	race film movie book album song show series programme program project product device gadget service
	system version technology format site website report study survey poll figure result finding research
	document letter ruling verdict case trial inquiry investigation probe allegation charge accusation
	action measure change reform policy law bill act initiative campaign strike protest demonstration talk
	meeting summit conference visit trip tour victory win defeat loss draw goal injury problem issue
	situation crisis matter affair scandal controversy debate question answer idea suggestion possibility
	increase rise fall drop decline growth jump slowdown cut shift trend total amount number sum money
	cash fund loan debt price cost fee rate level date day time period region area town city village
	country nation state site place building venue stadium club team side squad party organisation body
	association committee panel board department ministry agency authority judge court jury process
	operation mission conflict war battle fighting violence disaster tragedy storm quake virus disease
	drug treatment vaccine test experiment discovery machine console handset phone computer software
	screensaver network channel station newspaper paper magazine article interview speech lecture address
	debut performance role part character story tale award prize trophy title medal nomination ban
	suspension sanction penalty fine sentence conviction arrest death killing shooting murder blast
	explosion bomb bombing weapon missile rocket vehicle car plane aircraft ship boat train line route
	school student pupil patient victim family couple pair duo trio child boy girl man woman people
	person player fan worker employee customer user shareholder investor creditor merger takeover purchase
	sale acquisition transaction auction listing flotation unit division arm subsidiary business factory
	plant pipeline field oilfield mine store shop shares stock index exchange currency`.split(/\s+/)
);

/** Modifiers that tell one from another told before: "the new console", "the London-based company". */
const contrasting = new Set(
	`new latest current original previous earlier same other next following former latter present
	existing recent old older younger second third remaining rest entire whole proposed planned alleged
	joint said above particular`.split(/\s+/)
);

/** Doings and doers, which somebody must have told of before: "the expansion", "the performer". */
const summing =
	/(?:tion|sion|ment|ance|tempt|(?<!weath|wint|summ|cent|rememb|matt|wat|riv|numb|mast|corn|bord|ord|pow)er|ist)$/;

/** A noun that leans on what was told, when it stands alone with "the" or with a contrasting word. */
export function isLabel(phrase: readonly ParsedToken[]): boolean {
	const head = phrase.at(-1);
	if (!head) return true;
	const isPerson = roleNouns.has(head.lemma) || organisationNouns.has(head.lemma);
	const words = phrase.slice(0, -1);
	if (words.some(({ text, tag }) => contrasting.has(text.toLowerCase()) || tag === 'NUM'))
		return true;
	if (isPerson)
		return !words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN') || isBased(words);
	return words.length === 0 && (labels.has(head.lemma) || summing.test(head.lemma));
}

/** "the London-based company", "the 30-year-old striker" */
function isBased(words: readonly ParsedToken[]): boolean {
	return words.some(({ text }) => /^(?:based|old)$/i.test(text));
}

/**
 * Whether the article itself says "the …" of it without having told of it before: its readers can
 * place it by the story, and so can readers of a question that names the story.
 */
export function isFirstMention(
	the: ParsedToken,
	head: ParsedToken,
	firsts: ReadonlyMap<string, FirstMention>
): boolean {
	return isNew(the, head, firsts, true);
}

/**
 * "the auction winner" after an auction was told of: what describes the thing leans back, even where
 * the thing itself is new.
 */
export function leansBack(
	the: ParsedToken,
	phrase: readonly ParsedToken[],
	firsts: ReadonlyMap<string, FirstMention>,
	told: ReadonlySet<string>
): boolean {
	return phrase
		.slice(0, -1)
		.some(
			(word) =>
				word.tag === 'NOUN' &&
				!told.has(word.lemma.toLowerCase()) &&
				!isNew(the, word, firsts, false)
		);
}

function isNew(
	the: ParsedToken,
	{ lemma }: ParsedToken,
	firsts: ReadonlyMap<string, FirstMention>,
	orDefinite: boolean
): boolean {
	const first = firsts.get(lemma);
	return first === undefined || first.start >= the.start || (orDefinite && first.isDefinite);
}
