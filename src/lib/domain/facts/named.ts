import type { Entity, ParsedToken } from '../language/types.ts';

/** A name in a sentence with the thing it names. */
export interface Named {
	start: number;
	end: number;
	entity: Entity;
}

/** Capitals inside a sentence are a name, even when nobody recognised it. "US" is no pronoun. */
export function isCapital(token: ParsedToken): boolean {
	return token.index > 0 && /^\p{Lu}/u.test(token.text) && token.text !== 'I';
}
