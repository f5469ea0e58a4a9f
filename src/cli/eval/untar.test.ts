import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { untar } from './untar.ts';

it('reads what tar writes, long names and empty files included', () => {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-tar-'));
	const long = `${'deep-'.repeat(25)}name.txt`;
	mkdirSync(join(folder, 'in'));
	writeFileSync(join(folder, 'in/short.txt'), 'ä short text\n');
	writeFileSync(join(folder, 'in/empty.txt'), '');
	writeFileSync(join(folder, `in/${long}`), 'x'.repeat(1500));
	execFileSync('tar', ['-cf', 'all.tar', 'in'], { cwd: folder });
	const archive = execFileSync('cat', [join(folder, 'all.tar')]);
	rmSync(folder, { recursive: true });

	const files = new Map(untar(archive).map(({ path, bytes }) => [path, bytes.toString('utf8')]));
	expect([...files.keys()].sort()).toEqual([`in/${long}`, 'in/empty.txt', 'in/short.txt']);
	expect(files.get('in/short.txt')).toBe('ä short text\n');
	expect(files.get(`in/${long}`)).toBe('x'.repeat(1500));
	const inside = archive.indexOf('xxxx') + 10;
	expect(() => untar(archive.subarray(0, inside))).toThrow(RangeError);
});
