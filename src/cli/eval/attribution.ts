import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LanguageEngine } from '#lib/domain/language/engine.ts';
import { sharedFile } from '../../train/shared-data.ts';
import { readBrat } from './read-brat.ts';
import { readTar } from './read-tar.ts';
import { readText } from './read-text.ts';
import { countAttributions, emptyAttributionCounts, sharesSource } from './score-attribution.ts';
import type { AttributionCounts } from './score-attribution.ts';
import type { Evaluation } from './types.ts';

/** Texts by name, and their annotations: `name_abcd.ann` belongs to `name.txt`. */
interface LabelledFolder {
	texts: Map<string, string>;
	annotations: Map<string, string>;
}

/** Attribution on PolNeAR's development part, or on a folder of the same form. */
export const attributionEvaluation: Evaluation = {
	name: 'attribution',
	run({ engine, options }) {
		const folder = options.polnear ? readFolder(options.polnear) : readShipped();
		const scores = measure(engine, folder);
		const { cuePrecision, cueRecall, sourceAccuracy, quoteSpeaker, quoteCoverage } = scores;
		const name = options.polnear ? basename(options.polnear) : 'PolNeAR dev';
		return {
			summary: { cuePrecision, cueRecall, sourceAccuracy, quoteSpeaker, quoteCoverage },
			sets: { [name]: scores }
		};
	}
};

function readShipped(): LabelledFolder {
	const files = readTar(gunzipSync(readFileSync(sharedFile('polnear/polnear-train-dev.tar.gz'))));
	const folder: LabelledFolder = { texts: new Map(), annotations: new Map() };
	for (const [path, content] of files) {
		const [, part, name = ''] = /^(?:\.\/)?dev\/(text|attributions)\/(.+)$/.exec(path) ?? [];
		if (part === 'text') folder.texts.set(name, content);
		if (part === 'attributions') folder.annotations.set(name, content);
	}
	return folder;
}

function readFolder(path: string): LabelledFolder {
	const read = (part: string) => {
		const folder = existsSync(join(path, part)) ? join(path, part) : path;
		const ending = part === 'text' ? '.txt' : '.ann';
		const names = readdirSync(folder).filter((name) => name.endsWith(ending));
		return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
	};
	return { texts: read('text'), annotations: read('attributions') };
}

function measure(engine: LanguageEngine, { texts, annotations }: LabelledFolder) {
	const counts = emptyAttributionCounts();
	const found = new Map<string, ReturnType<typeof readText>['attributions']>();
	for (const [name, annotation] of [...annotations].sort()) {
		const base = name.replace(/(?:_[0-9a-f]{4})?\.ann$/, '');
		const text = texts.get(`${base}.txt`);
		if (text === undefined) continue;
		const attributions = found.get(base) ?? readText(text, engine).attributions;
		found.set(base, attributions);
		countAttributions(text, readBrat(annotation, text), attributions, sharesSource(text), counts);
	}
	return toScores(counts);
}

function toScores(counts: AttributionCounts) {
	const share = (part: number, whole: number) =>
		Number(((100 * part) / Math.max(whole, 1)).toFixed(2));
	const exact = (part: keyof AttributionCounts['exact']) => {
		const { gold, found, right } = counts.exact[part];
		return share(2 * right, gold + found);
	};
	return {
		cuePrecision: share(counts.cues, counts.found),
		cueRecall: share(counts.cues, counts.gold),
		cueF1: share(2 * counts.cues, counts.found + counts.gold),
		sourceAccuracy: share(counts.sources, counts.sourced),
		quoteSpeaker: share(counts.speakers, counts.spoken - counts.unclear),
		quoteCoverage: share(counts.spoken, counts.quotes),
		quotations: counts.quotes,
		sourceExactF1: exact('source'),
		cueExactF1: exact('cue'),
		contentExactF1: exact('content'),
		attributions: counts.gold
	};
}
