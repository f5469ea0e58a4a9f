import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import { readShared } from '../../train/shared-data.ts';
import { readConll } from './read-conll.ts';
import { readText } from './read-text.ts';
import { countArticle, emptyCounts, toCoarse, type EntityCounts } from './score-entities.ts';
import type { LabelledMention } from './score-entities.ts';
import type { Evaluation, EvaluationResult } from './types.ts';

interface LabelledArticle {
	articleId: string;
	sha256?: string;
	/** The text itself, where the file holds it. */
	text?: string;
	mentions: LabelledMention[];
}

const ownLabels = join(import.meta.dirname, '../../../tests/golden/entities/bbc-labels.json');

/**
 * Names on the 30 articles labelled here (places in the text, no text) and on wikigold. Other data:
 * a JSON file of the same form, with `text` in each article, or a CoNLL file.
 */
export const entityEvaluation: Evaluation = {
	name: 'entities',
	run({ engine, options }) {
		const file = options.entities;
		if (file && !file.endsWith('.json')) {
			return { summary: {}, sets: { [basename(file)]: measureConll(engine, file) } };
		}
		const scores = measureLabels(engine, file ?? ownLabels);
		const summary: EvaluationResult['summary'] = {
			entityF1: scores.f1,
			aliasPurity: scores.purity,
			aliasRecall: scores.recall
		};
		if (file) return { summary, sets: { [basename(file)]: scores } };
		const wikigold = measureText(engine, readConll(readShared('ner/wikigold.conll.txt')));
		return { summary, sets: { 'BBC, 30 articles, test': scores, 'wikigold, dev': wikigold } };
	}
};

function measureLabels(engine: LanguageEngine, path: string) {
	const { articles } = JSON.parse(readFileSync(path, 'utf8')) as { articles: LabelledArticle[] };
	const counts = emptyCounts();
	for (const article of articles) {
		const text = article.text ?? readShared(`bbc/${article.articleId}.txt`);
		const hash = createHash('sha256').update(text).digest('hex');
		if (article.sha256 && article.sha256 !== hash) {
			throw new Error(`${article.articleId} is not the text that was labelled`);
		}
		countArticle(article.mentions, readText(text, engine), counts);
	}
	return toScores(counts, true);
}

function measureConll(engine: LanguageEngine, path: string) {
	return measureText(engine, readConll(readFileSync(path, 'utf8')));
}

/** Person, place and organisation alone: countries are places there, the rest has no type. */
function measureText(
	engine: LanguageEngine,
	{ text, mentions }: { text: string; mentions: LabelledMention[] }
) {
	const counts = emptyCounts();
	// The files do not say where an article ends; names may not be gathered over the whole of them.
	for (const [start, end] of cutLines(text, linesPerPart)) {
		const inside = mentions
			.filter((mention) => mention[0] >= start && mention[1] <= end)
			.map(([a, b, type, cluster]): LabelledMention => [a - start, b - start, type, cluster]);
		countArticle(inside, toCoarse(readText(text.slice(start, end), engine)), counts);
	}
	return toScores(counts, false);
}

const linesPerPart = 12;

function cutLines(text: string, lines: number): [number, number][] {
	const parts: [number, number][] = [];
	let start = 0;
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		if (++count % lines !== 0) continue;
		parts.push([start, at + 1]);
		start = at + 1;
	}
	if (start < text.length) parts.push([start, text.length]);
	return parts;
}

function toScores(counts: EntityCounts, clusters: boolean) {
	const share = (part: number, whole: number) =>
		Number(((100 * part) / Math.max(whole, 1)).toFixed(2));
	const { gold, found, right } = counts;
	const scores = {
		precision: share(right, found),
		namesFound: share(right, gold),
		f1: share(2 * right, gold + found),
		names: gold
	};
	if (!clusters) return { ...scores, purity: 0, recall: 0 };
	return {
		...scores,
		purity: share(counts.purity, counts.clustered),
		recall: share(counts.recall, counts.clustered)
	};
}
