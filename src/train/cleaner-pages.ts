import { createHash } from 'node:crypto';
import { splitLines, type Line } from '#lib/domain/articles/lines.ts';

/** A page of the cleaning data: text with furniture, and the article's body. */
export interface CleaningPage {
	text: string;
	body: string;
}

export interface LabelledPage extends CleaningPage {
	key: string;
	lines: Line[];
	/** 1 for lines that stand in the body. */
	labels: Uint8Array;
	/** Lines count by their words, pages alike: what the measure of shingles does. */
	weights: number[];
	/** 0…4, by hash of the key. */
	fold: number;
}

export const FOLDS = 5;
/** Long lines hold most words; below 1 they do not decide alone. */
const WEIGHT_POWER = 0.7;

function normalise(text: string): string {
	return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Fold of a key: the first eight digits of its SHA-256, modulo the number of folds. */
export function foldOf(key: string): number {
	return Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 8), 16) % FOLDS;
}

/** Lines of a page with their labels. A short line is body only if it is a whole line of it. */
export function labelPage(key: string, page: CleaningPage): LabelledPage {
	const lines = splitLines(page.text);
	const body = ` ${normalise(page.body)} `;
	const bodyLines = new Set(page.body.split('\n').map(normalise));
	const words = lines.map((line) => normalise(line.text));
	const total = Math.max(50, body.split(' ').length);
	return {
		...page,
		key,
		lines,
		labels: Uint8Array.from(words, (line) => {
			if (line === '' || !body.includes(` ${line} `)) return 0;
			return Number(line.split(' ').length > 3 || bodyLines.has(line));
		}),
		weights: words.map((line) => (((2 + line.split(' ').length) / total) * 100) ** WEIGHT_POWER),
		fold: foldOf(key)
	};
}
