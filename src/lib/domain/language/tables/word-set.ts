/** A set from words written between bars or any white space; keeps long lists readable. */
export function wordSet(words: string): Set<string> {
	return new Set(words.split(/\s+/).filter(Boolean));
}

/** As `wordSet` for entries of several words, one entry between two bars. */
export function phraseSet(phrases: string): Set<string> {
	return new Set(
		phrases
			.split('|')
			.map((phrase) => phrase.replace(/\s+/g, ' ').trim())
			.filter(Boolean)
	);
}
