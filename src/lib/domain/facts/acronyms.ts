const spelled =
	/((?:\p{Lu}[\p{L}'’&-]*|of|the|and|for|on|in|&)(?: (?:\p{Lu}[\p{L}'’&-]*|of|the|and|for|on|in|&)){1,9}) \((\p{Lu}[\p{Lu}\p{Ll}]{1,7})\)/gu;

/** Letters everybody reads without an explanation. */
export const everybodysLetters =
	/^(?:US|UK|EU|UN|UAE|USA|NATO|BBC|CNN|IBM|NASA|FBI|CIA|TASS|AFP|NHK|MP|MPs|TV|DVD|PC|IT|AI|UEFA|FIFA|OPEC|WHO|IMF|MTV|ITV|HSBC|BMW|GM|GE|RFE\/RL|NHS|WTO|IRA|BT|GDP|CEO|HIV|AIDS|DNA|IPO|PM|QC|GP|GPs|PCs|DVDs|CD|CDs|MP3|ID|USB|GPS|SUV|NFL|NBA|AG|PLC|GMT|BST)$/;

/** What an article spells out once and then calls by its letters: "… Soccer Federation (OSF)". */
export function acronymsOf(text: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [, words = '', letters = ''] of text.matchAll(spelled)) {
		const name = nameOf(words.split(' '), letters);
		if (name !== null && !found.has(letters)) found.set(letters, name);
	}
	return found;
}

/** The last words whose initials are those letters, small words passed over. */
function nameOf(words: readonly string[], letters: string): string | null {
	for (let from = words.length - 2; from >= 0; from--) {
		const name = words.slice(from);
		const initials = name.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0] ?? '');
		const isOpening = /^\p{Lu}/u.test(name[0] ?? '');
		if (isOpening && initials.join('') === letters.toUpperCase()) return name.join(' ');
	}
	return null;
}
