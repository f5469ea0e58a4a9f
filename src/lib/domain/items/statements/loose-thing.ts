import { nameMentions } from '../../facts/names.ts';
import { plainWithCountry, plainWithOrganisation } from '../../facts/reference-words.ts';
import type { SentenceCard } from '../../facts/sentence-card.ts';
import type { ParsedToken } from '../../language/types.ts';
import { foldText } from '../../grading/fold-text.ts';

/** There is one of each, or one in each place: nobody asks which. */
const oneOfItsKind = new Set(
	'world country internet public media environment sun moon sea sky future past rest end beginning start poor rich elderly young unemployed population economy police army military government weather climate number amount cost price value rate share need right ability fact time year month week day morning evening night same party'.split(
		' '
	)
);

const restricts =
	/^(?:of|for|between|against|which|who|whose|where|that|to|named|called|known|involving|involved)$/;

/**
 * "The video", "the poll", "the president" — which? A thing with "the" has to carry a name, or what
 * says which it is; the headline tells only where it names the thing ("Harbour deal"). A bare word of
 * the headline does not.
 */
export function looseThing(card: SentenceCard): string | null {
	const { tokens } = card.findings.sentence;
	for (const token of tokens) {
		if (!/^the$/i.test(token.text) || isRewritten(card, token)) continue;
		const loose = looseAfter(card, token);
		if (loose !== null) return `the ${loose}`;
	}
	return null;
}

function isRewritten({ edits, findings }: SentenceCard, { start, end }: ParsedToken): boolean {
	return [...edits, ...findings.quotes].some((span) => span.start <= start && end <= span.end);
}

function looseAfter(card: SentenceCard, the: ParsedToken): string | null {
	const { findings, index } = card;
	const { tokens } = findings.sentence;
	let end = the.index + 1;
	while (
		/^(?:ADJ|NOUN|PROPN|NUM|VERB|ADV)$/.test(tokens[end]?.tag ?? '') ||
		tokens[end]?.text === '-'
	) {
		if (tokens[end]?.tag === 'VERB' && tokens[end - 1]?.tag === 'NOUN') break;
		end++;
	}
	const phrase = tokens.slice(the.index + 1, end);
	const last = phrase.findLast(({ tag }) => /^(?:NOUN|PROPN)$/.test(tag));
	if (!last) return null;
	const first = phrase[0]?.start ?? last.start;
	const isNamed =
		nameMentions(findings).some(({ start, end: to }) => start < last.end && to > first) ||
		phrase.some(({ text, index: at }) => /^\p{Lu}|\d/u.test(text) && !isPost(text, tokens[at + 1]));
	if (isNamed || phrase.some(({ xpos }) => /^(?:JJS|RBS)$/.test(xpos))) return null;
	if (oneOfItsKind.has(last.lemma)) return null;
	const after = tokens[last.index + 1];
	if (restricts.test(after?.text ?? '') || /^VB[NG]$/.test(after?.xpos ?? '')) return null;
	if (tokens.slice(0, the.index).some(({ lemma, tag }) => tag === 'NOUN' && lemma === last.lemma))
		return null;
	const isPlain =
		plainWithOrganisation.has(last.lemma) ||
		plainWithCountry.has(last.lemma) ||
		last.lemma === 'state';
	if (isPlain && nameMentions(findings).some(({ start }) => start < the.start)) return null;
	// "the Harbour Act … the law"
	const isLaw = last.lemma === 'law' || last.lemma === 'bill';
	if (isLaw && tokens.slice(0, the.index).some(({ text }) => /^(?:Act|Bill|Law|Code)$/.test(text)))
		return null;
	return isNamedInHeadline(index, last) ? null : last.text;
}

/** "The President": a capital, but nobody is named. */
function isPost(text: string, next: ParsedToken | undefined): boolean {
	return (
		/^(?:President|Governor|Mayor|Senator|Minister|Secretary)$/.test(text) && next?.tag !== 'PROPN'
	);
}

/** "Pfizer deal", "Anna Kovac's campaign": the headline says whose or which. */
function isNamedInHeadline(index: SentenceCard['index'], { text, lemma }: ParsedToken): boolean {
	const told = (index.analysed.article.headline.value ?? '').replace(/['’]s\b/g, '');
	const headline = foldText(told).split(' ');
	const at = headline.findIndex((word) => word === text.toLowerCase() || word === lemma);
	if (at < 1) return false;
	return nameWordsOf(index).has(headline[at - 1] ?? '');
}

const nameWords = new WeakMap<SentenceCard['index'], ReadonlySet<string>>();

/** The folded words of all names of an article, made once. */
function nameWordsOf(index: SentenceCard['index']): ReadonlySet<string> {
	let words = nameWords.get(index);
	if (!words) {
		words = new Set(
			[...index.entities.values()].flatMap(({ name, aliases }) =>
				[name, ...aliases].flatMap((one) => foldText(one).split(' '))
			)
		);
		nameWords.set(index, words);
	}
	return words;
}
