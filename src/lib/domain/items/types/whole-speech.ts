import type { Span } from '../../articles/types.ts';
import type { ArticleIndex } from '../../facts/article-index.ts';
import { contains } from '../../facts/edits.ts';
import { sentencesIn } from '../../facts/lookup.ts';
import { singular } from '../../facts/story-frame.ts';
import type { ParsedToken } from '../../language/types.ts';

/** One shared word may be chance where the speech goes on after what is asked. */
const fewestShared = { whole: 1, goesOn: 2 };
const common = new Set(
	'people person year time day way thing world news country state today week month report'.split(
		' '
	)
);

/**
 * What is lost when some words of a speech are asked about by themselves: the other half of their
 * sentence, what something is compared with, or the matter of the story. Null: nothing is.
 */
export function lostInSpeech(index: ArticleIndex, words: Span, sentence: Span): string | null {
	const text = index.text.slice(words.start, words.end);
	const tokens = sentencesIn(index, words).flatMap((found) =>
		found.sentence.tokens.filter((token) => contains(words, token))
	);
	const after = index.text.slice(words.end, Math.max(words.end, sentence.end));
	if (/^[,\s"”'’]*[^"“”]*,\s*["“]\p{Ll}/u.test(after) && /,$/.test(text.trim()))
		return 'the other half of the sentence';
	if (/^There(?:['’]s| is| are| was| were)\b/.test(text)) return 'what it leads in to';
	const compared = comparedWithNothing(tokens);
	if (compared !== null) return `${compared} than what`;
	const isGoingOn =
		/["“]\p{L}/u.test(after.slice(2)) || /^ ?["“]/.test(index.text.slice(sentence.end));
	const fewest = isGoingOn ? fewestShared.goesOn : fewestShared.whole;
	return sharedWithStory(index, tokens) < fewest ? 'the matter of the story' : null;
}

/** "benefited more": a comparison whose other side is not in the words. */
export function comparedWithNothing(tokens: readonly ParsedToken[]): string | null {
	const found = tokens.find(
		({ xpos, text }, at) =>
			/^(?:JJR|RBR)$/.test(xpos) &&
			!/^(?:longer|later|sooner|earlier|further|rather)$/i.test(text) &&
			!tokens.slice(at).some((other) => /^than$/i.test(other.text))
	);
	return found?.text ?? null;
}

/** How many names and things the words share with the headline or the first sentence. */
function sharedWithStory({ told, sentences }: ArticleIndex, tokens: readonly ParsedToken[]) {
	const opening = new Set(
		(sentences[0]?.sentence.tokens ?? []).filter(isThing).map(({ text }) => singular(text))
	);
	const shared = tokens
		.filter(isThing)
		.map(({ text }) => singular(text))
		.filter((word) => word.length > 2 && !common.has(word))
		.filter((word) => told.has(word) || opening.has(word));
	return new Set(shared).size;
}

function isThing({ tag }: ParsedToken): boolean {
	return tag === 'NOUN' || tag === 'PROPN';
}
