import type { z } from 'zod';
import { InvalidInput } from './errors.ts';

/** Fields of a form as a browser sends them, files left out. */
export type FormFields = Iterable<[string, unknown]>;

const known = new WeakMap<Request, Promise<FormFields>>();

/**
 * The fields of a form. Asked again it gives the same, although a body can be read only once; a form
 * without files is read without what files take.
 */
export function readFields(request: Request): Promise<FormFields> {
	let fields = known.get(request);
	if (!fields) known.set(request, (fields = parseFields(request)));
	return fields;
}

/** Says what is in the form of a request, for whoever has read it already. */
export function tellFields(request: Request, fields: FormFields): void {
	known.set(request, Promise.resolve(fields));
}

async function parseFields(request: Request): Promise<FormFields> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/x-www-form-urlencoded\b/.test(type)) return request.formData();
	return new URLSearchParams(await request.text());
}

/**
 * Reads a form by its schema.
 *
 * @throws InvalidInput when the form is none that our pages send
 */
export async function readForm<Schema extends z.ZodType>(
	request: Request,
	schema: Schema
): Promise<z.infer<Schema>> {
	const read = schema.safeParse(Object.fromEntries(await readFields(request)));
	if (!read.success) throw new InvalidInput('This form was not filled in on our page.');
	return read.data;
}
