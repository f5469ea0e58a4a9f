import { describe, expect, it } from 'vitest';
import { readReport } from './problem-report.ts';

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
}

describe('readReport', () => {
	it('takes a reason alone, and a comment without what no database stores', () => {
		expect(readReport(form({ reason: 'unclear' }))).toEqual({ reason: 'unclear', comment: '' });
		const report = readReport(form({ reason: 'other', comment: ' odd\0 sign ' }));
		expect(report).toEqual({ reason: 'other', comment: 'odd sign' });
	});

	it.each<Record<string, string>>([
		{},
		{ reason: 'none of these' },
		{ reason: 'other', comment: 'x'.repeat(2001) }
	])('says what is missing and gives the comment back: %j', (fields) => {
		const refused = readReport(form(fields));
		expect(refused).toMatchObject({ message: expect.any(String) });
		expect(refused).toHaveProperty('comment', (fields['comment'] ?? '').slice(0, 2000));
	});
});
