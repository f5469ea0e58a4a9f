import type { ParamMatcher } from '@sveltejs/kit';

/** Place of a question in its attempt, from 1. */
export const match = ((value: string) => /^[1-9]\d{0,3}$/.test(value)) satisfies ParamMatcher;
