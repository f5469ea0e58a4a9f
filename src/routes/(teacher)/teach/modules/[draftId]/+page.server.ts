import { redirect } from '@sveltejs/kit';
import { readBankFilter, readEdit } from '#lib/schemas/module-forms.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { InvalidInput } from '#lib/server/errors.ts';
import { asForm, asHttp } from '#lib/server/http.ts';
import { searchBank, viewSections } from '#lib/server/services/draft-view.ts';
import { archiveDraft, changeDraft, readDraft } from '#lib/server/services/module-drafts.ts';
import { previewDraft, publishDraft } from '#lib/server/services/module-publishing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const { store } = event.locals;
	const teacher = requireTeacher(event);
	const draft = await readDraft(store, teacher, event.params.draftId);
	const query = event.url.searchParams;
	const { draftId, title, summary, revision, published, questionCount, stories } = draft;
	return {
		draft: { draftId, title, summary, revision, published, questionCount },
		sections: viewSections(draft),
		stories,
		search: searchBank(draft, readBankFilter(query), Number(query.get('page')) || 1),
		query: Object.fromEntries(query)
	};
}) satisfies PageServerLoad;

/** Back to the builder with the search as it was, at the part that was changed. */
function backToBuilder(event: { url: URL; params: { draftId: string } }, part: string): never {
	const query = new URLSearchParams(event.url.search);
	for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
	redirect(303, `/teach/modules/${event.params.draftId}?${query}${part}`);
}

export const actions = {
	edit: asForm(async (event) => {
		const { store, now } = event.locals;
		const teacher = requireTeacher(event);
		const form = await event.request.formData();
		const read = readEdit(form);
		if ('error' in read) throw new InvalidInput(read.error);
		const revision = Number(form.get('revision'));
		await changeDraft(store, teacher, event.params.draftId, revision, read.edit, now);
		const part = 'section' in read.edit && typeof read.edit.section === 'number';
		backToBuilder(event, part ? `#part-${String(form.get('section'))}` : '#parts');
	}),
	publish: asForm(async (event) => {
		const { store, now } = event.locals;
		await publishDraft(store, requireTeacher(event), event.params.draftId, now);
		backToBuilder(event, '');
	}),
	preview: asForm(async (event) => {
		const { store, now } = event.locals;
		const attemptId = await previewDraft(store, requireTeacher(event), event.params.draftId, now);
		redirect(303, `/attempts/${attemptId}`);
	}),
	archive: asForm(async (event) => {
		const { store, now } = event.locals;
		await archiveDraft(store, requireTeacher(event), event.params.draftId, now);
		redirect(303, '/teach/modules');
	})
} satisfies Actions;
