/**
 * Writes items from articles: `npm run items -- FILE... [--json] [--seed N] [--dropped]`.
 * Files are .txt, .md or .html; `-` is standard input. See `usage`.
 */
import { parseArgs } from 'node:util';
import type { Article } from '#lib/domain/articles/types.ts';
import type { Draft, Item } from '#lib/domain/items/types.ts';
import { describeProblem } from '#lib/domain/facts/problems.ts';
import { buildBank, type Bank } from '#lib/domain/pipeline.ts';
import { toItemLine } from '#lib/schemas/item-line.ts';
import { loadEngine } from './engine.ts';
import { countTypes, listItem } from './item-listing.ts';
import { showProgress } from './progress.ts';
import { readSources } from './read-sources.ts';

const usage = `usage: npm run items -- FILE... [--json] [--seed N] [--dropped]
  FILE       .txt, .md or .html; - reads standard input
  --json     one JSON object per line
  --seed N   whole number, 1 unless given: same text and seed, same items
  --dropped  list what the gates stopped instead, with the gate's name
Questions come first, then drafts: what a person should read before anybody is asked it.`;

function main(): number {
	const options = readArguments();
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n${usage}\n`);
		return 2;
	}
	const { files, seed, json, dropped } = options;
	const { sources, failed } = readSources(files);
	const progress = showProgress(sources.length);
	const seen = new Set<string>();
	const bank = buildBank(sources, {
		seed,
		engine: loadEngine(),
		onArticle({ sourceId }) {
			if (!seen.has(sourceId)) progress.step(sourceId);
			seen.add(sourceId);
		}
	});
	progress.end();
	process.stdout.write(dropped ? printDropped(bank, json) : printItems(bank, json));
	if (!json) {
		const { length } = bank.drafts;
		const drafts = length === 0 ? '' : `; ${length} ${length === 1 ? 'draft' : 'drafts'}`;
		process.stderr.write(`${countTypes(bank.items)}${drafts}\n`);
	}
	return failed > 0 ? 1 : 0;
}

interface Options {
	files: string[];
	seed: number;
	json: boolean;
	dropped: boolean;
}

/** What was asked for, or one line that says what is wrong with it. */
function readArguments(): Options | string {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				json: { type: 'boolean', default: false },
				dropped: { type: 'boolean', default: false },
				seed: { type: 'string', default: '1' }
			}
		});
		if (positionals.length === 0) return 'items: no file given';
		if (!/^\d{1,15}$/.test(values.seed))
			return `items: --seed ${values.seed} is not a whole number`;
		return { ...values, files: positionals, seed: Number(values.seed) };
	} catch (error) {
		return `items: ${error instanceof Error ? error.message : String(error)}`;
	}
}

function printItems({ items, drafts, articles }: Bank, json: boolean): string {
	const articleOf = finder(articles);
	if (json) {
		const asked = items.map((item) => toItemLine(item, articleOf));
		const toRead = drafts.map((draft) => toItemLine(draft, articleOf, draft.doubts));
		return [...asked, ...toRead].map((line) => `${JSON.stringify(line)}\n`).join('');
	}
	return listByArticle(items, articleOf) + listDrafts(drafts, articleOf);
}

function listByArticle(
	items: readonly (Item & Partial<Draft>)[],
	articleOf: (articleId: string) => Article
): string {
	return items
		.map((item, i) => {
			const isFirst = items[i - 1]?.articleId !== item.articleId;
			const article = articleOf(item.articleId);
			const head = isFirst ? `\n# ${article.headline.value ?? article.sourceId}\n\n` : '';
			const doubts = (item.doubts ?? []).map((doubt) => `     ? ${describeProblem(doubt)}\n`);
			return head + listItem(item, articleOf, `${i + 1}.`) + doubts.join('');
		})
		.join('');
}

function listDrafts(drafts: readonly Draft[], articleOf: (articleId: string) => Article): string {
	if (drafts.length === 0) return '';
	const head = '\nDrafts, to be read before anybody is asked them; ? is what a gate doubts\n';
	return head + listByArticle(drafts, articleOf);
}

function printDropped({ dropped, articles }: Bank, json: boolean): string {
	const articleOf = finder(articles);
	if (!json) {
		return dropped
			.map(({ gate, detail, candidate }) => {
				const why = detail.startsWith(gate) ? detail : `${gate}: ${detail}`;
				return `${why}\n  [${candidate.type}] ${candidate.stem}\n`;
			})
			.join('');
	}
	return dropped
		.map(({ gate, detail, candidate }) => {
			const line = toItemLine({ ...candidate, itemId: candidate.factId, rank: 0 }, articleOf);
			return `${JSON.stringify({ gate, detail, ...line })}\n`;
		})
		.join('');
}

function finder(articles: readonly Article[]): (articleId: string) => Article {
	const byId = new Map(articles.map((article) => [article.articleId, article]));
	return (articleId) => {
		const article = byId.get(articleId);
		if (!article) throw new Error(`no article ${articleId} in this bank`);
		return article;
	};
}

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});
process.exitCode = main();
