import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RawArticle } from '#lib/domain/articles/types.ts';
import { readShared, sharedFile } from '../../train/shared-data.ts';
import { untar } from './untar.ts';

/** Sources that are measured together; each bank is made of one list of them. */
export interface ArticleSet {
	name: string;
	banks: RawArticle[][];
}

/**
 * What items are measured on when no file is named: the project's digests (one bank: they tell of
 * the same things) and three sets of the shared data, each article a bank of its own. Stops the
 * program with one clear message when that data is not there.
 */
export function readArticleSets(): ArticleSet[] {
	return [
		{ name: 'digests', banks: [folderOf(join(import.meta.dirname, '../../../seeds/articles'))] },
		{ name: 'bbc', banks: folderOf(sharedFile('bbc')).map((source) => [source]) },
		{ name: 'polnear dev', banks: polnearDev().map((source) => [source]) },
		{ name: 'pages', banks: pages().map((source) => [source]) }
	];
}

function folderOf(folder: string): RawArticle[] {
	return readdirSync(folder)
		.filter((file) => /\.(?:md|txt)$/.test(file))
		.sort()
		.map((file) => ({
			text: readFileSync(join(folder, file), 'utf8'),
			mediaType: file.endsWith('.md') ? 'text/markdown' : 'text/plain',
			sourceId: join(folder, file)
		}));
}

function polnearDev(): RawArticle[] {
	const archive = gunzipSync(readFileSync(sharedFile('polnear/polnear-train-dev.tar.gz')));
	return untar(archive)
		.filter(({ path }) => path.startsWith('dev/text/') && path.endsWith('.txt'))
		.map(({ path, bytes }) => ({
			text: bytes.toString('utf8'),
			mediaType: 'text/plain',
			sourceId: path
		}));
}

function pages(): RawArticle[] {
	const all = JSON.parse(readShared('clean/pages.json.gz')) as Record<string, { text: string }>;
	return Object.entries(all).map(([id, { text }]) => ({
		text,
		mediaType: 'text/plain',
		sourceId: id
	}));
}
