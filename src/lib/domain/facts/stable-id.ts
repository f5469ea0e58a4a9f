/**
 * Short ids made from what they name: the same parts always give the same id, on every machine.
 * Two 32-bit halves mixed independently (multiply and xor-shift, as in the MurmurHash3 finaliser),
 * so 64 bits in 16 hex digits. Not for secrets.
 */
export function stableId(prefix: string, ...parts: readonly string[]): string {
	return `${prefix}_${hash64(parts.map((part) => `${part.length}:${part}`).join('|'))}`;
}

/** 64-bit hash of a string as 16 hex digits. */
export function hash64(text: string): string {
	let low = 0x9e3779b9;
	let high = 0x85ebca6b;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 0xcc9e2d51);
		high = Math.imul(high ^ unit, 0x1b873593);
		low ^= low >>> 15;
		high ^= high >>> 13;
	}
	return hex(finish(low ^ text.length, high)) + hex(finish(high ^ text.length, low));
}

/** 32-bit hash of a string as an unsigned integer, to seed a random stream. */
export function hash32(text: string): number {
	return Number.parseInt(hash64(text).slice(0, 8), 16);
}

function finish(value: number, salt: number): number {
	let mixed = value ^ Math.imul(salt, 0xc2b2ae35);
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(value: number): string {
	return value.toString(16).padStart(8, '0');
}
