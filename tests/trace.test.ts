import { expect, test } from 'vitest';
import { readTrace } from './setup/trace.ts';

test('an answer that leaves before its fdatasync is told from one that waits', () => {
	const waits = [
		'7 read(21, "POST /attempts/a/1?/answer HTTP/1.1\\r\\nho"..., 65536) = 300',
		'7 fdatasync(19)                     = 0',
		'7 writev(21, [{iov_base="HTTP/1.1 303 See Other\\r\\n"..., iov_len=300}], 1) = 300'
	];
	expect(readTrace(waits.join('\n'))).toEqual([
		{ request: 'POST /attempts/a/1?/answer HTTP/1.1\\r\\nho', syncedBefore: true }
	]);
	const [arrives = '', syncs = '', leaves = ''] = waits;
	expect(readTrace([arrives, leaves, syncs].join('\n'))[0]?.syncedBefore).toBe(false);
	expect(readTrace([syncs, arrives, leaves].join('\n'))[0]?.syncedBefore).toBe(false);
});

test('a call that was interrupted counts when it is resumed', () => {
	const lines = [
		'7 read(21, "POST /x HTTP/1.1", 65536) = 300',
		'9 fdatasync(19 <unfinished ...>',
		'9 <... fdatasync resumed>)          = 0',
		'7 write(21, "HTTP/1.1 303 See Other", 300) = 300'
	];
	expect(readTrace(lines.join('\n'))[0]?.syncedBefore).toBe(true);
});
