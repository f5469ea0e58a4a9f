import type { Article } from '../articles/types.ts';
import { writeDate } from './write-date.ts';

const fewestWords = 3;
const mostWords = 17;
const mostWordsOfName = 6;

/**
 * The words that tell a reader without the article which report a question is about: its headline,
 * with publisher and day as far as they are known. Empty where they are not needed (a digest names
 * times and things itself) or where no headline is good enough to be quoted.
 */
export function storyFrame(article: Article): string {
	let frame = frames.get(article);
	if (frame === undefined) {
		frame = writeFrame(article);
		frames.set(article, frame);
	}
	return frame;
}

const frames = new WeakMap<Article, string>();

function writeFrame(article: Article): string {
	const headline = storyHeadline(article);
	if (headline === null) return '';
	const { value: day } = article.publishedOn;
	const when = day === null ? '' : ` (${writeDate(day)})`;
	return `From the ${nameOfReporter(article)} report “${headline}”${when}: `;
}

/**
 * The publisher as it stands between "the" and "report": without an article of its own. What is an
 * address or a line of small print rather than a name is not repeated.
 */
function nameOfReporter({ publisher }: Article): string {
	const name = (publisher.value ?? '').replace(/\s+/g, ' ').trim();
	const plain = name
		.replace(/^(?:the|a|an) (?=\S)/i, '')
		.replace(/,? (?:Inc|Ltd|LLC|plc)\.?$/i, '');
	const isName =
		/^[\p{Lu}\d]/u.test(plain) &&
		!/[|@/:<>“”"]|\.\p{Ll}{2,}\b/u.test(plain) &&
		plain.split(' ').length <= mostWordsOfName;
	return isName ? plain : 'news';
}

/** A question in the frame of its article. */
export function framed(stem: string, article: Article): string {
	return `${storyFrame(article)}${withoutFrame(stem, article)}`;
}

/** A question without the words of its frame. */
export function withoutFrame(stem: string, article: Article): string {
	const frame = storyFrame(article);
	return frame !== '' && stem.startsWith(frame) ? stem.slice(frame.length) : stem;
}

/** What a page says around its headline. */
const furniture =
	/\b(?:sharing options|share (?:all|this)|sign (?:in|up)|log ?in|subscribe|newsletter|cookies?)\b/i;

/** The headline as it can be quoted: one line, marks inside it single. Null: there is none. */
function storyHeadline(article: Article): string | null {
	const { value } = article.headline;
	if (article.textKind === 'digest' || value === null) return null;
	const text = value
		.replace(/\s+/g, ' ')
		.replace(/ [|–—-] [^|–—-]{2,30}$/, (tail) => (tail.startsWith(' |') ? '' : tail))
		.replace(/[“”"]/g, "'")
		.replace(/[.:,;]+$/, '')
		.trim();
	const words = text.split(' ');
	if (words.length < fewestWords || words.length > mostWords) return null;
	// Shouted or cut into lines: an editor would print it otherwise.
	if (!/\p{Ll}/u.test(text) || text.includes('//')) return null;
	if (/[|•@<>[\]{}]|https?:|\bwww\.|[.!?] \p{Lu}/u.test(text) || furniture.test(text)) return null;
	return isTold(words, article) ? text : null;
}

/** A headline shares a name or a thing with the text below it; what page furniture says does not. */
function isTold(words: readonly string[], { text, paragraphs }: Article): boolean {
	const opening = paragraphs
		.slice(0, 4)
		.map(({ start, end }) => text.slice(start, end).toLowerCase())
		.join(' ');
	return words.some((word) => {
		const plain = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|['’]s$|[^\p{L}\p{N}]+$/gu, '');
		return plain.length >= 4 && opening.includes(plain.slice(0, 6));
	});
}

/** Nouns and names a reader of the frame has been told of, in lower case, without plural endings. */
export function toldInFrame(article: Article): ReadonlySet<string> {
	const words = (storyHeadline(article) ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return new Set(words.map((word) => singular(word)));
}

export function singular(word: string): string {
	return word.length > 3 ? word.toLowerCase().replace(/(?<=[^s])s$/, '') : word.toLowerCase();
}
