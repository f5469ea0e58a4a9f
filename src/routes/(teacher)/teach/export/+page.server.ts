import { citeInWords } from '#lib/components/paper/cite-words.ts';
import { readExportChoice } from '#lib/schemas/export-query.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import { chooseQuestions, writeQuestions } from '#lib/server/services/question-export.ts';
import { listAssignable } from '#lib/server/services/teachers-modules.ts';
import type { PageServerLoad } from './$types';

const formats = [
	{ format: 'gift', name: 'GIFT', hint: 'a text file that Moodle and other systems read' },
	{ format: 'moodle-xml', name: 'Moodle XML', hint: 'holds the most: reasons and marked passages' },
	{ format: 'csv', name: 'CSV', hint: 'a table for a spreadsheet' }
] as const;

export const load = asHttp(async (event) => {
	const { store } = event.locals;
	const actor = requireTeacher(event);
	const choice = readExportChoice(event.url);
	if (!choice) {
		const modules = await listAssignable(store, actor);
		return {
			chosen: null,
			modules: modules.map(({ moduleVersionId, title, questionCount }) => ({
				...{ moduleVersionId, title, questionCount }
			}))
		};
	}
	const { title, questions, leftOut } = await chooseQuestions(store, actor, choice, citeInWords);
	return {
		chosen: {
			title,
			leftOut,
			count: questions.length,
			query: event.url.searchParams.toString(),
			formats: formats.map((known) => {
				const { losses, always } = writeQuestions(questions, known.format);
				return { ...known, losses, always };
			})
		},
		modules: []
	};
}) satisfies PageServerLoad;
