/**
 * Puts what is new evenly among what is known, and avoids asking about one story twice in a row where
 * another can take the turn. Keeps the order of each list as far as that allows.
 */
export function interleave<T>(
	known: readonly T[],
	fresh: readonly T[],
	groupOf: (entry: T) => string
): T[] {
	const total = known.length + fresh.length;
	const mixed: T[] = [];
	let [nextKnown, nextFresh] = [0, 0];
	for (let place = 0; place < total; place++) {
		const freshIsLate = nextFresh * total < fresh.length * (place + 0.5);
		const takeFresh = nextKnown >= known.length || (nextFresh < fresh.length && freshIsLate);
		const entry = takeFresh ? fresh[nextFresh++] : known[nextKnown++];
		if (entry !== undefined) mixed.push(entry);
	}
	return alternate(mixed, groupOf);
}

/** How far an entry may come forward to keep two of a group apart. */
const farthest = 4;

function alternate<T>(entries: T[], groupOf: (entry: T) => string): T[] {
	const rest = [...entries];
	const apart: T[] = [];
	while (rest.length > 0) {
		const last = apart.at(-1);
		const lastGroup = last === undefined ? null : groupOf(last);
		const other = rest.slice(0, farthest + 1).findIndex((entry) => groupOf(entry) !== lastGroup);
		apart.push(...rest.splice(Math.max(0, other), 1));
	}
	return apart;
}
