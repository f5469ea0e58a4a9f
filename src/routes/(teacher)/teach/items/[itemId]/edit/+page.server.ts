import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { typedFields } from '#lib/components/items/item-words.ts';
import { fieldsOfItem } from '#lib/domain/items/editing/read-edit.ts';
import { passageKey } from '#lib/domain/items/editing/passages.ts';
import { requireTeacher } from '#lib/server/auth/guards.ts';
import { asHttp } from '#lib/server/http.ts';
import {
	checkItemEdit,
	readItemEditor,
	saveItemEdit,
	type ItemEdit
} from '#lib/server/services/item-editing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load = asHttp(async (event) => {
	const editor = await readItemEditor(
		event.locals.store,
		requireTeacher(event),
		event.params.itemId
	);
	const { itemId, itemVersionId, content } = editor;
	const passages = editor.passages.map((passage) => ({ ...passage, key: passageKey(passage) }));
	const fields = typedFields(fieldsOfItem(content));
	fields['passage'] = passages.filter(({ chosen }) => chosen).map(({ key }) => key);
	const { type, options } = content;
	return {
		itemId,
		itemVersionId,
		type,
		optionCount: options?.length ?? null,
		partCount: Array.isArray(content.key) ? content.key.length : 0,
		passages,
		fields
	};
}) satisfies PageServerLoad;

function readEdit(form: FormData): ItemEdit {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.replaceAll('\0', '') : '';
	};
	return {
		fields: form,
		passageKeys: form.getAll('passage').filter((key) => typeof key === 'string'),
		fromVersionId: text('fromVersionId'),
		confirmed: form.has('confirmed'),
		note: text('note').trim().slice(0, 500)
	};
}

/** Both ways of sending the form give it back as it was, with what was found. */
type Event = RequestEvent<{ itemId: string }>;

export const actions = {
	preview: asHttp(async (event: Event) => {
		const actor = requireTeacher(event);
		const form = await event.request.formData();
		const check = await checkItemEdit(
			event.locals.store,
			actor,
			event.params.itemId,
			readEdit(form)
		);
		return { typed: typedFields(form), check };
	}),
	save: asHttp(async (event: Event) => {
		const { store, now } = event.locals;
		const actor = requireTeacher(event);
		const { itemId } = event.params;
		const form = await event.request.formData();
		const check = await saveItemEdit(store, actor, itemId, readEdit(form), now);
		if (check) return fail(400, { typed: typedFields(form), check });
		redirect(303, `/teach/items/${itemId}?saved`);
	})
} satisfies Actions;
