import { describe, expect, test } from 'vitest';
import { importsOf, offenceOf, targetOf } from './setup/imports.ts';
import { readSourceFiles } from './setup/source-files.ts';

const files = readSourceFiles();
const isTest = (path: string) => path.endsWith('.test.ts');
const code = files.filter(({ path }) => /\.(ts|js|svelte)$/.test(path));

describe('the arrows', () => {
	test.each([
		['src/lib/domain/items/rank.ts', '#lib/server/db/store.ts'],
		['src/lib/domain/items/rank.ts', '../../server/db/store.ts'],
		['src/lib/domain/items/rank.ts', 'node:fs'],
		['src/lib/server/db/store.ts', '../repositories/attempts.ts'],
		['src/lib/server/repositories/attempts.ts', '#lib/server/services/attempts.ts'],
		['src/lib/server/services/attempts.ts', '@sveltejs/kit'],
		['src/lib/server/services/attempts.ts', 'drizzle-orm'],
		['src/lib/server/services/attempts.ts', '../db/schema/attempt.ts'],
		['src/routes/+page.server.ts', '../lib/server/repositories/attempts.ts'],
		['src/routes/+page.server.ts', 'drizzle-orm/sqlite-core'],
		['src/lib/components/ui/Rule.svelte', '#lib/server/services/attempts.ts'],
		['src/routes/+page.svelte', '$app/stores'],
		['src/cli/start.ts', 'lucia']
	])('%s may not import %s', (file, specifier) => {
		expect(offenceOf(file, specifier)).toContain(specifier);
	});

	test.each([
		['src/lib/domain/items/rank.ts', '#lib/domain/facts/types.ts'],
		['src/lib/server/services/attempts.ts', '#lib/server/repositories/attempts.ts'],
		['src/lib/server/repositories/attempts.ts', 'drizzle-orm'],
		['src/lib/server/auth/session.ts', 'lucia'],
		['src/routes/+page.server.ts', '#lib/server/services/attempts.ts']
	])('%s may import %s', (file, specifier) => {
		expect(offenceOf(file, specifier)).toBeNull();
	});

	test('hold for every import', () => {
		const offences = code
			.filter(({ path }) => !isTest(path))
			.flatMap(({ path, text }) => importsOf(path, text).map((i) => offenceOf(path, i.specifier)))
			.filter((offence) => offence !== null);
		expect(offences).toEqual([]);
	});

	test('no file imports itself through others', () => {
		const edges = new Map(
			code.map(({ path, text }) => [
				path,
				importsOf(path, text)
					.filter((i) => !i.typeOnly)
					.map((i) => targetOf(path, i.specifier))
					.filter((target) => target !== null)
			])
		);
		expect(findCycle(edges)).toBeNull();
	});
});

describe('the house style', () => {
	test('no file is longer than 400 lines', () => {
		const long = files
			.map(({ path, text }) => ({ path, lines: text.split('\n').length }))
			.filter(({ lines }) => lines > 400);
		expect(long).toEqual([]);
	});

	test('folders are no more than six deep', () => {
		// Addresses are counted on their own; groups such as (learner) order files and are no part of one.
		const depth = (path: string) =>
			path
				.replace(/^src\/routes\//, '')
				.split('/')
				.filter((part) => !part.startsWith('(')).length - 1;
		expect(files.filter(({ path }) => depth(path) > 6).map(({ path }) => path)).toEqual([]);
	});

	test('files are named in kebab case, components in Pascal case', () => {
		const isNamed = (path: string) => {
			const name = path.slice(path.lastIndexOf('/') + 1);
			if (path.includes('/routes/') && name.startsWith('+')) return true;
			return name.endsWith('.svelte')
				? /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
				: /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name);
		};
		expect(files.filter(({ path }) => !isNamed(path)).map(({ path }) => path)).toEqual([]);
	});

	test('there are no barrels but the schema', () => {
		const barrels = files.filter(({ path }) => /(^|\/)index\.ts$/.test(path)).map((f) => f.path);
		expect(barrels.filter((path) => path !== 'src/lib/server/db/schema/index.ts')).toEqual([]);
	});

	test('imports of our own files name their extension', () => {
		const bare = code.flatMap(({ path, text }) =>
			importsOf(path, text)
				.filter(({ specifier }) => /^(#lib\/|\.)/.test(specifier))
				.filter(
					({ specifier }) => !/\.(ts|js|svelte|css|html|json|svg|woff2)(\?\w+)?$/.test(specifier)
				)
				.filter(({ specifier }) => !/(^|\/)\$types$/.test(specifier))
				.map(({ specifier }) => `${path}: ${specifier}`)
		);
		expect(bare).toEqual([]);
	});

	test('nothing is silenced or put off', () => {
		const marks = [
			'eslint' + '-disable',
			'@ts-' + 'ignore',
			'@ts-' + 'nocheck',
			'TO' + 'DO',
			'FIX' + 'ME'
		];
		const found = files.flatMap(({ path, text }) =>
			marks.filter((mark) => text.includes(mark)).map((mark) => `${path}: ${mark}`)
		);
		expect(found).toEqual([]);
	});
});

function findCycle(edges: Map<string, string[]>): string[] | null {
	const done = new Set<string>();
	const path: string[] = [];
	const walk = (file: string): string[] | null => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return null;
		path.push(file);
		for (const next of edges.get(file) ?? []) {
			const cycle = walk(next);
			if (cycle) return cycle;
		}
		path.pop();
		done.add(file);
		return null;
	};
	for (const file of edges.keys()) {
		const cycle = walk(file);
		if (cycle) return cycle;
	}
	return null;
}

test('a cycle is found', () => {
	const edges = new Map([
		['a', ['b']],
		['b', ['c']],
		['c', ['b']]
	]);
	expect(findCycle(edges)).toEqual(['b', 'c', 'b']);
});
