import type { RawArticle } from '#lib/domain/articles/types.ts';
import { medianOf } from '../percentiles.ts';
import { countWords, makeArticle } from './make-text.ts';
import { startWork, type Stage } from './stages.ts';

export interface StageSpeed {
	name: string;
	wordsPerSecond: number;
	articlesPerSecond: number;
	/** Share of the time that wink-nlp takes for the same texts. */
	toWink: number;
}

/** Speed of every stage over articles of an ordinary length, each round beside wink-nlp. */
export function measureSpeed(
	stages: Stage[],
	annotate: (text: string) => void,
	{ articles, wordsEach, rounds }: { articles: number; wordsEach: number; rounds: number }
): StageSpeed[] {
	const sources = Array.from({ length: articles }, (_, seed) => makeArticle(wordsEach, seed));
	const words = sources.reduce((sum, { text }) => sum + countWords(text), 0);
	const all = [...stages, referenceStage(annotate)];
	// The first round is for the compiler and is thrown away.
	const times = Array.from({ length: rounds + 1 }, () => timeRound(sources, all)).slice(1);
	const wink = times.map((round) => round[stages.length] ?? 0);
	return all.map(({ name }, index) => {
		const ms = medianOf(times.map((round) => round[index] ?? 0));
		return {
			name,
			wordsPerSecond: (words / ms) * 1000,
			articlesPerSecond: (articles / ms) * 1000,
			toWink: medianOf(times.map((round, at) => (round[index] ?? 0) / (wink[at] ?? 1)))
		};
	});
}

function referenceStage(annotate: (text: string) => void): Stage {
	return { name: 'wink-nlp annotation', run: ({ source }) => annotate(source.text) };
}

function timeRound(sources: RawArticle[], stages: Stage[]): number[] {
	const works = sources.map(startWork);
	return stages.map((stage) => timeOf(() => works.forEach((work) => stage.run(work))));
}

export interface StageGrowth {
	name: string;
	/** Milliseconds by length; null where it would have taken too long. */
	ms: (number | null)[];
	/**
	 * How the time grows: words to the power of this, least squares of the logarithms from 3,000
	 * words on. 1 is linear.
	 */
	exponent: number;
}

/** Time of every stage against the length of one article. */
export function measureGrowth(
	stages: Stage[],
	annotate: (text: string) => void,
	lengths: number[],
	longestMs: number,
	say: (line: string) => void
): StageGrowth[] {
	const all = [...stages, referenceStage(annotate)];
	const growths = all.map(({ name }): StageGrowth => ({ name, ms: [], exponent: 0 }));
	for (const words of lengths) {
		const source = makeArticle(words, 1);
		const repeats = Math.max(1, Math.min(5, Math.floor(30_000 / words)));
		const works = Array.from({ length: repeats }, () => startWork(source));
		let isIncomplete = false;
		for (const [index, stage] of all.entries()) {
			const growth = growths[index];
			if (!growth) continue;
			// What a stage did not make, those after it cannot use; the reference needs the text alone.
			const lacksInput: boolean = isIncomplete && index < stages.length;
			const isTooLong: boolean = lacksInput || expectedMs(growth, lengths, words) > longestMs;
			isIncomplete ||= isTooLong;
			const ms = isTooLong ? null : medianOf(works.map((work) => timeOf(() => stage.run(work))));
			growth.ms.push(ms);
			say(`${words} words: ${stage.name} ${ms === null ? 'left out' : `${ms.toFixed(0)} ms`}`);
		}
	}
	for (const growth of growths) growth.exponent = exponentOf(growth.ms, lengths);
	return growths;
}

/** What the next length will take if it goes on as between the last two. */
function expectedMs({ ms }: StageGrowth, lengths: number[], words: number): number {
	const last = ms.at(-1);
	if (ms.length < 2) return 0;
	if (last === null || last === undefined) return Infinity;
	const [before, at] = [lengths[ms.length - 2] ?? 1, lengths[ms.length - 1] ?? 1];
	const power = Math.max(1, Math.log(last / (ms.at(-2) || last)) / Math.log(at / before));
	return last * (words / at) ** power;
}

/** Slope of a line through the logarithms. */
export function exponentOf(ms: (number | null)[], lengths: number[]): number {
	const points = ms.flatMap((time, index): [number, number][] => {
		const words = lengths[index] ?? 0;
		return time && words >= 3000 ? [[Math.log(words), Math.log(time)]] : [];
	});
	const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
	const [x, y] = [mean(0), mean(1)];
	const across = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
	return across / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function timeOf(run: () => void): number {
	const from = performance.now();
	run();
	return performance.now() - from;
}
