/**
 * 32-bit hashes of words and feature combinations. Collisions are rare enough (a few hundred
 * thousand features in four thousand million places) that no key needs to be stored as text.
 */

/** FNV-1a over UTF-16 code units of `text.slice(start, end)`. */
export function hashText(text: string, start = 0, end = text.length): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return finish(hash);
}

/** One feature from its template number and up to three values. */
export function mix(template: number, first: number, second = 0, third = 0): number {
	let hash = Math.imul(template, 0x9e3779b1) ^ first;
	hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + second;
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) + third;
	return finish(hash);
}

function finish(hash: number): number {
	let value = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
	value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
	return (value ^ (value >>> 16)) >>> 0;
}
