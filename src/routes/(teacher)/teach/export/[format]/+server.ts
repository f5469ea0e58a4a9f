import { redirect } from '@sveltejs/kit';
import { citeInWords } from '#lib/components/paper/cite-words.ts';
import { readExportChoice } from '#lib/schemas/export-query.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { NotFound } from '#lib/server/errors.ts';
import { asHttp } from '#lib/server/http.ts';
import {
	chooseQuestions,
	isExportFormat,
	writeQuestions
} from '#lib/server/services/question-export.ts';
import type { RequestHandler } from './$types';

const files = {
	gift: { type: 'text/plain; charset=utf-8', name: 'questions.gift.txt' },
	'moodle-xml': { type: 'application/xml; charset=utf-8', name: 'questions.xml' },
	csv: { type: 'text/csv; charset=utf-8', name: 'questions.csv' }
} as const;

export const GET = asHttp(async (event) => {
	const actor = requireTeacher(event);
	const { format } = event.params;
	if (!isExportFormat(format)) throw new NotFound('There is no such format.');
	const choice = readExportChoice(event.url);
	if (!choice) redirect(303, '/teach/export');
	const { questions } = await chooseQuestions(event.locals.store, actor, choice, citeInWords);
	const { type, name } = files[format];
	return new Response(writeQuestions(questions, format).text, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
}) satisfies RequestHandler;
