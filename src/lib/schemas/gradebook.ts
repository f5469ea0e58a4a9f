import { z } from 'zod';

/** How the rows of a gradebook are ordered; anything else is by name. */
export const gradebookOrderSchema = z.enum(['name', 'lowest', 'highest']).catch('name');
