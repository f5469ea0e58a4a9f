import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemLineSchema, type ItemLine } from '#lib/schemas/item-line.ts';

// Commands are run as people run them: as a process, from another folder.
const project = join(import.meta.dirname, '../..');
let folder = '';

const article = `Norway opens the long-awaited Ilmar Bridge

Norway opened the Ilmar Bridge on 4 May 2021, the government of Norway said.

The bridge cost Norway 45 million dollars, Finance Minister Anna Kovac told reporters in Oslo.

"People in Norway waited thirty years for a bridge to Ilmar Island," said Anna Kovac.

Kovac told the parliament of Norway in June 2019 that Germany had lent Norway 12 million dollars.
`;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'footnote-items-'));
	writeFileSync(join(folder, 'plain.txt'), article);
	writeFileSync(join(folder, 'windows.txt'), `\ufeff${article.replaceAll('\n', '\r\n')}`);
	writeFileSync(join(folder, 'empty.txt'), '');
	writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x50, 0x4b, 0, 1, 2]));
	writeFileSync(join(folder, 'latin.txt'), Buffer.from('caf\xe9 au lait', 'latin1'));
	writeFileSync(
		join(folder, 'page.html'),
		`<title>T</title><article><h1>Norway opens the long-awaited Ilmar Bridge</h1>${article
			.split('\n\n')
			.slice(1)
			.map((paragraph) => `<p>${paragraph}</p>`)
			.join('')}</article>`
	);
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

function run(command: 'items' | 'text', args: string[], input?: string) {
	return spawnSync(process.execPath, [join(project, `src/cli/${command}.ts`), ...args], {
		cwd: project,
		env: { ...process.env, INIT_CWD: folder },
		encoding: 'utf8',
		input
	});
}

function lines(stdout: string): ItemLine[] {
	return stdout
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => itemLineSchema.parse(JSON.parse(line)));
}

function textOf(file: string): string {
	return execFileSync(process.execPath, [join(project, 'src/cli/text.ts'), file], {
		env: { ...process.env, INIT_CWD: folder },
		encoding: 'utf8'
	});
}

describe('npm run items', { timeout: 60_000 }, () => {
	it('prints one JSON object per line, each quote exactly where it says', () => {
		for (const file of ['plain.txt', 'windows.txt', 'page.html', './plain.txt']) {
			const { stdout, stderr, status } = run('items', [file, '--json']);
			expect(status, stderr).toBe(0);
			const items = lines(stdout);
			const text = textOf(file);
			expect(items.length, file).toBeGreaterThan(0);
			for (const { citations } of items) {
				for (const { start, end, quote, ...citation } of citations) {
					expect(citation.file).toBe(file);
					expect(text.slice(start, end)).toBe(quote);
				}
			}
		}
	});

	it('gives the same bytes for the same seed', () => {
		const once = run('items', ['plain.txt', '--json', '--seed', '7']);
		expect(once.stdout).not.toBe('');
		expect(run('items', ['plain.txt', '--json', '--seed', '7']).stdout).toBe(once.stdout);
	});

	it('reads standard input', () => {
		const { stdout, status } = run('items', ['-', '--json'], article);
		expect(status).toBe(0);
		expect(lines(stdout).every(({ citations }) => citations[0]?.file === '-')).toBe(true);
	});

	it('says in one line what is wrong with a file, does the others and fails', () => {
		writeFileSync(join(folder, 'large.txt'), Buffer.alloc(10 * 1024 * 1024 + 1, 'a'));
		const bad = ['missing.txt', 'empty.txt', 'binary.txt', 'latin.txt', 'large.txt', '.'];
		const { stdout, stderr, status } = run('items', [...bad, 'plain.txt', '--json']);
		expect(status).toBe(1);
		expect(lines(stdout).length).toBeGreaterThan(0);
		expect(stderr.trim().split('\n')).toEqual([
			'missing.txt: no such file',
			'empty.txt: is empty',
			'binary.txt: is binary, not text',
			'latin.txt: is not UTF-8 text',
			'large.txt: is larger than 10 MB',
			'.: is a folder, not a file'
		]);
	});

	it('lists what the gates stopped, by name', () => {
		const { stdout, status } = run('items', ['plain.txt', '--dropped']);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^[a-z-]+(?:: .+)?\n {2}\[/);
	});

	it('prints a readable listing without --json', () => {
		const { stdout, stderr } = run('items', ['plain.txt']);
		expect(stdout).toContain('# Norway opens the long-awaited Ilmar Bridge');
		expect(stdout).toMatch(/ {5}✓ /);
		expect(stdout).toContain('Drafts, to be read before anybody is asked them');
		expect(stderr).toMatch(/^\d+ items?(?:: .+)?; \d+ drafts?$/m);
	});

	it.each([[['--seed', 'x', 'plain.txt']], [['--nonsense', 'plain.txt']], [[]]])(
		'refuses %j with the usage',
		(args) => {
			const { stdout, stderr, status } = run('items', args);
			expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
			expect(stderr).toMatch(/^items: .+\nusage: npm run items/);
		}
	);
});

describe('npm run text', { timeout: 60_000 }, () => {
	it('prints a plain file byte for byte', () => {
		expect(textOf('windows.txt')).toBe(`\ufeff${article.replaceAll('\n', '\r\n')}`);
	});

	it('prints the extracted text of a page', () => {
		expect(textOf('page.html')).toContain('Norway opened the Ilmar Bridge on 4 May 2021');
		expect(textOf('page.html')).not.toContain('<p>');
	});

	it('wants one file', () => {
		expect(run('text', []).status).toBe(2);
		expect(run('text', ['missing.txt'])).toMatchObject({
			status: 1,
			stderr: 'missing.txt: no such file\n'
		});
	});
});
