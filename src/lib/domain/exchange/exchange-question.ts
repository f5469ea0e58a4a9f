import { explainItem } from '../items/contract.ts';
import type { Footnote } from '../items/footnote.ts';
import type { ItemContent } from '../items/types.ts';

/** A question with what decides it, ready to be written in another format. */
export interface ExchangeQuestion {
	itemId: string;
	content: ItemContent;
	footnotes: ExchangeFootnote[];
}

export interface ExchangeFootnote extends Pick<Footnote, 'segments'> {
	/** "Our digest of “…”, publisher, date, paragraph 4." */
	source: string;
}

/** What a format cannot hold of one question. */
export interface Loss {
	itemId: string;
	stem: string;
	what: string;
}

export interface Exported {
	text: string;
	losses: Loss[];
	/** What the format holds of no question. */
	always: string[];
}

/** How a question can be asked in formats that know few ways. */
export type ExchangeShape =
	| { kind: 'choice'; right: string; wrong: string[] }
	| { kind: 'choices'; right: string[]; wrong: string[] }
	| { kind: 'true-false'; isTrue: boolean }
	| { kind: 'text'; accepted: string[] }
	| { kind: 'number'; value: number; tolerance: number; unit: string | null }
	| { kind: 'matching'; pairs: [string, string][] };

export interface Shaped {
	shape: ExchangeShape;
	/** The stem, with what has no place of its own. */
	stem: string;
	losses: string[];
}

const fewestPairs = 3;

/** The shape of a question and what it loses on the way, whatever the format. */
export function shapeOf(content: ItemContent): Shaped {
	const { key, stem, unit } = content;
	const options = content.options ?? [];
	const texts = (correct: boolean) =>
		options.filter((option) => option.correct === correct).map(({ text }) => text);
	if (typeof key === 'boolean') {
		return { shape: { kind: 'true-false', isTrue: key }, stem, losses: [] };
	}
	if (content.type === 'matching' || content.type === 'ordering') return shapeOfParts(content);
	if (Array.isArray(key)) {
		const shape = { kind: 'choices' as const, right: texts(true), wrong: texts(false) };
		return { shape, stem, losses: [] };
	}
	if (content.options) {
		const right = texts(true)[0] ?? String(key);
		return { shape: { kind: 'choice', right, wrong: texts(false) }, stem, losses: [] };
	}
	if (typeof key === 'number') {
		const shape = { kind: 'number' as const, value: key, tolerance: content.tolerance ?? 0, unit };
		return { shape, stem: unit ? `${stem} (in ${unit})` : stem, losses: [] };
	}
	const losses = [
		'Typed answers must match a listed one: slips of typing, other forms of a name and other ways to write a date no longer count.'
	];
	return { shape: { kind: 'text', accepted: [key, ...content.accepts] }, stem, losses };
}

function shapeOfParts(content: ItemContent): Shaped {
	const isOrder = content.type === 'ordering';
	const pairs = (content.key as (string | [string, string])[]).map(
		(part, index): [string, string] =>
			typeof part === 'string' ? [part, `${index + 1}`] : [part[0], part[1]]
	);
	const losses = [
		...(isOrder ? ['Written as a matching question: each step is matched with its place.'] : []),
		...(pairs.length < fewestPairs
			? [`It has ${pairs.length} pairs; Moodle asks for at least ${fewestPairs} and may refuse it.`]
			: [])
	];
	return { shape: { kind: 'matching', pairs }, stem: content.stem, losses };
}

/** What is told after the answer, in one line each: the reason, whose claim it is, the footnotes. */
export function feedbackLines({ content, footnotes }: ExchangeQuestion): string[] {
	const { text, source } = explainItem(content);
	return [
		text,
		...(source ? [source] : []),
		...footnotes.map(({ segments, source: cited }, index) => {
			const passage = segments.map((segment) => segment.text).join('');
			return `[${index + 1}] ${passage.replaceAll(/\s+/g, ' ').trim()} (${cited})`;
		})
	];
}

/** Shares of the score, in percent, as question formats write them: "33.33333". */
export function percent(share: number): string {
	return String(Math.round(share * 100 * 1e5) / 1e5);
}
