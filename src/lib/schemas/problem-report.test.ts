import { describe, expect, it } from 'vitest';
import { readReport } from './problem-report.ts';

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('a problem report', () => {
	it('needs a reason; the comment may be missing', () => {
		expect(readReport(formOf({ reason: 'unclear' }))).toEqual({
			reason: 'unclear',
			comment: ''
		});
	});

	it('gives the comment back when the reason is missing or unknown', () => {
		for (const reason of ['', 'x']) {
			expect(readReport(formOf({ comment: 'See above', reason }))).toEqual({
				message: 'Choose what is wrong, then send the report.',
				comment: 'See above'
			});
		}
	});

	it('says when the comment is too long', () => {
		const refused = readReport(formOf({ reason: 'other', comment: 'x'.repeat(2001) }));
		expect('message' in refused && refused.message).toMatch(/2,000/);
	});
});
