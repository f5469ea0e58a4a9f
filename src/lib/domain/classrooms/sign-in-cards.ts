import { cardWords } from './card-words.ts';

/** What a pupil gets on paper to sign in with. Shown once: the server keeps the password's hash alone. */
export interface SignInCard {
	name: string;
	signInName: string;
	password: string;
}

/**
 * A password that can be read off a card and typed: three words of 256 and three figures, 34 bits. Ten
 * tries in a quarter of an hour are borne, so guessing one takes centuries.
 *
 * @param pick an index below its argument, at random
 */
export function makeCardPassword(pick: (below: number) => number): string {
	const words = Array.from({ length: 3 }, () => cardWords[pick(cardWords.length)]);
	return [...words, String(pick(1000)).padStart(3, '0')].join('-');
}

const longestStem = 30;

/** Letters that taking off marks does not turn into plain ones. */
const plainLetters: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	đ: 'd',
	ı: 'i'
};

/**
 * What somebody of this name may sign in with: `kei.sato`, and where that is taken `kei.sato2`. Other
 * alphabets than the Latin one stay.
 *
 * @param nth 1 for the plain one
 */
export function proposeSignInName(name: string, nth: number): string {
	const [last = '', first] = name.includes(',') ? name.split(',') : ['', name];
	const parts = `${first ?? ''} ${last}`
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[ßæœøðþłđı]/g, (letter) => plainLetters[letter] ?? letter)
		.normalize('NFKC')
		.split(/[\s-]+/)
		.map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, ''))
		.filter((part) => part !== '');
	const outer = parts.length > 1 ? [parts[0], parts.at(-1)] : parts;
	const stem = [...outer.join('.')].slice(0, longestStem).join('').replace(/\.$/, '') || 'student';
	const long = [...stem].length < 3 ? `student.${stem}` : stem;
	return nth === 1 ? long : `${long}${nth}`;
}
