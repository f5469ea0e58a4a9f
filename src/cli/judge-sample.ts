/**
 * Draws items at random and writes one page for each, with its whole article, for a judge who sees
 * nothing else: `npm run judge:sample -- --n N --seed S [--drafts] [--out DIR] FILE...`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom, shuffle } from '#lib/domain/items/random.ts';
import type { Item } from '#lib/domain/items/types.ts';
import { itemFeatures } from '#lib/domain/items/ranker/features.ts';
import { buildBank } from '#lib/domain/pipeline.ts';
import { loadEngine } from './engine.ts';
import { writeJudgePage } from './judge-page.ts';
import { showProgress } from './progress.ts';
import { readSources } from './read-sources.ts';

const usage =
	'usage: npm run judge:sample -- --n N --seed S [--bank-seed B] [--drafts] [--out DIR] FILE...\n' +
	'  writes DIR/001-<item id>.md … and DIR/index.json (default DIR: judge-sample-S)';

function main(): number {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			n: { type: 'string' },
			seed: { type: 'string' },
			'bank-seed': { type: 'string', default: '1' },
			/** Draws from what a person should read first, not from what is asked. */
			drafts: { type: 'boolean', default: false },
			out: { type: 'string' }
		}
	});
	const isWhole = (text: string | undefined) => /^\d{1,15}$/.test(text ?? '');
	if (!isWhole(values.n) || !isWhole(values.seed) || positionals.length === 0) {
		process.stderr.write(`${usage}\n`);
		return 2;
	}
	const { sources, failed } = readSources(positionals);
	const progress = showProgress(sources.length);
	const engine = loadEngine();
	const bank = buildBank(sources, {
		seed: Number(values['bank-seed']),
		engine,
		onArticle: ({ sourceId }) => {
			progress.step(sourceId);
		}
	});
	progress.end();
	const articles = new Map(bank.articles.map((article) => [article.articleId, article]));
	const doubts = new Map(bank.drafts.map((draft) => [draft.itemId, draft.doubts]));
	const drawn = shuffle<Item>(
		values.drafts ? bank.drafts : bank.items,
		seededRandom('judge', values.seed ?? '')
	).slice(0, Number(values.n));
	const folder = resolve(
		process.env['INIT_CWD'] ?? '.',
		values.out ?? `judge-sample-${values.seed ?? ''}`
	);
	mkdirSync(folder, { recursive: true });
	for (const [i, item] of drawn.entries()) {
		const name = `${String(i + 1).padStart(3, '0')}-${item.itemId}.md`;
		writeFileSync(join(folder, name), writeJudgePage(item, articles));
	}
	const index = drawn.map((item) => {
		const { itemId, type, articleId } = item;
		const article = articles.get(articleId);
		const features = article ? itemFeatures(item, article, doubts.get(item.itemId)) : {};
		return { itemId, type, file: article?.sourceId, features };
	});
	const about = {
		seed: values.seed,
		bankSeed: values['bank-seed'],
		engine: engine.version,
		items: index
	};
	writeFileSync(join(folder, 'index.json'), `${JSON.stringify(about, null, '\t')}\n`);
	process.stderr.write(`${drawn.length} of ${bank.items.length} items written to ${folder}\n`);
	return failed > 0 ? 1 : 0;
}

process.exitCode = main();
