import { z } from 'zod';
import { decodeText } from '../domain/classrooms/decode-text.ts';

const text = z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string());

export const rosterApplySchema = z.object({
	text,
	fingerprint: text,
	missing: z.enum(['keep', 'remove']).catch('keep')
});

/** The list of a form: the file if one was chosen, otherwise what was pasted. */
export async function readList(form: FormData): Promise<string> {
	const file = form.get('file');
	if (file instanceof File && file.size > 0) {
		return decodeText(new Uint8Array(await file.arrayBuffer()));
	}
	const pasted = form.get('text');
	return typeof pasted === 'string' ? pasted : '';
}
