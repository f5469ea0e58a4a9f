/** Letters and figures that are not taken for one another when read off a blackboard. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const length = 9;

/**
 * A code to join a classroom: nine of 31 characters, 44 bits, stored without hyphens.
 *
 * @param pick an index below its argument, at random
 */
export function makeJoinCode(pick: (below: number) => number): string {
	return Array.from({ length }, () => letters[pick(letters.length)]).join('');
}

/** What somebody typed, as codes are stored: case, spaces and hyphens do not matter. */
export function foldJoinCode(typed: string): string {
	return typed
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]/g, '')
		.slice(0, 40);
}

/** As it is written for people: `abc-def-ghj`. */
export function showJoinCode(code: string): string {
	return code.replaceAll(/(.{3})(?=.)/g, '$1-');
}
