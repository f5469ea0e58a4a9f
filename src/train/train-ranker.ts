/**
 * Trains the ranker on the kept verdicts: `npm run train:ranker`. Writes weights over numeric
 * features, and only when there are enough verdicts and the ranker is better than none.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash32 } from '#lib/domain/facts/stable-id.ts';
import { acceptance, fewestVerdicts, leastRank } from '#lib/domain/items/ranker/score.ts';
import { areaUnderCurve, fitRanker } from './ranker/fit.ts';
import {
	joinVerdicts,
	readVerdicts,
	withCommonFeatures,
	type JudgedItem
} from './ranker/verdicts.ts';

const folds = 5;
/** Items judged before this was counted are not comparable. */
const newestFeature = 'in our own words';
/** A feature that fewer items have is left out. */
const fewestItems = 5;
const asset = join(import.meta.dirname, '../lib/assets/ranker.json');

function main(): number {
	// What a digest is asked is chosen by hand.
	const judged = joinVerdicts(readVerdicts(), newestFeature, 1).filter(
		({ features }) => !features['is digest']
	);
	const items = withCommonFeatures(judged, fewestItems);
	const good = items.filter(({ acceptable }) => acceptable).length;
	process.stdout.write(`${items.length} judged items, ${good} acceptable\n`);
	if (items.length < fewestVerdicts) {
		process.stdout.write(
			`Too few to train on (${fewestVerdicts} needed): items keep their hand-made rank.\n`
		);
		return 0;
	}
	const scored = crossValidate(items);
	const area = areaUnderCurve(scored);
	const top = [...scored].sort((a, b) => b.score - a.score).slice(0, Math.ceil(items.length / 5));
	const share = top.filter(({ acceptable }) => acceptable).length / top.length;
	process.stdout.write(
		`Unseen articles, ${folds} folds: area under the curve ${area.toFixed(3)}, ` +
			`acceptable in the best fifth ${(100 * share).toFixed(1)} %\n`
	);
	for (const cut of [0.3, leastRank.doubted, 0.5, 0.6, 0.7, leastRank.approved, 0.9]) {
		const above = scored.filter(({ score }) => score >= cut);
		const right = above.filter(({ acceptable }) => acceptable).length;
		const percent = ((100 * right) / Math.max(1, above.length)).toFixed(0);
		process.stdout.write(`  from ${cut} on: ${above.length} items, ${percent} % acceptable\n`);
	}
	if (area < 0.6) {
		process.stdout.write('No better than chance: items keep their hand-made rank.\n');
		return 0;
	}
	const { verdicts, bias, weights } = fitRanker(items);
	const round = (value: number) => Math.round(value * 1e4) / 1e4;
	const rounded = Object.entries(weights).map(([name, value]) => [name, round(value)]);
	const model = { verdicts, bias: round(bias), weights: Object.fromEntries(rounded) as unknown };
	writeFileSync(asset, `${JSON.stringify(model, null, '\t')}\n`);
	process.stdout.write(`Written: ${asset}\n`);
	return 0;
}

/** Every item scored by a ranker that has seen no item of the same article. */
function crossValidate(items: readonly JudgedItem[]): { score: number; acceptable: boolean }[] {
	const foldOf = ({ file }: JudgedItem) => hash32(file) % folds;
	return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
		const model = fitRanker(items.filter((item) => foldOf(item) !== fold));
		return items
			.filter((item) => foldOf(item) === fold)
			.map(({ features, acceptable }) => ({ score: acceptance(features, model), acceptable }));
	});
}

process.exitCode = main();
