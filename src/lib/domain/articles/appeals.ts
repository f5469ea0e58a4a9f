/**
 * The paper speaking of itself to its reader: "by joining you help our reporters". News prose does
 * not address its reader, so the pronouns give it away, whatever the words are.
 */

const QUOTED = /["“][^"”]*["”]/g;
const READER = /\b(?:you|your|yours|yourself)\b/i;
const PAPER = /\b(?:we|us|our|ours)\b/i;
const PRESS =
	/\b(?:journalis[mt]s?|news(?:room|paper)s?|papers?|reporters?|reporting|readers?(?:hip)?|subscri\p{L}+|members(?:hip)?|editors?|coverage|news)\b/iu;
/** Somebody is quoted or reported: the pronouns are theirs. */
const REPORTED = /\b(?:said|says|told|tells|added|asked|wrote|writes|according)\b/i;

function ownWords(sentence: string): string {
	return sentence.replace(QUOTED, ' ');
}

/** Reader and paper in one sentence that nobody is reported to have said. */
export function isOwnVoice(sentence: string): boolean {
	const words = ownWords(sentence);
	return READER.test(words) && PAPER.test(words) && !REPORTED.test(words);
}

/** What leads up to an appeal that was recognised: about the press, or to the reader. */
export function leadsToAppeal(sentence: string): boolean {
	const words = ownWords(sentence);
	return PRESS.test(words) && !REPORTED.test(words);
}

/** "Let us read it to you": a button or a heading; headlines may speak so, the body does not. */
export function isAddressed(line: string): boolean {
	return line.length < 120 && !/[.!?…:]["”’')\]]*$/.test(line) && READER.test(ownWords(line));
}
