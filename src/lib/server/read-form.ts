import type { z } from 'zod';
import { InvalidInput } from './errors.ts';

/**
 * Reads a form by its schema.
 *
 * @throws InvalidInput when the form is none that our pages send
 */
export async function readForm<Schema extends z.ZodType>(
	request: Request,
	schema: Schema
): Promise<z.infer<Schema>> {
	const read = schema.safeParse(Object.fromEntries(await request.formData()));
	if (!read.success) throw new InvalidInput('This form was not filled in on our page.');
	return read.data;
}
