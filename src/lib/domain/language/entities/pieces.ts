import type { Span } from '#lib/domain/articles/types.ts';
import type { ParsedSentence, PartOfSpeech } from '../types.ts';

export type Shape = 'capital' | 'upper' | 'lower' | 'number' | 'mark';

/** A word or mark as names are made of: tokens cut at hyphens and slashes, possessives apart. */
export interface Piece extends Span {
	text: string;
	/** Lower case, without accents, straight apostrophes. */
	lower: string;
	/** Without accents, case kept: how the tables are spelled. */
	plain: string;
	shape: Shape;
	/** White space (or the sentence's start) stands before it. */
	gap: boolean;
	/** Nothing before it in the sentence, or an opening quotation mark, colon or bullet. */
	opens: boolean;
	token: number;
	tag: PartOfSpeech;
}

export function foldText(text: string): string {
	// Nearly every word is plain ASCII; normalising it all would cost most of the time here.
	if (!/[\u0080-\uffff]/.test(text)) return text;
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[’‘ʻ`]/g, "'")
		.replace(/[‐‑]/g, '-')
		.replaceAll('ı', 'i')
		.replaceAll('ø', 'o')
		.replaceAll('ł', 'l')
		.replaceAll('Ł', 'L');
}

const cutPattern = /[-‐‑/–—]|['’]s?$/g;

/** Cuts the tokens of a sentence into pieces; offsets stay those of the article. */
export function cutPieces(sentence: ParsedSentence): Piece[] {
	const pieces: Piece[] = [];
	let previousEnd = -1;
	let opens = true;
	for (const token of sentence.tokens) {
		for (const [from, to] of cutToken(token.text)) {
			const text = token.text.slice(from, to);
			const plain = foldText(text);
			const start = token.start + from;
			const shape = shapeOf(plain);
			pieces.push({
				text,
				plain,
				lower: plain.toLowerCase(),
				shape,
				gap: start !== previousEnd,
				opens,
				start,
				end: token.start + to,
				token: token.index,
				tag: token.tag
			});
			previousEnd = token.start + to;
			opens = shape === 'mark' ? opens || opensClause(plain, start, pieces) : false;
		}
	}
	return pieces;
}

function cutToken(text: string): [number, number][] {
	if (text.length < 2) return [[0, text.length]];
	const cuts: [number, number][] = [];
	let from = 0;
	for (const match of text.matchAll(cutPattern)) {
		if (match.index > from) cuts.push([from, match.index]);
		cuts.push([match.index, match.index + match[0].length]);
		from = match.index + match[0].length;
	}
	if (from < text.length) cuts.push([from, text.length]);
	return cuts;
}

function opensClause(mark: string, start: number, pieces: Piece[]): boolean {
	if (/^[“"«„:•*`]+$/.test(mark) || mark === "''" || mark === '``') return true;
	// A straight apostrophe opens when white space stands before it and a word follows.
	return mark === "'" && pieces.at(-1)?.gap === true && start >= 0;
}

function shapeOf(plain: string): Shape {
	if (/^\d/.test(plain)) return 'number';
	if (/^\p{Lu}/u.test(plain)) return /\p{Ll}/u.test(plain) ? 'capital' : 'upper';
	if (/^\p{Ll}{1,2}['’]?\p{Lu}/u.test(plain)) return 'capital';
	return /\p{L}/u.test(plain) ? 'lower' : 'mark';
}

export function isCapital(piece: Piece | undefined): boolean {
	return piece !== undefined && (piece.shape === 'capital' || piece.shape === 'upper');
}

/** The words from one piece to another as the tables spell them. */
export function spell(pieces: Piece[], from: number, to: number): string {
	let text = '';
	for (let i = from; i < to; i++) {
		const piece = pieces[i];
		if (piece) text += (piece.gap && i > from ? ' ' : '') + piece.plain;
	}
	return text;
}
