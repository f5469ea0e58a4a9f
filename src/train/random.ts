/** A generator of numbers in [0, 1) that a seed determines (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}

export function shuffle<T>(items: T[], random: () => number): void {
	for (let last = items.length - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		[items[last], items[other]] = [items[other]!, items[last]!];
	}
}
