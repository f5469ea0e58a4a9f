import { z } from 'zod';
import { reportReasons, type ReportReason } from '#lib/domain/items/report-reasons.ts';

const problemReport = z.object({
	reason: z.enum(reportReasons.map(({ value }) => value) as [ReportReason, ...ReportReason[]]),
	comment: z
		.string()
		.trim()
		.max(2000)
		// PostgreSQL stores every character but this one.
		.transform((text) => text.replaceAll('\0', ''))
		.default('')
});

export interface RefusedReport {
	message: string;
	/** What was written, to be given back. */
	comment: string;
}

/** Reads the form of a problem report: the report, or what is missing. */
export function readReport(form: FormData): z.infer<typeof problemReport> | RefusedReport {
	const read = problemReport.safeParse(Object.fromEntries(form));
	if (read.success) return read.data;
	const comment = form.get('comment');
	const tooLong = read.error.issues.some(({ path }) => path[0] === 'comment');
	return {
		message: tooLong
			? 'Please keep the comment under 2,000 characters.'
			: 'Choose what is wrong, then send the report.',
		comment: typeof comment === 'string' ? comment.slice(0, 2000) : ''
	};
}
